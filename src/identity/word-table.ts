import { hashOn, HASH_START } from './hash.ts'

/** Words with bits for each, found where they stand in a text without being cut out of it. */
export class WordTable {
  readonly words: string[] = []
  readonly bits: number[] = []
  /** Open addressing: at twice the place of a hash the hash, then one more than the place of the word; 0 is free. */
  #slots = new Int32Array(2 * LEAST)

  /** Adds bits to those of a word. */
  add(word: string, bits: number): void {
    const hash = hashIn(word, 0, word.length)
    const slot = this.#slotOf(hash, word, 0, word.length)
    const known = (this.#slots[slot + 1] ?? 0) - 1
    if (known >= 0) {
      this.bits[known] = (this.bits[known] ?? 0) | bits
      return
    }
    this.#slots[slot] = hash
    this.#slots[slot + 1] = this.words.push(word)
    this.bits.push(bits)
    if (SLOTS_PER_WORD * this.words.length > this.#slots.length / 2) this.#grow()
  }

  /** The place of the word that a part of a text is; below 0 where it is none. */
  placeOf(text: string, from: number, to: number): number {
    return (this.#slots[this.#slotOf(hashIn(text, from, to), text, from, to) + 1] ?? 0) - 1
  }

  /** Where the word stands, or would stand. */
  #slotOf(hash: number, text: string, from: number, to: number): number {
    const slots = this.#slots
    let slot = firstSlot(slots, hash)
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & (slots.length - 1))
      if (slots[slot] === hash && isAt(this.words[(slots[slot + 1] ?? 0) - 1] ?? '', text, from, to)) break
    return slot
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(4 * before.length)
    for (let old = 0; old < before.length; old += 2) {
      if (before[old + 1] === 0) continue
      let slot = firstSlot(this.#slots, before[old] ?? 0)
      while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & (this.#slots.length - 1)
      this.#slots[slot] = before[old] ?? 0
      this.#slots[slot + 1] = before[old + 1] ?? 0
    }
  }
}

const LEAST = 1 << 14
/** So many that a search seldom meets others. */
const SLOTS_PER_WORD = 2

function hashIn(text: string, from: number, to: number): number {
  let hash = HASH_START
  for (let place = from; place < to; place += 1) hash = hashOn(hash, text.charCodeAt(place))
  return hash
}

function firstSlot(slots: Int32Array, hash: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & (slots.length - 1)
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let place = 0; place < word.length; place += 1)
    if (word.charCodeAt(place) !== text.charCodeAt(from + place)) return false
  return true
}
