/** What a byte is in a name or a tag: bits. Bytes beyond ASCII may be in names; their characters are looked at by `isNameCharacter`. */
export const NAME_BYTE = { inside: 1, first: 2, white: 4 } as const

export const NAME_BYTES = nameBytes()

/** Where going over text stops; 0 is a byte of which nothing is to be asked. */
export const STOP = {
  none: 0,
  /** `\n`, which only ends a line. */
  newline: 1,
  /** `\r`, alone or before `\n`: both are one end of a line and read as `\n`. */
  return: 2,
  /** May begin a character that XML does not allow. */
  lead: 3,
  /** A control character. */
  bad: 4,
  /** A byte for which whoever goes over the text asked. */
  sign: 5,
} as const

/** What stops where, in one version of XML. */
export interface Stops {
  /** `<`, `&` and the `>` that may end `]]>`. */
  readonly text: Uint8Array
  /** Quotes, `<`, `&`, and white space, which reads as a space. */
  readonly value: Uint8Array
  readonly comment: Uint8Array
  readonly cdata: Uint8Array
  readonly instruction: Uint8Array
  readonly doctype: Uint8Array
}

/** XML 1.0 (Fifth Edition) §2.2: no control characters but tab and the ends of lines, and not U+FFFE and U+FFFF. */
export const STOPS_10: Stops = stopsOf([0xef], 0x1f)

/** XML 1.1 §2.2: not those from U+007F to U+009F either. Its further ends of lines are made `\n` before. */
export const STOPS_11: Stops = stopsOf([0xef, 0xc2], 0x7f)

/** Whether a character may stand in a name (XML 1.0 §2.3); `first`: whether it may begin one. */
export function isNameCharacter(code: number, place: 'first' | 'inside'): boolean {
  if (code < 0x80) {
    const bit = place === 'first' ? NAME_BYTE.first : NAME_BYTE.inside
    return ((NAME_BYTES[code] ?? 0) & bit) !== 0
  }
  return isWithin(code, LETTERS) || (place === 'inside' && isWithin(code, MARKS))
}

/** Whether a reference by number may lead to this character. */
export function isCharacter(code: number, version: '1.0' | '1.1'): boolean {
  if (code < 0x20) return version === '1.1' ? code > 0 : code === 0x09 || code === 0x0a || code === 0x0d
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

/** First and last of each range. */
const LETTERS = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
] as const

const MARKS = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
] as const

function isWithin(code: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last)
}

function nameBytes(): Uint8Array {
  const bytes = new Uint8Array(256)
  const first = NAME_BYTE.first | NAME_BYTE.inside
  bytes.fill(first, 0x41, 0x5b)
  bytes.fill(first, 0x61, 0x7b)
  bytes.fill(first, 0x80)
  bytes.fill(NAME_BYTE.inside, 0x30, 0x3a)
  for (const sign of ':_') bytes[sign.charCodeAt(0)] = first
  for (const sign of '-.') bytes[sign.charCodeAt(0)] = NAME_BYTE.inside
  for (const sign of ' \t\n\r') bytes[sign.charCodeAt(0)] = NAME_BYTE.white
  return bytes
}

function stopsOf(leads: readonly number[], lastControl: 0x1f | 0x7f): Stops {
  return {
    text: stops('<&>'),
    value: stops('"\'<&\t\n'),
    comment: stops('-'),
    cdata: stops(']'),
    instruction: stops('?'),
    doctype: stops('"\'<>[]-?'),
  }

  function stops(signs: string): Uint8Array {
    const bytes = new Uint8Array(256)
    bytes.fill(STOP.bad, 0, 0x20)
    bytes[0x09] = STOP.none
    bytes[0x0a] = STOP.newline
    bytes[0x0d] = STOP.return
    if (lastControl === 0x7f) bytes[0x7f] = STOP.bad
    for (const lead of leads) bytes[lead] = STOP.lead
    for (const sign of signs) bytes[sign.charCodeAt(0)] = STOP.sign
    return bytes
  }
}
