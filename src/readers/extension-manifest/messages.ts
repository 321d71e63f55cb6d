/** The path, beside the manifest, of the texts in its own language; undefined where it names none that can be one. */
export function messagesPath(locale: string | undefined): string | undefined {
  // HOSTILE: it becomes part of a path.
  return locale !== undefined && /^[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8}){0,3}$/u.test(locale)
    ? `_locales/${locale}/messages.json`
    : undefined
}

/** The message of a key in a file of texts, `{"appName": {"message": "…"}}`; case does not count. */
export function messageOf(text: string, key: string): string | undefined {
  let messages: unknown
  try {
    messages = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof messages !== 'object' || messages === null) return undefined
  const found = Object.entries(messages).find(
    ([name]) => name.toLowerCase() === key.toLowerCase(),
  )?.[1] as unknown
  const message =
    typeof found === 'object' && found !== null && 'message' in found ? found.message : undefined
  return typeof message === 'string' && message.trim() !== '' && message.isWellFormed()
    ? message.trim()
    : undefined
}
