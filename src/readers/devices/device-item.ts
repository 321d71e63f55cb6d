import type { Item } from '../../model/item.ts'
import { newItem } from '../new-item.ts'

/** What is known of a device by its hardware address. */
export interface SeenDevice {
  readonly address: string
  /** The maker of the address, where the tool knew it. */
  readonly maker?: string | undefined
  /** Its name or its address in the network. */
  readonly unit: string | undefined
  readonly at: string
}

/** The item of a device that is known by its hardware address, whose first half says who made it. */
export function deviceItem({ address, maker, unit, at }: SeenDevice): Item {
  return newItem({
    name: maker === undefined ? `Device ${address}` : `${maker} device`,
    publisher: maker,
    version: undefined,
    identifiers: [{ scheme: 'oui', value: address }],
    at,
    unit,
    type: 'device',
  })
}
