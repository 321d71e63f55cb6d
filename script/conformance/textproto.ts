/** A message in the text format of Protocol Buffers: its fields in their order, each as often as it stands there. */
export interface TextMessage {
  readonly fields: (readonly [name: string, value: TextValue])[]
}

/** Words are names of enumerations, numbers and truths; texts come from quotation marks. */
export type TextValue =
  | { readonly word: string }
  | { readonly text: string }
  | { readonly message: TextMessage }

const TOKEN =
  /\s+|#[^\n]*|(?<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<word>[-+.\w]+)|(?<mark>[{}<>[\]:;,])/gsuy

/** Parses the text format; throws on what is none. */
export function parseTextproto(source: string): TextMessage {
  const tokens = tokensOf(source)
  let at = 0
  const message = messageUntil('')
  return message

  function messageUntil(end: string): TextMessage {
    const fields: [string, TextValue][] = []
    while (at < tokens.length && tokens[at] !== end) {
      const name = tokens[at] ?? ''
      at += 1
      if (tokens[at] === ':') at += 1
      if (tokens[at] === '[') {
        at += 1
        while (tokens[at] !== ']') {
          fields.push([name, value()])
          if (tokens[at] === ',') at += 1
        }
        at += 1
      } else fields.push([name, value()])
      if (tokens[at] === ',' || tokens[at] === ';') at += 1
    }
    if (tokens[at] !== end && end !== '') throw new SyntaxError(`a message does not end with ${end}`)
    at += 1
    return { fields }
  }

  function value(): TextValue {
    const token = tokens[at]
    if (token === undefined) throw new SyntaxError('a value is missing')
    at += 1
    if (token === '{') return { message: messageUntil('}') }
    if (token === '<') return { message: messageUntil('>') }
    if (!/^["']/u.test(token)) return { word: token }
    let text = unquoted(token)
    // Texts that stand side by side are one.
    for (; /^["']/u.test(tokens[at] ?? ''); at += 1) text += unquoted(tokens[at] ?? '')
    return { text }
  }
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const { text: quoted, word, mark } = match.groups ?? {}
    const token = quoted ?? word ?? mark
    if (token !== undefined) tokens.push(token)
    end = match.index + match[0].length
  }
  if (end !== text.length) throw new SyntaxError(`there is no sense in "${text.slice(end, end + 20)}"`)
  return tokens
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

function unquoted(token: string): string {
  return token.slice(1, -1).replaceAll(/\\(.)/gsu, (_, letter: string) => ESCAPES[letter] ?? letter)
}
