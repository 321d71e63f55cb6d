import type { Problem } from '../base/problem.ts'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { extendChain, type KeyChain } from './key-chain.ts'

/** What the entries of a gazette have said so far: each new one must follow from it. */
export class History {
  readonly #origin: string
  readonly #subjects = new Map<string, number>()
  readonly #counts = new Map<string, number>()
  #entries = 0
  #latest = ''
  #chain: KeyChain = []

  constructor(origin: string) {
    this.#origin = origin
  }

  /** How many entries it has. */
  get entries(): number {
    return this.#entries
  }

  /** The keys that were announced. */
  get chain(): KeyChain {
    return this.#chain
  }

  /** How many entries of each kind. */
  get kinds(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts)
  }

  /** Takes the next entry, or tells why it does not follow. */
  add(entry: GazetteEntry): readonly Problem[] {
    const problems = [...this.#checkOrder(entry), ...this.#extend(entry)]
    if (problems.length > 0) return problems
    this.#subjects.set(entry.subject, this.#entries)
    this.#counts.set(entry.kind, (this.#counts.get(entry.kind) ?? 0) + 1)
    this.#latest = entry.at
    this.#entries += 1
    return []
  }

  #checkOrder({ at, subject, previous }: GazetteEntry): readonly Problem[] {
    const problems: Problem[] = []
    if (at < this.#latest)
      problems.push({
        code: 'entry-out-of-time',
        at: { pointer: '/at' },
        says: `Expected a moment not before that of the entry before it (${this.#latest}) and found ${at}.`,
      })
    const last = this.#subjects.get(subject)
    if (previous !== last)
      problems.push({
        code: 'entry-previous-wrong',
        at: { pointer: '/previous' },
        says: `Expected ${last === undefined ? 'no entry before it' : `entry ${last}`} about ${subject} and found ${previous ?? 'none'} named.`,
      })
    return problems
  }

  #extend(entry: GazetteEntry): readonly Problem[] {
    if (entry.kind !== 'key-rotated') return []
    const chain = extendChain(this.#chain, entry, this.#origin)
    if (!chain.ok) return chain.problems
    this.#chain = chain.value
    return []
  }
}
