import type { Key } from '../ports/keyboard.ts'

type Named = Exclude<Key['kind'], 'character'>

/** What terminals send for keys without a character, as ECMA-48 and the VT100 have it. */
const NAMED: Readonly<Record<string, Named>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\u0003': 'escape',
  '\u0004': 'escape',
  '\u001B': 'escape',
  '\u007F': 'backspace',
  '\b': 'backspace',
  '\u001B[A': 'up',
  '\u001B[B': 'down',
  '\u001B[C': 'right',
  '\u001B[D': 'left',
  '\u001BOA': 'up',
  '\u001BOB': 'down',
  '\u001BOC': 'right',
  '\u001BOD': 'left',
}

/** A sequence of a key, or else one character. */
// oxlint-disable-next-line no-control-regex -- what a keyboard sends begins with the control character escape
const ONE = /\u001B(?:\[[0-?]*[ -/]*[@-~]|O[@-~])?|[^\u001B]/gsu

/** The keys of what a terminal sent at once. */
export function keysOf(text: string): readonly Key[] {
  return (text.match(ONE) ?? []).map(one => {
    const named = NAMED[one]
    if (named !== undefined) return { kind: named }
    return one < ' ' ? { kind: 'other' } : { kind: 'character', text: one }
  })
}
