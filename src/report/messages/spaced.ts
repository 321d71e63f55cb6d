/** Letters and figures that a space parts from Han characters beside them. */
const BESIDE = '[\\p{Script=Latin}\\p{Nd}]'
const HAN = '\\p{Script=Han}'
const BETWEEN = new RegExp(`(?<=${HAN})(?=${BESIDE})|(?<=${BESIDE})(?=${HAN})`, 'gu')
const NEEDLESS = new RegExp(`(?<=[${HAN}，。；：？！、“”（）]) +(?=[${HAN}，。；：？！、“”（）])`, 'gu')

/** A Chinese text as it is typeset: a space between Han and Latin letters or figures, none between Han characters. */
export function typeset(text: string): string {
  return text
    .replace(NEEDLESS, '')
    .replace(BETWEEN, ' ')
    .replace(/(?<=\d) (?=[年月日])|(?<=[年月]) (?=\d)/gu, '')
}

/** The texts of a language in which what fills their gaps may be Han or Latin: each is typeset when it is said. */
export function spaced<Texts extends object>(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]: [string, unknown]) => [
      key,
      typeof text === 'function'
        ? (gaps: unknown) => typeset((text as (gaps: unknown) => string)(gaps))
        : text,
    ]),
  ) as Texts
}
