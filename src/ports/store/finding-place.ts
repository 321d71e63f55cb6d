import type { FindingOrder } from '../../model/finding-state.ts'
import { rankOf } from '../../model/status.ts'
import type { FindingPlace, FindingRecord } from './findings.ts'

/** Sorts behind every day that there is. */
export const NO_DEADLINE = '9999-12-31'

type Placed = Pick<
  FindingRecord,
  | 'id'
  | 'worst'
  | 'deadline'
  | 'product'
  | 'party'
  | 'act'
  | 'unit'
  | 'provision'
  | 'state'
  | 'quantity'
  | 'openedAt'
>

/** Where a finding stands. By `unit` it names the unit, whose title only the store knows. */
export function placeOf(finding: Placed, order: FindingOrder): FindingPlace {
  const { id, product, party, act, unit, provision, state, quantity, openedAt } = finding
  const usual = [rankOf(finding.worst), finding.deadline ?? NO_DEADLINE, id] as const
  switch (order) {
    case 'status':
      return usual
    case 'due':
      return [usual[1], id]
    case 'what':
      return [product ?? party ?? '', id]
    case 'act':
      return [act, ...usual]
    case 'unit':
      return [unit, ...usual]
    case 'measure':
      return [provision ?? '', id]
    case 'state':
      return [state, ...usual]
    case 'quantity':
      return [quantity, id]
    case 'opened':
      return [openedAt, id]
  }
}

const NUMBERS: Readonly<Record<FindingOrder, readonly number[]>> = {
  status: [0],
  due: [],
  what: [],
  act: [1],
  unit: [1],
  measure: [],
  state: [1],
  quantity: [0],
  opened: [],
}
const LENGTHS: Readonly<Record<FindingOrder, number>> = {
  status: 3,
  due: 2,
  what: 2,
  act: 4,
  unit: 4,
  measure: 2,
  state: 4,
  quantity: 2,
  opened: 2,
}

/** Whether values can be a place of an order. HOSTILE: they come from an address. */
export function isPlaceOf(order: FindingOrder, values: unknown): values is FindingPlace {
  return (
    Array.isArray(values) &&
    values.length === LENGTHS[order] &&
    values.every((value: unknown, at) =>
      NUMBERS[order].includes(at) ? Number.isSafeInteger(value) : typeof value === 'string',
    )
  )
}
