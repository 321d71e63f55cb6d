import type { Item } from '../model/item.ts'
import type { Reason, Resolution } from '../model/resolution.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { partyName, productName } from './names.ts'
import { type Block, GAP } from './page.ts'
import { counted } from './phrase.ts'

/** One open question as a person at a terminal is shown it. */
export interface JudgedCard {
  readonly item: Item
  readonly file: string
  readonly lines: number
  readonly candidates: readonly Resolution[]
  /** Which candidate the evidence is shown of. */
  readonly chosen: number
  readonly ruledOut: readonly string[]
  /** What was answered already, in words. */
  readonly answered?: string
}

/** What stands around the question. */
export interface JudgeFrame {
  readonly snapshot: Snapshot
  readonly sentenceOf: (feature: string) => string
  /** As many reasons as leave the question on one screen. */
  readonly mostReasons: number
  readonly place: { readonly number: number; readonly of: number; readonly open: number }
  /** How an answer is going to be signed. */
  readonly signed: string
  readonly note: string
  /** What is being typed, with what is asked for. */
  readonly line?: string
}

/** As many candidates as there are number keys. */
const MOST_CANDIDATES = 9

/** Title, publisher, version, the candidates, and the evidence for and against the one that is chosen. */
export function judgePage(card: JudgedCard | undefined, frame: JudgeFrame): readonly Block[] {
  const { place, signed, note, line } = frame
  return [
    {
      lead: `licet judge`,
      text: `  ${place.number} of ${counted(place.of, 'question')}, ${place.open} open`,
      colour: 'bold',
    },
    { text: signed, colour: 'dim', hang: 2 },
    GAP,
    ...(card === undefined ? [] : [...itemBlocks(card), GAP, ...candidateBlocks(card, frame), GAP]),
    ...(note === '' ? [] : [{ text: note, hang: 2 }]),
    line === undefined ? { text: KEYS, colour: 'dim', hang: 2 } : { text: line },
  ]
}

/** Every key in one table. */
export function judgeHelpPage(): readonly Block[] {
  return [
    { text: 'licet judge', colour: 'bold' },
    GAP,
    ...HELP.map(([key, says]) => ({ lead: key.padEnd(12), text: says, colour: 'bold' as const, hang: 12 })),
    GAP,
    { text: 'Every answer stands in the file at once; quitting loses nothing. Any key goes back.' },
  ]
}

/** What a judgement answers, in words. */
export function answerText(
  snapshot: Snapshot,
  answer:
    | { readonly kind: 'is'; readonly party?: string; readonly product?: string }
    | { readonly kind: 'is-not'; readonly parties: readonly string[] }
    | { readonly kind: 'is-nobodys' },
): string {
  switch (answer.kind) {
    case 'is':
      return `is ${candidateName(snapshot, answer)}`
    case 'is-not':
      return `is not of ${answer.parties.map(party => partyName(snapshot, party)).join(' or ')}`
    case 'is-nobodys':
      return "is nobody's of the catalogue"
  }
}

/** How likely a candidate is; what is left to people is never certain. */
export function likelihoodText({ probability }: Pick<Resolution, 'probability'>): string {
  return `${Math.min(99, Math.round(probability * 100))} %`
}

/** What a candidate is called: the product with its id, a family as one, or all of a party. */
export function candidateName(
  snapshot: Snapshot,
  { level, party, product }: Pick<Resolution, 'level' | 'party' | 'product'>,
): string {
  if (product === undefined) return `something of ${partyName(snapshot, party ?? '')} (${party ?? ''})`
  const maker = party === undefined ? '' : `, of ${partyName(snapshot, party)}`
  const family = level === 'family' ? 'one of the family ' : ''
  return `${family}${productName(snapshot, product)} (${product})${maker}`
}

const KEYS =
  "Y this is it · N it is not · 1-9 look at another · 0 nobody's · / find · J K next, previous · U undo · R reason · ? help · Q quit"

