import { addDays, dayFrom, formatDay } from '../../base/day.ts'

/** A cell as the sheet writes it (ECMA-376 part 1, 18.3.1.4). */
export interface Cell {
  /** `s` shared, `inlineStr`, `str`, `b`, `e`, `d`; a number where it is empty. */
  readonly kind: string
  readonly style: string
  readonly text: string
}

/** What cells need of their workbook. */
export interface Meanings {
  /** The texts that cells share, by number. */
  readonly texts: readonly string[]
  /** Whether cells of a style are days, by the number of the style. */
  readonly isDayStyle: readonly boolean[]
  /** Days are counted from 1904 rather than from 1900. */
  readonly isFrom1904: boolean
}

/** The text of a cell as a person reads it: days as ISO 8601, numbers with the fifteen digits that a spreadsheet shows; nothing of an error. */
export function textOf({ kind, style, text }: Cell, meanings: Meanings): string {
  switch (kind) {
    case 's':
      return meanings.texts[Number(text)] ?? ''
    case 'b':
      return text === '1' ? 'true' : 'false'
    case 'e':
      return ''
    case '':
    case 'n':
      return numberText(text, meanings.isDayStyle[Number(style)] === true, meanings.isFrom1904)
    default:
      return text
  }
}

function numberText(text: string, isDay: boolean, isFrom1904: boolean): string {
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return text
  return (isDay ? dayText(number, isFrom1904) : undefined) ?? String(Number(number.toPrecision(15)))
}

/** The last day that a spreadsheet knows: 9999-12-31. */
const LAST_SERIAL = 2_958_465

/** ECMA-376 part 1, 18.17.4.1: days since the end of 1899, among them a 29 February 1900 that never was; or since 1904. */
function dayText(serial: number, isFrom1904: boolean): string | undefined {
  const days = Math.floor(serial)
  if (days < 1 || days > LAST_SERIAL) return undefined
  if (isFrom1904) return formatDay(addDays(dayFrom(1904, 1, 1), days))
  return formatDay(addDays(dayFrom(1899, 12, days < 60 ? 31 : 30), days))
}

/** The name of a column, counted from 0: A, B, … AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCodePoint(65 + (index % 26))
}

/** The column of a reference such as `AB12`, counted from 0; undefined where it is none. */
export function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/u.exec(reference)?.[1]
  if (letters === undefined) return undefined
  let sum = 0
  for (const letter of letters) sum = sum * 26 + (letter.codePointAt(0) ?? 64) - 64
  return sum - 1
}
