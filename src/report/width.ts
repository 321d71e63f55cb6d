/** How many columns of a terminal a text takes. */
export type WidthOf = (text: string) => number

/** Latin, Greek, Cyrillic and their like without combining marks, and the dashes, quotes and ellipsis of our own sentences. */
const SIMPLE = /^[\u0020-\u007E\u00A0-\u02FF\u0370-\u0482\u048A-\u058F\u2010-\u2027\u2030-\u203A]*$/u

/** Whether every character takes one column, so that nobody needs the tables of wide characters. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text)
}

/** Right for simple texts only. */
export function simpleWidth(text: string): number {
  return text.length
}

/**
 * The measure that is right for `text`. The tables for East Asian and combined characters take longer to load than
 * most answers take to print, so they are loaded only where the text needs them.
 */
export async function widthFor(text: string): Promise<WidthOf> {
  if (isSimple(text.replaceAll('\n', ''))) return simpleWidth
  const { default: stringWidth } = await import('string-width')
  return line => (isSimple(line) ? line.length : stringWidth(line))
}
