/** From 99 in 100 on a match is acted upon. */
export const LINK_BITS = 6.63

/** From one in two on a match is worth asking about. */
export const POSSIBLE_BITS = 0
