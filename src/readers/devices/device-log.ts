import type { Item } from '../../model/item.ts'
import type { Note } from '../reader.ts'
import { deviceItem, type SeenDevice } from './device-item.ts'
import { kindOfAddress, plainAddress } from './hardware-address.ts'

/** Gives each device once, whatever number of lines tell of it, up to a limit of addresses that are remembered. */
export class DeviceLog {
  readonly #most: number
  readonly #seen = new Set<string>()
  #groups = 0
  #madeUp = 0
  #again = 0
  #nameless = 0

  constructor(most: number) {
    this.#most = most
  }

  take(device: SeenDevice): readonly Item[] {
    const address = plainAddress(device.address)
    const kind = kindOfAddress(address)
    if (kind === 'none') return this.takeNameless()
    if (kind === 'group') {
      this.#groups += 1
      return []
    }
    if (this.#seen.has(address)) {
      this.#again += 1
      return []
    }
    if (this.#seen.size < this.#most) this.#seen.add(address)
    if (kind === 'made-up') this.#madeUp += 1
    return [deviceItem({ ...device, address })]
  }

  /** An entry without a hardware address. */
  takeNameless(): readonly Item[] {
    this.#nameless += 1
    return []
  }

  notes(): readonly Note[] {
    const note = (count: number, code: string, says: string): readonly Note[] =>
      count === 0 ? [] : [{ code, says: `${says}: ${count}.` }]
    return [
      ...note(this.#again, 'told-again', 'Lines that tell of a device once more, which is no further item'),
      ...note(
        this.#nameless,
        'no-hardware-address',
        'Entries without the hardware address of a device, which are no items',
      ),
      ...note(this.#groups, 'group-addresses', 'Addresses of groups of devices, which are no items'),
      ...note(
        this.#madeUp,
        'addresses-made-up',
        'Devices that made their address up, so that it says nothing of their maker',
      ),
    ]
  }
}
