import { BASES } from '../model/evidence.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf, statusAt, STATUSES, type StatusRange, worseOf } from '../model/status.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import { type Heard, hear, judgementOf } from './judge.ts'
import { answersTo } from './open-facts.ts'
import type { Tables } from './tables.ts'
import { hearAll, type Spoken, type Voice, voicesFor } from './voice.ts'

/** Answers that widened a range, by key, the last first: the next question is likely to turn on them, too. */
const TELLING = new WeakMap<Snapshot, Map<string, readonly string[]>>()
const MOST_TELLING = 8
const CLEAR = rankOf('clear')
const APPROVED = rankOf('approved')

/** The range of `rangeOf(settle(…))` in settle.ts, for those who need nothing else. */
export function rangeOn(context: Context, tables: Tables, candidates: readonly Candidate[]): StatusRange {
  return rangeOver(context, tables, hearAll(context, tables, voicesFor(context.question.act, candidates)))
}

/** The same from what the voices say while nothing is assumed. */
export function rangeOver(context: Context, tables: Tables, spoken: readonly Spoken[]): StatusRange {
  const heard = spoken.map(one => one.heard)
  const voices = spoken.map(one => one.voice)
  return widest(context, tables, voices, heard)
}

/**
 * How far the open facts let the status go, from what the voices say while nothing is assumed. Voices that turn on no common
 * fact are followed apart, since any way of one goes with any way of the other.
 */
export function widest(
  context: Context,
  tables: Tables,
  voices: readonly Voice[],
  heard: readonly Heard[],
  known: KnownParts = new Map(),
): StatusRange {
  const root = judgementOf(context, heard)
  if (root.key === undefined) return root.range
  const spoken = voices
    .map((voice, index): Spoken => ({ voice, heard: heard[index] ?? SILENCE }))
    .filter(one => one.heard.outcomes.length > 0)
  // Once a maker falls away its country does, too, and what was known may be open again. And how well founded something is
  // may turn on facts that its truth does not turn on, and count under a stricter floor. Nothing is cut short then.
  const isSteady = context.floorRank === BASES.length - 1 && !turnsOnRoles(spoken)
  if (!isSteady) return follow(context, tables, spoken, false)
  const [together, ...apart] = partsOf(spoken)
  const followed = (part: readonly Spoken[]) => {
    const name = part.map(one => numberOf(one.heard)).join()
    const range = known.get(name) ?? follow(context, tables, part, true)
    known.set(name, range)
    return range
  }
  let { best, worst } = followed(together)
  for (const part of apart) {
    const range = followed(part)
    // A part without burden leaves what the others say; approvals are all in the first.
    if (range.best !== 'clear') best = worseOf(best, range.best)
    if (range.worst !== 'clear') worst = worseOf(worst, range.worst)
  }
  return { best, worst }
}

/** How far parts go, by the numbers of what was heard in them: on other days much is heard again. */
export type KnownParts = Map<string, StatusRange>

const NUMBERS = new WeakMap<Heard, number>()
let lastNumber = 0

function numberOf(heard: Heard): number {
  let number = NUMBERS.get(heard)
  if (number === undefined) {
    lastNumber += 1
    number = lastNumber
    NUMBERS.set(heard, number)
  }
  return number
}

const SILENCE: Heard = { system: '', reach: undefined, outcomes: [] }

/** First everything certain and what turns on a fact with some approval; then, apart, burdens that share no open fact. */
function partsOf(spoken: readonly Spoken[]): readonly [readonly Spoken[], ...(readonly Spoken[])[]] {
  const parts: { readonly keys: Set<string>; readonly of: Spoken[]; mayApprove: boolean }[] = []
  const first: Spoken[] = []
  for (const one of spoken) {
    const keys = new Set(one.heard.outcomes.flatMap(({ open }) => open))
    const mayApprove = one.heard.outcomes.some(({ status }) => status === 'approved')
    if (keys.size === 0) {
      first.push(one)
      continue
    }
    const made = { keys, of: [one], mayApprove }
    for (const part of parts.filter(other => [...keys].some(key => other.keys.has(key)))) {
      for (const key of part.keys) made.keys.add(key)
      made.of.push(...part.of)
      made.mayApprove ||= part.mayApprove
      parts.splice(parts.indexOf(part), 1)
    }
    parts.push(made)
  }
  const approving = parts.filter(({ mayApprove }) => mayApprove).flatMap(({ of }) => of)
  return [[...first, ...approving], ...parts.filter(({ mayApprove }) => !mayApprove).map(({ of }) => of)]
}

/**
 * Follows the answers to the open facts that these voices turn on. An answer only narrows while facts are steady: then ways
 * within the range found so far are not followed, and voices that do not turn on an answer are not asked again.
 */
function follow(context: Context, tables: Tables, spoken: readonly Spoken[], isSteady: boolean): StatusRange {
  // A system that only speaks by chance counts as clear until it falls silent, and then no longer holds an approval down.
  const mayApprove = spoken.some(one => one.heard.outcomes.some(({ status }) => status === 'approved'))
  const bestUnder = (rank: number) => (mayApprove && rank === CLEAR ? APPROVED : rank)
  let best = -1
  let worst: number = STATUSES.length
  const isFound = ({ best: high, worst: low }: StatusRange) =>
    isSteady && bestUnder(rankOf(high)) <= best && rankOf(low) >= worst
  const descend = (before: readonly Heard[]) => {
    const { range, key } = judgementOf(context, before)
    if (isFound(range)) return
    if (key === undefined || context.assumed.has(key)) {
      best = Math.max(best, rankOf(range.best))
      worst = Math.min(worst, rankOf(range.worst))
      return
    }
    for (const answer of mostTelling(context, key)) {
      const foundBefore = best - worst
      context.assumed.set(key, answer)
      descend(
        before.map((one, index) => {
          const voice = spoken[index]?.voice
          const isSame = isSteady && !one.outcomes.some(({ open }) => open.includes(key))
          return voice === undefined || isSame ? one : hear(context, tables, voice.candidate, voice.side)
        }),
      )
      if (best - worst > foundBefore) moveToFront(context, key, answer)
      if (isFound(range)) break
    }
    context.assumed.delete(key)
  }
  descend(spoken.map(one => one.heard))
  return { best: statusAt(best), worst: statusAt(worst) }
}

/** The answers to a fact, those first that widened a range last. */
function mostTelling(context: Context, key: string): readonly string[] {
  const answers = answersTo(context, key)
  const telling = TELLING.get(context.snapshot)?.get(key) ?? []
  return [...telling.filter(one => answers.includes(one)), ...answers.filter(one => !telling.includes(one))]
}

function moveToFront({ snapshot }: Context, key: string, answer: string): void {
  const telling = TELLING.get(snapshot) ?? new Map<string, readonly string[]>()
  TELLING.set(snapshot, telling)
  telling.set(key, [answer, ...(telling.get(key) ?? []).filter(one => one !== answer)].slice(0, MOST_TELLING))
}

/** Something turns on since when or until when a party holds a role. */
export function turnsOnRoles(spoken: readonly Spoken[]): boolean {
  return spoken.some(one => one.heard.outcomes.some(outcome => outcome.open.some(isOfRole)))
}

function isOfRole(key: string): boolean {
  return key.startsWith('date:role:')
}
