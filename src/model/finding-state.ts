/** What people have made of a finding; `waived` and `resolved` also follow from waivers and from the law letting go of it. */
export const FINDING_STATES = ['open', 'accepted', 'in-work', 'waived', 'resolved', 'false-match'] as const
export type FindingState = (typeof FINDING_STATES)[number]

/** By what a list of findings can be ordered, as addresses name it; `what` is the product or else the party, by its id. */
export const FINDING_ORDERS = [
  'status',
  'due',
  'what',
  'act',
  'unit',
  'measure',
  'state',
  'quantity',
  'opened',
] as const
export type FindingOrder = (typeof FINDING_ORDERS)[number]