const HELP: readonly (readonly [key: string, says: string])[] = [
  ['Y', 'the title is the candidate that is marked'],
  ['N', 'it is not of the party that is marked, whatever else it may be'],
  ['0', "it is nobody's of the catalogue"],
  ['1 to 9', 'mark another candidate, and see the evidence for and against it'],
  ['/', 'find other candidates by words or an id'],
  ['J K, arrows', 'the next and the previous question, without an answer'],
  ['U', 'take the last answer back; the file keeps both'],
  ['R', 'the reason that goes with the answers from now on'],
  ['Q, Esc', 'quit'],
]

function itemBlocks({ item, file, lines, answered }: JudgedCard): readonly Block[] {
  const more = lines === 1 ? '' : `, and ${counted(lines - 1, 'more line')} like it`
  const identifiers = item.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['publisher', item.publisher],
    ['version', item.version],
    ['known as', identifiers],
    ['seen in', `${file} ${item.at}${more}`],
    ['answered', answered],
  ]
  return [
    { lead: 'title'.padEnd(11), text: item.name, hang: 11, oneLine: true },
    ...rows.flatMap(([name, value]) =>
      value === undefined || value === ''
        ? []
        : [{ lead: name.padEnd(11), text: value, hang: 11, oneLine: true as const }],
    ),
  ]
}

function candidateBlocks(card: JudgedCard, frame: JudgeFrame): readonly Block[] {
  const { candidates, chosen, ruledOut } = card
  const rows = candidates.slice(0, MOST_CANDIDATES).map((candidate, index): Block => {
    const isOut = candidate.party !== undefined && ruledOut.includes(candidate.party)
    const name = `${index === chosen ? '>' : ' '} ${index + 1}  ${candidateName(frame.snapshot, candidate)}`
    return {
      lead: name,
      text: isOut ? ', ruled out' : `, ${likelihoodText(candidate)}`,
      ...(index === chosen ? { colour: 'bold' } : {}),
      hang: 5,
    }
  })
  return [...rows, ...reasonBlocks(candidates[chosen], frame)]
}

function reasonBlocks(
  candidate: Resolution | undefined,
  { sentenceOf, mostReasons }: JudgeFrame,
): readonly Block[] {
  if (candidate === undefined) return [{ text: 'No candidate.' }]
  const reasons = candidate.because.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
  const shown = reasons.slice(0, mostReasons)
  const inOrder = [...shown.filter(({ weight }) => weight >= 0), ...shown.filter(({ weight }) => weight < 0)]
  const left = reasons.length - shown.length
  return [
    ...inOrder.map((reason, at) => reasonBlock(reason, inOrder[at - 1], sentenceOf)),
    ...(left > 0 ? [{ text: `… ${left} more`, indent: 5 }] : []),
  ]
}

/** The sentence of a reason, and what was compared where the reason above did not compare the same. */
function reasonBlock(
  { feature, item, candidate, weight }: Reason,
  above: Reason | undefined,
  sentenceOf: JudgeFrame['sentenceOf'],
): Block {
  const side = weight < 0 ? 'against' : 'for'
  const bits = `${weight > 0 ? '+' : ''}${weight}`
  const isSame = above?.item === item && above.candidate === candidate
  const compared = isSame ? '' : `: "${cut(item)}" / "${cut(candidate)}"`
  return {
    lead: `${side.padEnd(8)}${bits.padStart(5)}`,
    text: `  ${firstClause(sentenceOf(feature))}${compared}`,
    colour: weight < 0 ? 'yellow' : 'green',
    indent: 5,
    hang: 4,
  }
}

/** As much of a compared value as leaves room for the sentence. */
const SHOWN_VALUE = 24

function cut(value: string): string {
  return value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE - 1).toWellFormed()}…` : value
}

/** What a feature looks at; what follows is how much that weighs. */
function firstClause(sentence: string): string {
  return sentence.split(/[;:.]/u, 1)[0] ?? sentence
}
