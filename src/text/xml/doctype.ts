import { STOP } from './characters.ts'
import { moreOrTrouble, passOver } from './pass-over.ts'
import { fail, GO_ON, type Scan, STATE, TOKEN } from './scan.ts'

const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const DASH = 0x2d
const LESS = 0x3c
const GREATER = 0x3e
const QUESTION = 0x3f
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const BANG = 0x21

/** Where within a DOCTYPE: `Scan.inside`. */
const INSIDE = {
  doctype: 0,
  literal: 1,
  /** Between the brackets. */
  subset: 2,
  subsetLiteral: 3,
  /** After `<`, `<!`, `<!-` there. */
  less: 4,
  bang: 5,
  bangDash: 6,
  comment: 7,
  dash: 8,
  dashes: 9,
  instruction: 10,
  question: 11,
} as const

/**
 * The inside of a DOCTYPE: its end is found, quotes, comments and instructions are minded, and nothing that it declares is kept.
 * HOSTILE: neither are entities unfolded nor is anything fetched.
 */
export function scanDoctype(scan: Scan): number {
  if (isOneCharacter(scan.inside)) return afterSign(scan, scan.bytes[scan.at] ?? 0)
  scan.at = passOver(scan, scan.at, scan.stops.doctype)
  if (scan.stop !== STOP.sign) return moreOrTrouble(scan)
  const sign = scan.bytes[scan.at] ?? 0
  scan.at += 1
  if (scan.inside === INSIDE.doctype && sign === GREATER) {
    scan.state = STATE.content
    scan.told = scan.at
    return TOKEN.doctype
  }
  scan.inside = next(scan, sign)
  return GO_ON
}

/** States in which the very next character decides. */
function isOneCharacter(inside: number): boolean {
  return (
    (inside >= INSIDE.less && inside <= INSIDE.bangDash) ||
    inside === INSIDE.dash ||
    inside === INSIDE.dashes ||
    inside === INSIDE.question
  )
}

/** Where one is after a sign. */
function next(scan: Scan, sign: number): number {
  const { inside } = scan
  const isQuote = sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE
  switch (inside) {
    case INSIDE.doctype:
      if (isQuote) scan.quote = sign
      return isQuote ? INSIDE.literal : sign === OPEN_BRACKET ? INSIDE.subset : inside
    case INSIDE.literal:
      return sign === scan.quote ? INSIDE.doctype : inside
    case INSIDE.subset:
      if (isQuote) scan.quote = sign
      if (isQuote) return INSIDE.subsetLiteral
      return sign === CLOSE_BRACKET ? INSIDE.doctype : sign === LESS ? INSIDE.less : inside
    case INSIDE.subsetLiteral:
      return sign === scan.quote ? INSIDE.subset : inside
    case INSIDE.comment:
      return sign === DASH ? INSIDE.dash : inside
    default:
      return sign === QUESTION ? INSIDE.question : inside
  }
}

function afterSign(scan: Scan, byte: number): number {
  const isSign = (scan.stops.doctype[byte] ?? 0) === STOP.sign || byte === BANG
  if (scan.inside === INSIDE.dashes && byte !== GREATER) return fail(scan, 'comment', scan.at)
  scan.inside = insideAfter(scan.inside, byte)
  // What is no sign is looked at as a character.
  if (isSign) scan.at += 1
  return GO_ON
}

function insideAfter(inside: number, byte: number): number {
  switch (inside) {
    case INSIDE.less:
      return byte === BANG ? INSIDE.bang : byte === QUESTION ? INSIDE.instruction : INSIDE.subset
    case INSIDE.bang:
      return byte === DASH ? INSIDE.bangDash : INSIDE.subset
    case INSIDE.bangDash:
      return byte === DASH ? INSIDE.comment : INSIDE.subset
    case INSIDE.dash:
      return byte === DASH ? INSIDE.dashes : INSIDE.comment
    case INSIDE.dashes:
      return INSIDE.subset
    default:
      return byte === GREATER ? INSIDE.subset : byte === QUESTION ? INSIDE.question : INSIDE.instruction
  }
}
