import { type Status, rankOf } from '../model/status.ts'

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
} as const

export type Colour = keyof typeof CODES

/** Puts a colour on a text; a plain one gives the text back. */
export type Paint = (colour: Colour, text: string) => string

/** For pipes, files, and whoever asks for no colour. */
export function plainPaint(_colour: Colour, text: string): string {
  return text
}

/** With the escape sequences of ECMA-48. */
export function ansiPaint(colour: Colour, text: string): string {
  const [on, off] = CODES[colour]
  return `\u001B[${on}m${text}\u001B[${off}m`
}

/** Red stops, yellow asks for something, green lets pass. */
export function colourOf(worst: Status): Colour {
  if (rankOf(worst) <= rankOf('not-approved')) return 'red'
  return rankOf(worst) <= rankOf('under-review') ? 'yellow' : 'green'
}
