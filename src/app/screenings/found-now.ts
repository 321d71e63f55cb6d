import type { FindingRecord } from '../../ports/store/findings.ts'

/** What the law says now of one product or party for one act in one unit. */
export type FoundNow = Pick<
  FindingRecord,
  | 'unit'
  | 'product'
  | 'party'
  | 'act'
  | 'best'
  | 'worst'
  | 'provision'
  | 'blocking'
  | 'basis'
  | 'isContested'
  | 'sentence'
  | 'deadline'
  | 'duties'
  | 'lines'
  | 'quantity'
  | 'versions'
>
