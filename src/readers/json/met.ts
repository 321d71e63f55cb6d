/** No more texts than these are looked at of one thing. */
export const MOST_TEXTS = 32

/** Texts of one thing where they stand, in their order; used again for the next one. */
export interface Texts {
  /** What they stand in. */
  bytes: Uint8Array
  count: number
  /** The node of the place of each, below 256, its first address and that behind its last. */
  readonly nodes: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Where the event of each stands, and 1 where it is just what stands there, in ASCII; see LookAhead. */
  readonly places: Int32Array
  readonly isPlain: Uint8Array
}

/** Room for the texts of one thing. */
export function roomForTexts(): Texts {
  const numbers = (): Int32Array => new Int32Array(MOST_TEXTS)
  const bytes = new Uint8Array()
  return {
    bytes,
    count: 0,
    nodes: numbers(),
    starts: numbers(),
    ends: numbers(),
    places: numbers(),
    isPlain: new Uint8Array(MOST_TEXTS),
  }
}

/** Notes a text; false where there is no room. */
export function note(
  texts: Texts,
  node: number,
  start: number,
  end: number,
  place: number,
  isPlain: 0 | 1,
): boolean {
  const { count } = texts
  if (count === MOST_TEXTS) return false
  texts.nodes[count] = node
  texts.starts[count] = start
  texts.ends[count] = end
  texts.places[count] = place
  texts.isPlain[count] = isPlain
  texts.count = count + 1
  return true
}

/** So many things are remembered, the first ones: enough for what a fleet has everywhere, and little to keep. */
const MOST_THINGS = 16_384
const MOST_BYTES = 4 * 1024 * 1024
/** HOSTILE: what would be longer is not remembered, and a place is not looked for further than this. */
const LONGEST_THING = 1024
const MOST_TRIES = 8
const SLOTS = 4 * MOST_THINGS
/** Of so many things the first ones are looked up; the others only where one in eight of those was met before. */
const [PERIOD, TRIAL] = [8192, 1024]

/** Remembers things by all their texts, byte for byte: what is met again need not be decoded, nor looked at. */
export class Met {
  readonly #kept = new Uint8Array(MOST_BYTES)
  readonly #keptView = viewOf(this.#kept)
  /** The bytes that were asked about last. */
  #bytes: Uint8Array = new Uint8Array()
  #view = viewOf(this.#bytes)
  #end = 1
  readonly #slots = new Int32Array(SLOTS)
  #things = 0
  #asked = 0
  #known = 0
  /** Whether the last one was looked up, and under which hash. */
  #isAsked = false
  #hash = 0

  /** Whether just these texts are remembered; no, too, where it is not worth while to look. */
  has(texts: Texts): boolean {
    const turn = this.#asked % PERIOD
    if (turn === 0) this.#known = 0
    this.#asked += 1
    this.#isAsked = turn < TRIAL || this.#known * 8 >= TRIAL
    if (!this.#isAsked) return false
    if (texts.bytes !== this.#bytes) {
      this.#bytes = texts.bytes
      this.#view = viewOf(texts.bytes)
    }
    this.#hash = hashOf(texts, this.#view)
    for (let slot = this.#hash; slot < this.#hash + MOST_TRIES; slot += 1) {
      const at = this.#slots[slot & (SLOTS - 1)] ?? 0
      if (at === 0) return false
      if (!this.#isAt(at, texts)) continue
      this.#known += 1
      return true
    }
    return false
  }

  /** Remembers texts that `has` has just not found, as long as there is room. */
  keep(texts: Texts): void {
    if (!this.#isAsked || this.#things >= MOST_THINGS) return
    if (lengthOf(texts) > Math.min(LONGEST_THING, MOST_BYTES - this.#end)) return
    for (let slot = this.#hash; slot < this.#hash + MOST_TRIES; slot += 1) {
      if (this.#slots[slot & (SLOTS - 1)] !== 0) continue
      this.#slots[slot & (SLOTS - 1)] = this.#end
      this.#things += 1
      this.#write(texts)
      return
    }
  }

  #isAt(at: number, { bytes, count, nodes, starts, ends }: Texts): boolean {
    const [kept, keptView, view] = [this.#kept, this.#keptView, this.#view]
    let here = at
    if (kept[here] !== count) return false
    here += 1
    for (let text = 0; text < count; text += 1) {
      const [start, end] = [starts[text] ?? 0, ends[text] ?? 0]
      const length = (kept[here + 1] ?? 0) | ((kept[here + 2] ?? 0) << 8)
      if (kept[here] !== nodes[text] || length !== end - start) return false
      here += 3
      let place = start
      for (; place + 4 <= end; place += 4) {
        if (view.getInt32(place) !== keptView.getInt32(here)) return false
        here += 4
      }
      for (; place < end; place += 1) {
        if (bytes[place] !== kept[here]) return false
        here += 1
      }
    }
    return true
  }

  #write({ bytes, count, nodes, starts, ends }: Texts): void {
    const kept = this.#kept
    let here = this.#end
    kept[here] = count
    here += 1
    for (let text = 0; text < count; text += 1) {
      const [start, end] = [starts[text] ?? 0, ends[text] ?? 0]
      kept[here] = nodes[text] ?? 0
      kept[here + 1] = (end - start) & 255
      kept[here + 2] = (end - start) >> 8
      here += 3
      // Texts are so short that to set up a copy takes longer.
      for (let place = start; place < end; place += 1) {
        kept[here] = bytes[place] ?? 0
        here += 1
      }
    }
    this.#end = here
  }
}

/** Bytes that are written for them. */
function lengthOf({ count, starts, ends }: Texts): number {
  let length = 1
  for (let text = 0; text < count; text += 1) length += 3 + (ends[text] ?? 0) - (starts[text] ?? 0)
  return length
}

/** A hash of the longest text, which nearly always tells things apart: a package URL with its version. */
function hashOf({ bytes, count, starts, ends }: Texts, view: DataView): number {
  let longest = 0
  for (let text = 1; text < count; text += 1) {
    const length = (ends[text] ?? 0) - (starts[text] ?? 0)
    if (length > (ends[longest] ?? 0) - (starts[longest] ?? 0)) longest = text
  }
  let hash = 0
  let place = starts[longest] ?? 0
  const end = ends[longest] ?? 0
  for (; place + 4 <= end; place += 4) hash = hashOn(hash, view.getInt32(place))
  for (; place < end; place += 1) hash = hashOn(hash, bytes[place] ?? 0)
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}

function hashOn(hash: number, next: number): number {
  return Math.imul(((hash << 5) | (hash >>> 27)) ^ next, 0x9e3779b1)
}

/** Reads four bytes at a time, wherever they begin. */
function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
