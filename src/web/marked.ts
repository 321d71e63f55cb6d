/**
 * Words in another language within a sentence are marked by signs for private use, which no language has: sentences are made and joined as
 * text, and a page makes marks out of the signs at its very end.
 */
const BEGIN = '\u{E000}'
const END = '\u{E001}'

/** Marks words as English. */
export function markEnglish(words: string): string {
  return `${BEGIN}${words}${END}`
}

// HOSTILE: whoever types the signs gets at most a span around a text without tags.
const MARKED = /\u{E000}([^\u{E000}\u{E001}<>]*)\u{E001}/gu
const SIGNS = /[\u{E000}\u{E001}]/gu
/** Where nothing but text may stand: tags with their attributes, and what browsers read as text. */
const PLAIN = /<(textarea|title|option|script|style)\b[^]*?<\/\1>|<[^>]*>/gu

/** A page with its marks as elements; where no element may stand, without them. */
export function withLanguages(page: string): string {
  if (!page.includes(BEGIN)) return page
  return page
    .replaceAll(PLAIN, part => part.replaceAll(SIGNS, ''))
    .replaceAll(MARKED, '<span lang="en">$1</span>')
    .replaceAll(SIGNS, '')
}

/** A text without marks. */
export function withoutMarkers(text: string): string {
  return text.replaceAll(SIGNS, '')
}
