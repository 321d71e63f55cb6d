import type { Item } from '../../model/item.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { isReadableValue } from './parse-answers.ts'

/** So many unread texts of one column are quoted. */
const MOST_QUOTED = 3

/**
 * What the columns of an inventory say about circumstances, as far as the law can read it. A column may hold any text; what is
 * none of the values that differ in law counts as not given, and is told once a column.
 */
export class Circumstances {
  readonly #snapshot: Snapshot
  readonly #unread = new Map<string, Set<string>>()

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  /** Those that the law can read; the same object again where that is all of them. */
  readable(circumstances: Item['circumstances']): Item['circumstances'] {
    const entries = Object.entries(circumstances)
    const kept = entries.flatMap(([name, value]) => {
      const fact = this.#snapshot.facts[name]
      if (fact?.of !== 'circumstance') return []
      const same = fact.values.find(each => each === value.trim().toLowerCase()) ?? value
      if (isReadableValue(fact, same)) return [[name, same] as const]
      this.#tell(name, value)
      return []
    })
    return Object.fromEntries(kept)
  }

  /** What could not be read, one note a column. */
  notes(): readonly string[] {
    return [...this.#unread].map(([name, values]) => {
      const quoted = [...values].slice(0, MOST_QUOTED).map(value => `"${value}"`)
      const more = values.size > quoted.length ? ', …' : ''
      const wanted = this.#snapshot.facts[name]?.values.join(', ') ?? ''
      return `${name}: ${quoted.join(', ')}${more} counts as not given; the law reads ${wanted} (--assume ${name}=… answers for all).`
    })
  }

  #tell(name: string, value: string): void {
    const values = this.#unread.get(name) ?? new Set()
    if (values.size <= MOST_QUOTED) values.add(value)
    this.#unread.set(name, values)
  }
}
