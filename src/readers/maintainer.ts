/** The name in `Name <address>`, as makers of packages are written. */
export function withoutAddress(text: string): string {
  const bracket = text.lastIndexOf('<')
  if (bracket <= 0 || !text.trimEnd().endsWith('>')) return text
  const name = text.slice(0, bracket).trim()
  return name.length > 1 && name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1) : name
}
