import { compareVersions } from './compare-versions.ts'

/**
 * Of the answers between which the law tells, in order, those that a version said to lie between others (`<8`, `>8`, `>8 <9`) may be:
 * each stands for what lies from its own lower end to that of the next. All, where nothing of the kind was said or none fits.
 */
export function answersWithin(
  scheme: string,
  answers: readonly string[],
  said: string | undefined,
): readonly string[] {
  const [, after, before] = /^(?:>(\S+))? ?(?:<(\S+))?$/u.exec(said ?? '') ?? []
  const isAtLeast = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && (compareVersions(scheme, one, other) ?? -1) >= 0
  const fitting = answers.filter(
    (answer, index) =>
      !isAtLeast(after, lowerEnd(answers[index + 1] ?? '')) && !isAtLeast(lowerEnd(answer), before),
  )
  return fitting.length === 0 ? answers : fitting
}

function lowerEnd(answer: string): string | undefined {
  return /^>?([^<>\s]+)/u.exec(answer)?.[1]
}
