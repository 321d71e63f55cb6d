/** How two neighbouring pieces of a text are parted. */
export const BOUNDARIES = { inside: 0, soft: 1, hard: 2 } as const
export type Boundary = (typeof BOUNDARIES)[keyof typeof BOUNDARIES]

/**
 * A text cut as fine as any name in it could begin or end: at spaces and signs (hard), between a letter and a digit or where
 * `camelCase` turns (soft), and between characters of scripts without spaces (inside). A run of pieces is then compared
 * by its letters alone, so `Tencent Meeting`, `TencentMeeting` and `tencent-meeting` are one.
 */
export interface Words {
  /** The text in plain form; `from` and `to` point into it. */
  readonly plain: string
  /** The plain form in lower case, where that has as many units. */
  readonly lower: string | undefined
  /** All letters and digits of all pieces in lower case, without anything between. */
  readonly letters: string
  readonly count: number
  /** Where piece i starts in `letters`; one more entry holds the end. */
  readonly starts: readonly number[]
  /** Where piece i begins and ends in `plain`. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** What stands before piece i; one more entry for the end of the text. */
  readonly boundaries: readonly Boundary[]
}
