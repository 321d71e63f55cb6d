import { unitAt } from './any-string.ts'

/** Digits that are read as letters. */
const READ_AS: ReadonlyMap<number, string> = new Map(
  ['0o', '1il', '3e', '4a', '5s', '7t', '8b'].map(([digit = '', ...letters]) => [
    digit.charCodeAt(0),
    letters.join(''),
  ]),
)

/**
 * Whether some letters of a text, `from` up to but not including `to`, become a name by exactly one slip: a letter too many, missing,
 * another one, or two neighbours swapped. Digits tell models and releases apart and characters of Han are words, so a slip
 * touches neither; but a digit may stand for the letter that it looks like.
 */
export function isOneSlip(name: string, codes: Uint16Array, from: number, to: number): boolean {
  const width = to - from
  const { length } = name
  if (Math.abs(width - length) > 1) return false
  const least = Math.min(width, length)
  let start = 0
  while (start < least && unitAt(name, start) === codes[from + start]) start += 1
  let back = 0
  while (back < least - start && unitAt(name, length - 1 - back) === codes[to - 1 - back]) back += 1
  const meant = unitAt(name, start)
  const written = codes[from + start] ?? 0
  if (width > length) return start + back >= length && canSlip(written)
  if (width < length) return start + back >= width && canSlip(meant)
  if (start + back === length - 1)
    return canSlip(meant) && (canSlip(written) || READ_AS.get(written)?.includes(name.charAt(start)) === true)
  return (
    start + back === length - 2 &&
    meant === codes[from + start + 1] &&
    unitAt(name, start + 1) === written &&
    canSlip(meant) &&
    canSlip(written)
  )
}

const FIRST_OF_HAN_AND_KANA = 0x2e80
const [FIRST_OF_HANGUL, LAST_OF_HANGUL] = [0xac00, 0xd7a3]

function canSlip(code: number): boolean {
  if (code >= 0x30 && code <= 0x39) return false
  return code < FIRST_OF_HAN_AND_KANA || (code >= FIRST_OF_HANGUL && code <= LAST_OF_HANGUL)
}
