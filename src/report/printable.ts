/**
 * HOSTILE: names out of inventories reach a terminal. Controls would move its cursor, bidirectional marks would
 * let a name read as another; both are shown by their number instead. Joiners that scripts need are kept.
 */
const UNPRINTABLE =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/gu

/** A text as it may be printed on one line of a terminal: what would act instead of show stands as `<U+202E>`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, character => {
    if (character === '\t' || character === '\n') return ' '
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/** JSON in which everything a terminal would act upon is escaped; it parses to the same value. */
export function printableJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
