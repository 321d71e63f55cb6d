const RETURN = 0x0d
const NEWLINE = 0x0a

/** Whether the lines of a text end with CR alone, as old programs of the Macintosh write them, and spreadsheets that are asked for that. */
export function endsLinesWithReturns(head: Uint8Array): boolean {
  return head.includes(RETURN) && !head.includes(NEWLINE)
}

/** The same text with LF for each CR that no LF follows. */
export async function* withNewlines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let isReturnPending = false
  for await (const chunk of bytes) {
    // The chunk belongs to whoever lent it.
    const text = Buffer.concat([Uint8Array.from(isReturnPending ? [RETURN] : []), chunk])
    isReturnPending = text.at(-1) === RETURN
    const end = isReturnPending ? text.length - 1 : text.length
    for (let at = text.indexOf(RETURN); at !== -1 && at < end; at = text.indexOf(RETURN, at + 1))
      if (text[at + 1] !== NEWLINE) text[at] = NEWLINE
    if (end > 0) yield text.subarray(0, end)
  }
  if (isReturnPending) yield Uint8Array.of(NEWLINE)
}
