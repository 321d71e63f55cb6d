import type { Answer } from '../../identity/judgement.ts'
import type { OpenQuestion } from '../../identity/open-questions.ts'
import type { Resolution } from '../../model/resolution.ts'
import type { Key } from '../../ports/keyboard.ts'

/** What a person has in front of them while they judge. */
export interface Judging {
  readonly cards: readonly Card[]
  /** Which card is seen; behind the last one once all are answered, so that no key that comes too fast answers again. */
  readonly at: number
  /** Said with every answer, until another is given. */
  readonly because: string
  /** What is being typed, and what for. */
  readonly line?: { readonly purpose: 'because' | 'find'; readonly text: string }
  readonly isHelpShown: boolean
  /** What came of the last key. */
  readonly note: string
  /** Cards in the order in which they were answered; one twice that was answered twice. */
  readonly answered: readonly number[]
}

/** A question with its candidates, the one that is looked at, and what was answered. */
export interface Card {
  readonly question: OpenQuestion
  readonly candidates: readonly Resolution[]
  readonly chosen: number
  /** Parties that were ruled out; the question stays open while another candidate is left. */
  readonly ruledOut: readonly string[]
  readonly answers: readonly Answer[]
}

/** What a key asks the world to do; the new state is shown once that is done. */
export type Wish =
  | { readonly kind: 'judge'; readonly card: number; readonly answer: Answer }
  | { readonly kind: 'undo'; readonly card: number }
  | { readonly kind: 'find'; readonly words: string }
  | { readonly kind: 'quit' }

export interface Pressed {
  readonly state: Judging
  readonly wish?: Wish
}

/** The desk as it is first seen. */
export function beginJudging(questions: readonly OpenQuestion[], because: string): Judging {
  const cards = questions.map(question => ({
    question,
    candidates: question.answers,
    chosen: 0,
    ruledOut: [],
    answers: [],
  }))
  return { cards, at: 0, because, isHelpShown: false, note: '', answered: [] }
}

/** What a key does. */
export function press(state: Judging, key: Key): Pressed {
  if (key.kind === 'resized') return { state }
  if (state.line !== undefined) return typeInto(state, state.line, key)
  if (state.isHelpShown) return { state: { ...state, isHelpShown: false } }
  const quiet = { ...state, note: '' }
  switch (key.kind) {
    case 'down':
    case 'right':
      return { state: move(quiet, 1) }
    case 'up':
    case 'left':
      return { state: move(quiet, -1) }
    case 'escape':
      return { state, wish: { kind: 'quit' } }
    case 'character':
      return pressCharacter(quiet, key.text.toLowerCase())
    default:
      return { state: quiet }
  }
}

/** The state once an answer stands in the file: the next open question is seen, or the same one while candidates are left. */
export function afterAnswer(state: Judging, at: number, answer: Answer, said: string): Judging {
  const card = state.cards[at]
  if (card === undefined) return state
  const ruledOut = answer.kind === 'is-not' ? answer.parties : []
  const left = card.candidates.findIndex(({ party }) => party === undefined || !ruledOut.includes(party))
  const staysOpen = answer.kind === 'is-not' && left >= 0
  const answered: Card = {
    ...card,
    answers: [...card.answers, answer],
    ruledOut,
    chosen: staysOpen ? left : card.chosen,
  }
  const next = { ...withCard(state, at, answered), answered: [...state.answered, at], note: said }
  return staysOpen ? next : { ...next, at: nextOpen(next, at) }
}

/** The state once the last answer was taken back; its question is seen again. */
export function afterUndo(state: Judging, at: number, said: string): Judging {
  const card = state.cards[at]
  if (card === undefined) return state
  const answers = card.answers.slice(0, -1)
  const last = answers.at(-1)
  const ruledOut = last?.kind === 'is-not' ? last.parties : []
  return {
    ...withCard(state, at, { ...card, answers, ruledOut }),
    at,
    answered: state.answered.slice(0, -1),
    note: said,
  }
}

/** The state with what was found in the catalogue in place of the candidates. */
export function afterFind(state: Judging, words: string, found: readonly Resolution[]): Judging {
  const card = state.cards[state.at]
  if (card === undefined || found.length === 0) {
    return { ...state, note: `The catalogue knows no product or vendor by "${words}".` }
  }
  return { ...withCard(state, state.at, { ...card, candidates: found, chosen: 0 }), note: '' }
}

