import type { Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { bomb } from './trouble.ts'

/** HOSTILE: what unfolds at once may be a thousand times what was given; readers make of one piece one batch. */
const PIECE_BYTES = 64 * 1024

/** Holds what a file unfolds to, with all that lies packed in it, against what it was. */
export class Scales {
  trouble: Problem | undefined
  readonly #limits: Limits
  /** Those of the file in which this one lies packed. */
  readonly #outer: Scales | undefined
  #packed = 0
  #unfolded = 0

  constructor(limits: Limits, outer?: Scales) {
    this.#limits = limits
    this.#outer = outer
  }

  async *weighPacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes) {
      this.#packed += chunk.length
      yield chunk
    }
  }

  /** Ends where it has become too much, with `trouble` set. */
  async *weighUnfolded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes)
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES)
        this.#add(piece.length)
        if (this.#isTooMuch()) {
          this.trouble = bomb(this.#limits)
          return
        }
        yield piece
      }
  }

  #add(bytes: number): void {
    this.#unfolded += bytes
    if (this.#outer !== undefined) this.#outer.#add(bytes)
  }

  #isTooMuch(): boolean {
    const { unpackFreeBytes, unpackRatio } = this.#limits
    if (this.#unfolded > unpackFreeBytes && this.#unfolded > this.#packed * unpackRatio) return true
    return this.#outer !== undefined && this.#outer.#isTooMuch()
  }
}
