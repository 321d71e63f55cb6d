import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STATED } from './calibrate.ts'
import type { Answered } from './calibration-set.ts'

/** Of answers of one kind and so many bits in one half, how many were right. */
export interface Count extends Pick<Answered, 'stated' | 'bits' | 'half'> {
  readonly right: number
  readonly wrong: number
}

/** Answers counted, in an order that is always the same. */
export function countsOf(answers: readonly Answered[]): readonly Count[] {
  const groups = Map.groupBy(answers, ({ stated, bits, half }) => `${stated} ${bits} ${half}`)
  return [...groups.values()]
    .flatMap(some => {
      const [first] = some
      if (first === undefined) return []
      const right = some.filter(one => one.isRight).length
      const { stated, bits, half } = first
      return [{ stated, bits, half, right, wrong: some.length - right }]
    })
    .toSorted(
      (one, other) =>
        STATED.indexOf(one.stated) - STATED.indexOf(other.stated) ||
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
