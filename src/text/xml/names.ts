/** HOSTILE: a document may have any number of names of any length; more than these are taken out of its bytes each time. */
const MOST = 4096
const LONGEST = 128
/** HOSTILE: names may be chosen so that they are looked for in the same place. */
const MOST_PROBES = 16
const SLOTS = 2 * MOST
const FIRST_BYTES = 512

/** Names of elements and attributes by number, from 1: each is made a text once, and known again by its bytes. */
export class Names {
  readonly #slots = new Int16Array(SLOTS)
  readonly #hashes = [0]
  readonly #starts = [0]
  readonly #lengths = [0]
  readonly #texts = ['']
  /** In which tag each name was seen last. */
  readonly #tags = [0]
  #bytes = new Uint8Array(FIRST_BYTES)
  #end = 0

  /** The number of a name, 0 where it has none. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    let slot = slotOf(hash)
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const name = this.#slots[slot] ?? 0
      if (name === 0) return 0
      if (this.#hashes[name] === hash && this.isName(name, bytes, start, end)) return name
      slot = (slot + 1) & (SLOTS - 1)
    }
    return 0
  }

  /** Numbers a name that has none; 0 where there is no room for it. */
  add(bytes: Uint8Array, start: number, end: number, hash: number, text: string): number {
    const name = this.#texts.length
    if (name > MOST || end - start > LONGEST) return 0
    let slot = slotOf(hash)
    let probe = 0
    while (probe < MOST_PROBES && this.#slots[slot] !== 0) {
      probe += 1
      slot = (slot + 1) & (SLOTS - 1)
    }
    if (probe === MOST_PROBES) return 0
    this.#slots[slot] = name
    this.#hashes.push(hash)
    this.#starts.push(this.#end)
    this.#lengths.push(end - start)
    this.#texts.push(text)
    this.#tags.push(0)
    this.#keep(bytes.subarray(start, end))
    return name
  }

  text(name: number): string {
    return this.#texts[name] ?? ''
  }

  /** How many bytes a name has. */
  lengthOf(name: number): number {
    return this.#lengths[name] ?? 0
  }

  /** Whether these bytes are the name. */
  isName(name: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#lengths[name] !== end - start) return false
    const kept = this.#bytes
    for (let from = this.#starts[name] ?? 0, at = start; at < end; from += 1, at += 1)
      if (kept[from] !== bytes[at]) return false
    return true
  }

  /** Whether a name is met in this tag for the first time. */
  isNewIn(tag: number, name: number): boolean {
    if (this.#tags[name] === tag) return false
    this.#tags[name] = tag
    return true
  }

  #keep(bytes: Uint8Array): void {
    if (this.#end + bytes.length > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length + bytes.length)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.#end)
    this.#end += bytes.length
  }
}

/** The hash of a name with one more byte. */
export function hashWith(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}
