/** How many columns of a terminal a text takes. */
export type WidthOf = (text: string) => number

/**
 * Characters whose width needs no table: Latin, Greek, Cyrillic and their like without combining marks, with our own
 * punctuation and arrows, take one column; Han, Kana, Hangul syllables and full-width forms take two.
 */
const PLAIN =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u058F\u2010-\u2027\u2030-\u203A\u2190-\u2193\u2500-\u257F\u3001-\u3029\u3041-\u3096\u30A0-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]*$/u
const FIRST_WIDE = 0x3001

/** Whether the width of a text needs no table. */
export function isSimple(text: string): boolean {
  return PLAIN.test(text)
}

/** Right for simple texts only. */
export function simpleWidth(text: string): number {
  let columns = text.length
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= FIRST_WIDE) columns += 1
  return columns
}

/**
 * The measure that is right for `text`. The tables for emoji, combining marks and rare scripts take longer to load than
 * most answers take to print, so they are loaded only where the text needs them.
 */
export async function widthFor(text: string): Promise<WidthOf> {
  if (isSimple(text.replaceAll('\n', ''))) return simpleWidth
  const { default: stringWidth } = await import('string-width')
  return line => (isSimple(line) ? simpleWidth(line) : stringWidth(line))
}
