/** From so many bits on so large a share of the answers is right, up to the next step. */
export interface Step {
  readonly bits: number
  readonly right: number
}

/** What is stated of together: links, names with a letter wrong that are asked about, and what else is asked about. */
export type Stated = 'slip' | 'possible' | 'link'

/**
 * How often answers of a kind were right, on what stands for an inventory: docs/quality/identity.md says how it was counted. What is
 * `none` is not in it, since nobody has read such answers. Written by `npm run bench:identity -- --calibrate --record`.
 */
export const CALIBRATION: Readonly<Record<Stated, readonly [Step, ...Step[]]>> = {
  slip: [{ bits: 0, right: 0.05 }],
  possible: [{ bits: 0, right: 0.642 }],
  link: [
    { bits: 6.63, right: 0.958 },
    { bits: 8.25, right: 0.999 },
  ],
}
