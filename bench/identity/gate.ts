/** The figures that must not get worse. */
export interface Recorded {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly slips: number
  readonly strongNearMissesLinked: number
}

/** What is worse than the recorded run, in words; chance of a thousandth is let pass. */
export function worseThan(now: Recorded, before: Recorded): readonly string[] {
  return [
    ...(now.strongNearMissesLinked > before.strongNearMissesLinked
      ? [`${now.strongNearMissesLinked} strong near misses linked, not ${before.strongNearMissesLinked}`]
      : []),
    ...(['precision', 'recall', 'slips'] as const).flatMap(figure =>
      now[figure] < before[figure] - 0.001 ? [`${figure} ${now[figure]}, not ${before[figure]}`] : [],
    ),
  ]
}
