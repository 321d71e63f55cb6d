/** Where a request for a waiver stands. */
export const WAIVER_STATES = ['asked', 'granted', 'refused', 'withdrawn', 'revoked'] as const
export type WaiverState = (typeof WAIVER_STATES)[number]
