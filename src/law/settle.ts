import type { FactKey } from '../model/question.ts'
import { rankOf, type Status, type StatusRange, STATUSES } from '../model/status.ts'
import type { OpenFact } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import { answererOf, answersTo } from './open-facts.ts'
import type { Outcome } from './outcomes.ts'
import { type Bench, type Leaf, type Part, partsOf } from './parts.ts'
import type { Tables } from './tables.ts'
import { combinations, headlineOf, together, type Value } from './value.ts'
import type { Spoken } from './voice.ts'

/** A status settled as far as it can be: what is certain, and independent parts that turn on open facts. */
export interface Settled {
  readonly certain: Value
  readonly parts: readonly Part[]
  /** The bits of all systems of the organisation. */
  readonly everySystem: number
}

/** Settles what the candidates make of the question of the context, from what they say while nothing is assumed. */
export function settle(
  context: Context,
  tables: Tables,
  candidates: readonly Candidate[],
  spoken: readonly Spoken[],
): Settled {
  const { systems } = context.standing
  const bits = new Map(systems.map((system, index) => [system, 1 << index]))
  // Where the organisation lives under no recorded system, any approval will do.
  const bitOf = (system: string) => (systems.length === 0 ? 1 : (bits.get(system) ?? 0))
  const said = new Map<Candidate, Outcome[]>()
  for (const { voice, heard } of spoken) {
    const others = said.get(voice.candidate)
    if (others === undefined) said.set(voice.candidate, [...heard.outcomes])
    else others.push(...heard.outcomes)
  }
  const bench: Bench = { context, tables, bitOf, said }
  const { certain, parts } = partsOf(bench, candidates)
  return { certain, parts, everySystem: systems.length === 0 ? 1 : (1 << systems.length) - 1 }
}

/** From the best that the open facts allow to the worst. */
export function rangeOf({ certain, parts, everySystem }: Settled): StatusRange {
  const ends = (pick: (leaf: Leaf) => Value) =>
    combinations([new Set([certain]), ...parts.map(part => new Set(part.map(pick)))])
  return {
    best: bestOf(
      ends(leaf => leaf.best),
      everySystem,
    ),
    worst: worstOf(
      ends(leaf => leaf.worst),
      everySystem,
    ),
  }
}

/** The open facts that can change the status, those that settle most first. */
export function questionsOf(context: Context, settled: Settled): readonly OpenFact[] {
  const { certain, parts } = settled
  const found = parts.flatMap(part => {
    const rest = combinations([
      new Set([certain]),
      ...parts.filter(other => other !== part).map(other => new Set(other.map(leaf => leaf.best))),
    ])
    const keys = [...new Set(part.flatMap(({ assumed }) => [...assumed.keys()]))].toSorted()
    return keys.flatMap(key => questionOf(context, settled, part, rest, key))
  })
  const settledBy = ({ answers }: OpenFact) =>
    answers.filter(({ range }) => range.best === range.worst).length / answers.length
  return found.toSorted((a, b) => settledBy(b) - settledBy(a) || (a.key < b.key ? -1 : 1))
}

function questionOf(
  context: Context,
  settled: Settled,
  part: Part,
  rest: ReadonlySet<Value>,
  key: FactKey,
): readonly OpenFact[] {
  const byAnswer = Map.groupBy(part, ({ assumed }) => assumed.get(key))
  const answers = distinctAnswers(key, answersTo(context, key), byAnswer, tellerOf(settled, rest))
  if (answers.length === 1) return []
  const ranges = answers.map(answer => {
    const leaves = part.filter(({ assumed }) => (assumed.get(key) ?? answer) === answer)
    return {
      answer,
      range: rangeOf({ ...settled, parts: settled.parts.map(one => (one === part ? leaves : one)) }),
    }
  })
  return [{ key, who: answererOf(context.snapshot, key), answers: ranges }]
}

/** Whether two values come out differently beside something that the rest may come to; worked out once for each pair. */
function tellerOf({ everySystem }: Settled, rest: ReadonlySet<Value>): (a: Value, b: Value) => boolean {
  const known = new Map<string, boolean>()
  return (a, b) => {
    if (a === b) return false
    const pair = `${a} ${b}`
    let tells = known.get(pair)
    if (tells === undefined) {
      tells = [...rest].some(
        one => headlineOf(together(a, one), everySystem) !== headlineOf(together(b, one), everySystem),
      )
      known.set(pair, tells)
    }
    return tells
  }
}

/** Answers between which the status can tell; neighbouring versions and days that it cannot tell apart are one, and so are values. */
function distinctAnswers(
  key: FactKey,
  answers: readonly string[],
  leaves: ReadonlyMap<string | undefined, Part>,
  tells: (a: Value, b: Value) => boolean,
): readonly string[] {
  const canTell = (one: string | undefined, other: string | undefined) =>
    (leaves.get(one) ?? []).some(a =>
      (leaves.get(other) ?? []).some(b => tells(a.best, b.best) && agree(key, a, b)),
    )
  if (answers.some(answer => /^[<>]/u.test(answer)) || key.startsWith('version:')) {
    return answers.filter((answer, index) => index === 0 || canTell(answers[index - 1], answer))
  }
  const kept = new Set<string>(answers.includes('other') ? ['other'] : [])
  for (const answer of answers) if ([...kept].every(one => canTell(one, answer))) kept.add(answer)
  return answers.filter(answer => kept.has(answer))
}

function agree(key: FactKey, a: Leaf, b: Leaf): boolean {
  for (const [other, answer] of a.assumed) {
    if (other !== key && b.assumed.has(other) && b.assumed.get(other) !== answer) return false
  }
  return true
}

function bestOf(values: ReadonlySet<Value>, everySystem: number): Status {
  let best = 0
  for (const value of values) best = Math.max(best, rankOf(headlineOf(value, everySystem)))
  return STATUSES[best] ?? 'clear'
}

function worstOf(values: ReadonlySet<Value>, everySystem: number): Status {
  let worst = STATUSES.length - 1
  for (const value of values) worst = Math.min(worst, rankOf(headlineOf(value, everySystem)))
  return STATUSES[worst] ?? 'clear'
}
