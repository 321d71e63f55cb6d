import { type Basis, BASES } from '../model/evidence.ts'
import type { Provision } from '../model/measure.ts'
import type { FactKey, Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { betterOf, rankOf, type StatusRange, worseOf } from '../model/status.ts'
import type { OpenFact } from '../model/verdict.ts'
import { answersOf, headlineOf, readAll, type Reading } from './judge.ts'
import { answererOf, answersTo } from './open-facts.ts'

const WEAKEST = BASES.at(-1)

/** One way in which the open facts could turn out, as far as it had to be followed to settle the status. */
interface Leaf {
  readonly assumed: ReadonlyMap<FactKey, string>
  readonly range: StatusRange
}

/** Follows every answer to every open fact that the status turns on (DESIGN §3.1: never guess). */
export function leavesOf(
  snapshot: Snapshot,
  question: Question,
  floor: Basis,
  assumed: ReadonlyMap<FactKey, string> = new Map(),
  provisions: readonly Provision[] = Object.values(snapshot.provisions),
): readonly Leaf[] {
  const readings = readAll(snapshot, question, floor, assumed, provisions)
  const range = headlineOf(answersOf(snapshot, question, readings, floor))
  const [key] = openKeys(readings, range)
  // Under a floor an answer may better the basis of what does not count yet, so that one status is not the last word.
  const isSettled = range.best === range.worst && floor === WEAKEST
  if (isSettled || key === undefined || assumed.has(key)) return [{ assumed, range }]
  // What is ruled out now stays ruled out, whatever else is assumed.
  const left = new Set(
    readings
      .filter(({ outcomes }) => outcomes.some(({ found }) => found.truth !== 'no'))
      .map(one => one.provision),
  )
  return answersTo(snapshot, question, key).flatMap(answer =>
    leavesOf(snapshot, question, floor, new Map([...assumed, [key, answer]]), [...left]),
  )
}

/** From the best that the open facts allow to the worst. */
export function rangeOf(leaves: readonly Leaf[]): StatusRange {
  return {
    best: leaves.map(({ range }) => range.best).reduce(betterOf),
    worst: leaves.map(({ range }) => range.worst).reduce(worseOf),
  }
}

/** The open facts that can change the status, those that settle most first. */
export function questionsOf(
  snapshot: Snapshot,
  question: Question,
  leaves: readonly Leaf[],
): readonly OpenFact[] {
  const keys = [...new Set(leaves.flatMap(({ assumed }) => [...assumed.keys()]))].toSorted()
  return keys
    .flatMap((key): readonly OpenFact[] => {
      const answers = distinctAnswers(key, answersTo(snapshot, question, key), leaves)
      if (answers.length === 1) return []
      const ranges = answers.map(answer => ({
        answer,
        range: rangeOf(leaves.filter(({ assumed }) => (assumed.get(key) ?? answer) === answer)),
      }))
      return [{ key, who: answererOf(snapshot, key), answers: ranges }]
    })
    .toSorted((a, b) => settledBy(b) - settledBy(a) || (a.key < b.key ? -1 : 1))
}

/** Facts left open that an outcome turns on which could still worsen the best or approve, in a fixed order. */
function openKeys(readings: readonly Reading[], { best }: StatusRange): readonly FactKey[] {
  const turns = readings.flatMap(({ outcomes }) =>
    outcomes.filter(
      ({ status, found }) =>
        found.open.length > 0 && (status === 'approved' || rankOf(status) < rankOf(best)),
    ),
  )
  return [...new Set(turns.flatMap(({ found }) => found.open))].toSorted()
}

/** Answers between which the status can tell: neighbouring versions and days that it cannot tell apart are one, and so are values. */
function distinctAnswers(
  key: FactKey,
  answers: readonly string[],
  leaves: readonly Leaf[],
): readonly string[] {
  const isOrdered = answers.some(answer => /^[<>]/u.test(answer)) || key.startsWith('version:')
  if (isOrdered)
    return answers.filter(
      (answer, index) => index === 0 || canTell(key, answers[index - 1] ?? '', answer, leaves),
    )
  const kept: string[] = answers.includes('other') ? ['other'] : []
  for (const answer of answers) if (kept.every(one => canTell(key, one, answer, leaves))) kept.push(answer)
  return answers.filter(answer => kept.includes(answer))
}

/** Two ways that differ in this fact alone come out differently. */
function canTell(key: FactKey, one: string, other: string, leaves: readonly Leaf[]): boolean {
  return leaves.some(
    a =>
      a.assumed.get(key) === one &&
      leaves.some(b => b.assumed.get(key) === other && differs(a, b) && differOnlyIn(key, a, b)),
  )
}

function differs(a: Leaf, b: Leaf): boolean {
  return a.range.best !== b.range.best
}

function differOnlyIn(key: FactKey, a: Leaf, b: Leaf): boolean {
  return [...a.assumed].every(
    ([other, answer]) => other === key || (b.assumed.get(other) ?? answer) === answer,
  )
}

/** How many of its answers would leave nothing open. */
function settledBy({ answers }: OpenFact): number {
  return answers.filter(({ range }) => range.best === range.worst).length / answers.length
}
