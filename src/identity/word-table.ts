import { hashOn, HASH_START } from './hash.ts'

/** Words with bits for each, found where they stand in a text without being cut out of it. */
export class WordTable {
  readonly words: string[] = []
  readonly bits: number[] = []
  /** Open addressing: at twice the place of a hash the hash, then one more than the place of the word; 0 is free. */
  #slots = new Int32Array(2 * LEAST)

  /** Adds bits to those of a word. */
  add(word: string, bits: number): void {
    const known = this.placeOf(word, 0, word.length)
    if (known >= 0) {
      this.bits[known] = (this.bits[known] ?? 0) | bits
      return
    }
    this.words.push(word)
    this.bits.push(bits)
    if (SLOTS_PER_WORD * this.words.length > this.#slots.length / 2) this.#grow()
    else this.#put(this.words.length - 1)
  }

  /** The place of the word that a part of a text is; below 0 where it is none. */
  placeOf(text: string, from: number, to: number): number {
    const slots = this.#slots
    let hash = HASH_START
    for (let place = from; place < to; place += 1) hash = hashOn(hash, text.charCodeAt(place))
    for (let slot = slotOf(slots, hash); slots[slot + 1] !== 0; slot = (slot + 2) & (slots.length - 1)) {
      if (slots[slot] !== hash) continue
      const at = (slots[slot + 1] ?? 0) - 1
      if (isAt(this.words[at] ?? '', text, from, to)) return at
    }
    return -1
  }

  #put(at: number): void {
    const slots = this.#slots
    let hash = HASH_START
    const word = this.words[at] ?? ''
    for (let place = 0; place < word.length; place += 1) hash = hashOn(hash, word.charCodeAt(place))
    let slot = slotOf(slots, hash)
    while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1)
    slots[slot] = hash
    slots[slot + 1] = at + 1
  }

  #grow(): void {
    this.#slots = new Int32Array(4 * this.#slots.length)
    for (let at = 0; at < this.words.length; at += 1) this.#put(at)
  }
}

const LEAST = 1 << 12
/** So many that a search seldom meets others. */
const SLOTS_PER_WORD = 2

function slotOf(slots: Int32Array, hash: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & (slots.length - 1)
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let place = 0; place < word.length; place += 1)
    if (word.charCodeAt(place) !== text.charCodeAt(from + place)) return false
  return true
}