/** Whether a card still waits for an answer. */
export function isOpen({ answers, candidates, ruledOut }: Card): boolean {
  const last = answers.at(-1)
  if (last === undefined) return true
  return (
    last.kind === 'is-not' && candidates.some(({ party }) => party === undefined || !ruledOut.includes(party))
  )
}

function pressCharacter(state: Judging, character: string): Pressed {
  const card = state.cards[state.at]
  const candidate = card?.candidates[card.chosen]
  switch (character) {
    case 'j':
      return { state: move(state, 1) }
    case 'k':
      return { state: move(state, -1) }
    case 'y':
      return candidate === undefined ? nothingChosen(state) : judged(state, isThis(candidate))
    case 'n':
      return candidate === undefined || card === undefined
        ? nothingChosen(state)
        : judged(state, isNotThis(card, candidate))
    case '0':
      return card === undefined ? nothingChosen(state) : judged(state, { kind: 'is-nobodys' })
    case 'u':
      return undo(state)
    case 'r':
      return { state: { ...state, line: { purpose: 'because', text: '' } } }
    case '/':
      if (card === undefined) return { state }
      return { state: { ...state, line: { purpose: 'find', text: '' } } }
    case '?':
      return { state: { ...state, isHelpShown: true } }
    case 'q':
      return { state, wish: { kind: 'quit' } }
    default:
      return { state: choose(state, Number(character) - 1) }
  }
}

function judged(state: Judging, answer: Answer): Pressed {
  return { state, wish: { kind: 'judge', card: state.at, answer } }
}

function isThis({ party, product }: Resolution): Answer {
  return {
    kind: 'is',
    ...(party === undefined ? {} : { party }),
    ...(product === undefined ? {} : { product }),
  }
}

/** Without a party there is nobody to rule out: then it is nobody's. */
function isNotThis({ ruledOut }: Card, { party }: Resolution): Answer {
  if (party === undefined) return { kind: 'is-nobodys' }
  return { kind: 'is-not', parties: [...new Set([...ruledOut, party])] }
}

function undo(state: Judging): Pressed {
  const card = state.answered.at(-1)
  if (card === undefined) return { state: { ...state, note: 'There is nothing to take back.' } }
  return { state, wish: { kind: 'undo', card } }
}

function nothingChosen(state: Judging): Pressed {
  if (state.cards[state.at] === undefined) return { state }
  return { state: { ...state, note: "There is no candidate; / finds one, 0 says that it is nobody's." } }
}

function choose(state: Judging, index: number): Judging {
  const card = state.cards[state.at]
  if (card?.candidates[index] === undefined) return state
  return withCard(state, state.at, { ...card, chosen: index })
}

function move(state: Judging, by: number): Judging {
  const at = Math.min(Math.max(state.at + by, 0), Math.max(state.cards.length - 1, 0))
  return { ...state, at }
}

/** The next card that is open, from the start again after the last; the end where all are answered. */
function nextOpen({ cards }: Judging, from: number): number {
  const later = cards.findIndex((card, at) => at > from && isOpen(card))
  const any = later >= 0 ? later : cards.findIndex(isOpen)
  return any >= 0 ? any : cards.length
}

function withCard(state: Judging, at: number, card: Card): Judging {
  return { ...state, cards: state.cards.with(at, card) }
}

function typeInto(state: Judging, line: NonNullable<Judging['line']>, key: Key): Pressed {
  const { line: _, ...without } = state
  switch (key.kind) {
    case 'character':
      return { state: { ...state, line: { ...line, text: line.text + key.text } } }
    case 'backspace':
      return { state: { ...state, line: { ...line, text: withoutLast(line.text) } } }
    case 'escape':
      return { state: without }
    case 'enter': {
      const text = line.text.trim()
      if (text === '') return { state: without }
      return line.purpose === 'because'
        ? { state: { ...without, because: text } }
        : { state: without, wish: { kind: 'find', words: text } }
    }
    default:
      return { state }
  }
}

/** A text without its last character, as a person counts characters. */
function withoutLast(text: string): string {
  const characters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)]
  return text.slice(0, characters.at(-1)?.index ?? 0)
}
