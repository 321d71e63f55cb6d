import type { Item } from '../model/item.ts'
import type { Resolution } from '../model/resolution.ts'
import { judgementKey } from './judgement.ts'
import type { Judgement } from './judgement.ts'
import type { NameIndex } from './name-index.ts'
import { answersFor } from './resolve.ts'
import { othersThan, resolveJudged } from './resolve-judged.ts'

/** A question that nobody has answered: all that an item may be, the likeliest first, and how many lines ask it. */
export interface OpenQuestion {
  readonly key: string
  readonly item: Item
  /** The file of the first line that asks it. */
  readonly file: string
  readonly lines: number
  readonly answers: readonly Resolution[]
}

/** Open questions as they come up, each once; constant in memory but for the distinct questions. */
export class OpenQuestions {
  readonly #index: NameIndex
  readonly #standing: ReadonlyMap<string, Judgement>
  readonly #asked = new Map<string, { readonly item: Item; readonly file: string; lines: number }>()

  constructor(index: NameIndex, standing: ReadonlyMap<string, Judgement>) {
    this.#index = index
    this.#standing = standing
  }

  /** Looks at an item; what is known of it, or is nobody's, asks nothing. */
  see(item: Item, file: string): void {
    if (resolveJudged(this.#index, this.#standing, item).decision !== 'possible') return
    const key = judgementKey(item)
    const before = this.#asked.get(key)
    if (before === undefined) this.#asked.set(key, { item, file, lines: 1 })
    else before.lines += 1
  }

  /** Those of most lines first, then in the order in which they came. */
  list(): readonly OpenQuestion[] {
    return [...this.#asked]
      .map(([key, { item, file, lines }]) => ({
        key,
        item,
        file,
        lines,
        answers: this.#answersTo(key, item),
      }))
      .toSorted((one, other) => other.lines - one.lines)
  }

  #answersTo(key: string, item: Item): readonly Resolution[] {
    const answer = this.#standing.get(key)?.answer
    return othersThan(answer?.kind === 'is-not' ? answer.parties : [], answersFor(this.#index, item))
  }
}
