/** What became of a draft: it is still written, was published, or was given up. */
export const DRAFT_STATES = ['draft', 'published', 'dropped'] as const
export type DraftState = (typeof DRAFT_STATES)[number]
