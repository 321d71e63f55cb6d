/** From 99 in 100 on a match is acted upon. */
export const LINK_BITS = 6.63

/** What is more likely than not is worth asking about. */
export const POSSIBLE_BITS = 0
