/** From 99 in 100 on, as the evidence sums up, a match is acted upon; how many of these are right is in calibration.ts. */
export const LINK_BITS = 6.63

/** What is more likely than not, as the evidence sums up, is worth asking about. */
export const POSSIBLE_BITS = 0
