import { de } from './de.ts'
import { en, type Texts } from './en.ts'
import { es } from './es.ts'
import { zh } from './zh.ts'

/** The languages of the pages, by BCP 47 tag; a new one is a file here and a line. */
export const LANGUAGES: Readonly<Record<string, Texts>> = { en, zh, de, es }
export const FIRST_LANGUAGE = 'en'

/** The language that somebody chose, else the first of their browser's that there is. */
export function languageFor(chosen: string | undefined, accepted: string | null): string {
  if (chosen !== undefined && Object.hasOwn(LANGUAGES, chosen)) return chosen
  const wanted = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map(part => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=')
      return { tag: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .toSorted((one, other) => other.quality - one.quality)
  return wanted.find(({ tag }) => Object.hasOwn(LANGUAGES, tag))?.tag ?? FIRST_LANGUAGE
}
