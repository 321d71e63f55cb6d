/** A line may be this long before it is cut: longer ones are no title. */
const LONGEST = 1024 * 1024

/** The lines of a text in UTF-8, without their ends. HOSTILE: what comes in one endless line is handed on in pieces. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/u)
    rest = lines.pop() ?? ''
    yield* lines
    while (rest.length > LONGEST) {
      yield rest.slice(0, LONGEST)
      rest = rest.slice(LONGEST)
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
