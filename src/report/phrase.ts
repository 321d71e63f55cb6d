import { phrasesEn } from './messages/phrases.en.ts'
import type { Translated } from './messages/translated.ts'

/** The texts that join others. */
type Joins = Pick<Translated<typeof phrasesEn>, 'join.and' | 'join.comma' | 'join.or' | 'join.stop'>

/** Joins words as a sentence lists them: `a, b or c`. */
export function oneOf(words: readonly string[], say: Joins = phrasesEn): string {
  return joined(words, say['join.comma'], say['join.or'])
}

/** Joins words as a sentence lists them: `a, b and c`. */
export function allOf(words: readonly string[], say: Joins = phrasesEn): string {
  return joined(words, say['join.comma'], say['join.and'])
}

/** The first letter made a capital, where the script has them. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** The text ending in one full stop. */
export function sentence(text: string, say: Joins = phrasesEn): string {
  const trimmed = text.trim()
  return /[.!?。！？]["”“」»)）]?$/u.test(trimmed) ? trimmed : `${trimmed}${say['join.stop']}`
}

/** The text without its full stop, to stand within a sentence. */
export function clause(text: string): string {
  return text.trim().replace(/[.。]$/u, '')
}

/** `1 item`, `2 items`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function joined(
  words: readonly string[],
  comma: string,
  join: (p: { readonly before: string; readonly last: string }) => string,
): string {
  if (words.length <= 1) return words[0] ?? ''
  return join({ before: words.slice(0, -1).join(comma), last: words.at(-1) ?? '' })
}
