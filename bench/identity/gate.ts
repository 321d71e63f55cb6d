/** The figures that must not get worse. */
export interface Recorded {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly slips: number
  readonly strongNearMissesLinked: number
  /** Of background titles; missing where there were none on the machine. */
  readonly background?: {
    /** Links that a person has read and found false. */
    readonly falseLinks: number
    /** The share of titles that a person is asked about. */
    readonly possible: number
  }
}

/** Of background titles so many may be asked about; so the aim has it. */
const MOST_POSSIBLE = 0.001

/** What is worse than the recorded run, in words; chance of a thousandth is let pass. */
export function worseThan(now: Recorded, before: Recorded): readonly string[] {
  return [
    ...(now.strongNearMissesLinked > before.strongNearMissesLinked
      ? [`${now.strongNearMissesLinked} strong near misses linked, not ${before.strongNearMissesLinked}`]
      : []),
    ...(['precision', 'recall', 'slips'] as const).flatMap(figure =>
      now[figure] < before[figure] - 0.001 ? [`${figure} ${now[figure]}, not ${before[figure]}`] : [],
    ),
    ...worseInBackground(now.background, before.background),
  ]
}

function worseInBackground(now: Recorded['background'], before: Recorded['background']): readonly string[] {
  if (now === undefined || before === undefined) return []
  return [
    ...(now.falseLinks > before.falseLinks
      ? [`${now.falseLinks} false links on background titles, not ${before.falseLinks}`]
      : []),
    ...(now.possible > Math.max(before.possible, MOST_POSSIBLE)
      ? [
          `${(100 * now.possible).toFixed(3)} % of background titles asked about, not ${100 * before.possible} %`,
        ]
      : []),
  ]
}
