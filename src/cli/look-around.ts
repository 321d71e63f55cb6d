import type { Problem } from '../base/problem.ts'
import type { Item } from '../model/item.ts'
import type { Machine, Sighting } from '../ports/machine.ts'
import type { Batch } from '../readers/reader.ts'
import { readInventory } from '../readers/read-inventory.ts'
import type { Scanned } from '../report/sbom.ts'
import type { Source } from './run-screening.ts'

/** Looks around on a computer, hands on what is seen for a screening, and keeps what it came to. */
export class LookAround {
  readonly #machine: Machine
  readonly #items: Item[] = []
  readonly #seen: { place: string; count: number }[] = []
  readonly #absent: string[] = []
  readonly #unseen: { place: string; why: string }[] = []

  constructor(machine: Machine) {
    this.#machine = machine
  }

  /** What it came to so far. */
  scanned(): Scanned {
    return { items: this.#items, seen: this.#seen, absent: this.#absent, unseen: this.#unseen }
  }

  /** One place after the other. */
  async *sources(): AsyncGenerator<Source, void, undefined> {
    for await (const sighting of this.#machine.look()) {
      if (sighting.kind === 'absent') this.#absent.push(sighting.place)
      else if (sighting.kind === 'unseen') this.#unseen.push({ place: sighting.place, why: sighting.why })
      else yield { name: sighting.place, batches: this.#kept(sighting.place, batchesOf(sighting)) }
    }
  }

  /** Goes round all of it, for its own sake; what was wrong in it is told. */
  async lookOnly(): Promise<readonly Problem[]> {
    const problems: Problem[] = []
    for await (const { batches } of this.sources()) {
      for await (const batch of batches) problems.push(...batch.problems)
    }
    return problems
  }

  async *#kept(place: string, batches: AsyncIterable<Batch>): AsyncGenerator<Batch, void, undefined> {
    let count = 0
    for await (const batch of batches) {
      count += batch.items.length
      for (const item of batch.items) this.#items.push(item)
      if (batch.broken !== undefined) this.#unseen.push({ place, why: batch.broken.says })
      yield batch
    }
    this.#seen.push({ place, count })
  }
}

function batchesOf(sighting: Extract<Sighting, { kind: 'inventory' | 'items' }>): AsyncIterable<Batch> {
  return sighting.kind === 'inventory'
    ? readInventory(sighting.name, sighting.bytes, { reader: sighting.reader })
    : once({ items: sighting.items, problems: sighting.problems })
}

async function* once(batch: Batch): AsyncGenerator<Batch, void, undefined> {
  yield batch
}
