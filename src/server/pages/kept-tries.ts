import type { TriedDraft } from '../../web/pages/impact/impact-page.ts'

/** A draft that somebody tried, as the page told it. */
export interface KeptTry {
  readonly text: string
  readonly as: readonly string[]
  readonly on: string
  readonly tried: TriedDraft
  /** Who tried it: nobody else sees what it would change in their inventories. */
  readonly actor: string
}

/** HOSTILE: anybody may try drafts; so many are kept, the oldest goes first. */
const MOST_KEPT = 50

/**
 * Drafts that were tried lately, so that what came of them is sorted, searched and taken along by an address: a draft is too long to
 * stand in one. They are kept in this process alone; whoever has the address of one, which nobody can guess, sees it.
 */
export class KeptTries {
  readonly #kept = new Map<string, KeptTry>()

  /** Keeps one under a key that nobody can guess. */
  keep(key: string, one: KeptTry): void {
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(key, one)
  }

  /** One that is still kept, as this person may see it. */
  get(key: string, actor: string): KeptTry | undefined {
    const one = this.#kept.get(key)
    if (one === undefined || one.actor === actor) return one
    return { ...one, tried: { ...one.tried, ours: [] } }
  }
}
