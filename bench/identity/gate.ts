/** The figures that must not get worse. */
export interface Recorded {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly slips: number
  readonly strongNearMissesLinked: number
  /** Expected calibration error; missing where no background titles were on the machine. */
  readonly calibration?: {
    /** Of halves held out. */
    readonly link: number
    readonly possible: number
    /** Of the steps in use, over all answers. */
    readonly used: number
  }
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

/** What is stated of an answer may be so far from what was right; few are asked about, so that chance alone is wide there. */
export const MOST_ERROR: Required<Recorded>['calibration'] = { link: 0.02, possible: 0.15, used: 0.005 }

/** What is worse than the recorded run, in words; chance of a thousandth is let pass. */
export function worseThan(now: Recorded, before: Recorded): readonly string[] {
  return [
    ...(now.strongNearMissesLinked > before.strongNearMissesLinked
      ? [`${now.strongNearMissesLinked} strong near misses linked, not ${before.strongNearMissesLinked}`]
      : []),
    ...(['precision', 'recall', 'slips'] as const).flatMap(figure =>
      now[figure] < before[figure] - 0.001 ? [`${figure} ${now[figure]}, not ${before[figure]}`] : [],
    ),
    ...worseCalibrated(now.calibration),
    ...worseInBackground(now.background, before.background),
  ]
}

/** Where what is stated is further from what was right than the bounds, in words. */
export function worseCalibrated(now: Recorded['calibration']): readonly string[] {
  if (now === undefined) return []
  return (['link', 'possible', 'used'] as const).flatMap(figure =>
    now[figure] > MOST_ERROR[figure]
      ? [`calibration error (${figure}) ${now[figure]}, more than ${MOST_ERROR[figure]}`]
      : [],
  )
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
