import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answered } from './calibration-set.ts'

/** Of answers of one decision and so many bits in one half, how many were right. */
export interface Count extends Pick<Answered, 'decision' | 'bits' | 'half'> {
  readonly right: number
  readonly wrong: number
}

/** Answers counted, in an order that is always the same. */
export function countsOf(answers: readonly Answered[]): readonly Count[] {
  const groups = Map.groupBy(answers, ({ decision, bits, half }) => `${decision} ${bits} ${half}`)
  return [...groups.values()]
    .flatMap(some => {
      const [first] = some
      if (first === undefined) return []
      const right = some.filter(one => one.isRight).length
      const { decision, bits, half } = first
      return [{ decision, bits, half, right, wrong: some.length - right }]
    })
    .toSorted(
      (one, other) =>
        Number(one.decision === 'link') - Number(other.decision === 'link') ||
        one.bits - other.bits ||
        one.half - other.half,
    )
}

/** The answers that were counted when the steps were recorded. */
export function recordedAnswers(root: string): readonly Answered[] {
  return readFileSync(join(root, 'quality', 'identity', 'calibration', 'counts.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Count)
    .flatMap(({ right, wrong, ...of }) =>
      Array.from({ length: right + wrong }, (_, at) => ({ ...of, isRight: at < right })),
    )
}
