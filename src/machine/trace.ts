import type { Item, ItemIdentifier } from '../model/item.ts'

/** What a scan saw of one thing; empty texts are left out of the item. */
export interface Trace {
  readonly name: string
  readonly publisher?: string
  readonly version?: string
  readonly identifiers?: readonly ItemIdentifier[]
  readonly at: string
  readonly type: string
}

/** The item of a trace. */
export function itemOf(trace: Trace): Item {
  const { publisher = '', version = '' } = trace
  return {
    name: trace.name,
    ...(publisher === '' ? undefined : { publisher }),
    ...(version === '' ? undefined : { version }),
    identifiers: trace.identifiers ?? [],
    circumstances: {},
    quantity: 1,
    at: trace.at,
    type: trace.type,
  }
}
