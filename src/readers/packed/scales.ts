import type { Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { bomb } from './trouble.ts'

/** Holds what a file unfolds to against what it was. */
export class Scales {
  trouble: Problem | undefined
  readonly #limits: Limits
  #packed = 0
  #unfolded = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  async *weighPacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes) {
      this.#packed += chunk.length
      yield chunk
    }
  }

  /** Ends where it has become too much, with `trouble` set. */
  async *weighUnfolded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    const { unpackFreeBytes, unpackRatio } = this.#limits
    for await (const chunk of bytes) {
      this.#unfolded += chunk.length
      if (this.#unfolded > unpackFreeBytes && this.#unfolded > this.#packed * unpackRatio) {
        this.trouble = bomb(this.#limits)
        return
      }
      yield chunk
    }
  }
}
