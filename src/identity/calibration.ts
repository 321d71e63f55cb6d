/** From so many bits on so large a share of the answers is right, up to the next step. */
export interface Step {
  readonly bits: number
  readonly right: number
}

/**
 * How often answers of a decision were right, on what stands for an inventory: docs/quality/identity.md says how it was counted. What is
 * `none` is not in it, since nobody has read such answers. Written by `npm run bench:identity -- --calibrate --record`.
 */
export const CALIBRATION: Readonly<Record<'link' | 'possible', readonly [Step, ...Step[]]>> = {
  possible: [{ bits: 0, right: 0.558 }],
  link: [
    { bits: 6.63, right: 0.958 },
    { bits: 8.25, right: 0.999 },
  ],
}
