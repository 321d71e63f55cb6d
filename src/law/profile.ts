import { type Day, LAST_DAY } from '../base/day.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { ActId, ProductId } from '../model/condition.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf, statusAt, type StatusRange } from '../model/status.ts'
import { openWith } from './docket.ts'
import { type Meeting, meetingsOf } from './likeness.ts'
import { tablesOf } from './make-tables.ts'
import { type CommonRows, noRows, type Rows, rowsOf, type Stretch } from './rows.ts'

/** What stays the same over many questions: whom it concerns and how well it must be founded. */
export type Setting = Omit<Question, 'act' | 'item' | 'date' | 'answers'>

/** A range of statuses as one small integer: rank of the worst end times 16, plus rank of the best. */
export type Code = number

/** The range that a code stands for. */
export function rangeOfCode(code: Code): StatusRange {
  return { worst: statusAt(code >> 4), best: statusAt(code & 15) }
}

/** The code of a range. */
export function codeOf({ best, worst }: StatusRange): Code {
  return rankOf(worst) * 16 + rankOf(best)
}

/**
 * The verdict table of one organisation: product × act × class of circumstances, each a row of stretches of time.
 * A row is worked out when it is first asked for and then only looked up; dates are never gone through one by one.
 */
export class Profile {
  readonly products: readonly ProductId[]
  readonly acts: readonly ActId[]
  readonly #snapshot: Snapshot
  readonly #setting: Setting
  readonly #classes: Readonly<Record<string, string>>[] = []
  readonly #classIndex = new Map<string, number>()
  /** Where the row of a cell begins in `days` and `codes`; 0 where it has not been worked out. One table for each class. */
  readonly #rows: Int32Array[] = []
  readonly #common: CommonRows[] = []
  readonly #meetingOf: (product: ProductId) => Meeting
  /** The first product asked for of each meeting; those that meet the same have the same rows. */
  readonly #first = new Map<number, number>()
  readonly #known = new Map<string, number>()
  #days = new Int32Array(256)
  #codes = new Uint8Array(256)
  #used = 1
  #last: { product: ProductId; circumstances: number; rows: Rows } | undefined

  constructor(snapshot: Snapshot, setting: Setting) {
    this.#snapshot = snapshot
    this.#setting = setting
    this.products = Object.keys(snapshot.products)
    this.acts = Object.keys(snapshot.acts)
    this.#meetingOf = meetingsOf(tablesOf(snapshot), setting.known ?? LAST_DAY)
    this.classOf({})
  }

  /** The class of circumstances with these answers; made at the first call. Class 0 is the one without any. */
  classOf(answers: Readonly<Record<string, string>>): number {
    const key = canonicalJson(answers)
    let index = this.#classIndex.get(key)
    if (index === undefined) {
      index = this.#classes.length
      this.#classes.push(answers)
      this.#classIndex.set(key, index)
      this.#common.push(noRows())
      this.#rows.push(new Int32Array(this.products.length * this.acts.length))
    }
    return index
  }

  /** The status of a product (by position in `products`) for an act (by position in `acts`) on a day under a class of circumstances. */
  codeOn(product: number, act: number, day: Day, circumstances: number): Code {
    const rows = this.#rows[circumstances]
    const cell = product * this.acts.length + act
    let at = rows?.[cell] ?? 0
    if (at === 0) at = this.#workOut(product, act, circumstances)
    const days = this.#days
    while ((days[at] ?? 0) > day) at += 1
    return this.#codes[at] ?? 0
  }

  /** The same as a range of statuses. */
  rangeOn(
    product: ProductId,
    act: ActId,
    day: Day,
    answers: Readonly<Record<string, string>> = {},
  ): StatusRange | undefined {
    const [productAt, actAt] = [this.products.indexOf(product), this.acts.indexOf(act)]
    if (productAt < 0 || actAt < 0) return undefined
    return rangeOfCode(this.codeOn(productAt, actAt, day, this.classOf(answers)))
  }

  /** Works a row out and keeps it, the latest stretch first so that today's questions end at once. */
  #workOut(product: number, act: number, circumstances: number): number {
    const [id, actId, rows] = [this.products[product], this.acts[act], this.#rows[circumstances]]
    if (id === undefined || actId === undefined || rows === undefined)
      throw new RangeError(`no cell ${product}, ${act}`)
    const meeting = this.#meetingOf(id)
    // A waiver may name products.
    const first = this.#setting.waivers.length > 0 ? product : (this.#first.get(meeting.number) ?? product)
    this.#first.set(meeting.number, first)
    const source = first * this.acts.length + act
    let at = rows[source] ?? 0
    if (at === 0) at = this.#keep(this.#rowsOf(id, meeting, circumstances)(actId))
    rows[source] = at
    rows[product * this.acts.length + act] = at
    return at
  }

  /** The rows of the product asked for last, since acts of one product are often asked for together. */
  #rowsOf(id: ProductId, { met }: Meeting, circumstances: number): Rows {
    if (this.#last?.product === id && this.#last.circumstances === circumstances) return this.#last.rows
    const question: Question = {
      ...this.#setting,
      act: '',
      item: { product: id },
      answers: this.#classes[circumstances] ?? {},
      date: 0 as Day,
    }
    const waived = new Set(this.#setting.waivers.map(({ provision }) => provision))
    const candidates = met.map(({ candidate }) => candidate)
    const meets = new Map(
      met.flatMap(one => (waived.has(one.candidate.rule.provision.id) ? [] : [[one.candidate, one]])),
    )
    const docket = openWith(this.#snapshot, question, candidates)
    const rows = rowsOf(docket, this.#common[circumstances], meets)
    this.#last = { product: id, circumstances, rows }
    return rows
  }

  #keep(stretches: readonly Stretch[]): number {
    const key = stretches.map(({ from, range }) => `${from}:${codeOf(range)}`).join(' ')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const at = this.#used
    this.#used += stretches.length
    while (this.#used > this.#days.length) {
      const [days, codes] = [new Int32Array(this.#days.length * 2), new Uint8Array(this.#codes.length * 2)]
      days.set(this.#days)
      codes.set(this.#codes)
      ;[this.#days, this.#codes] = [days, codes]
    }
    stretches.toReversed().forEach(({ from, range }, index) => {
      this.#days[at + index] = from
      this.#codes[at + index] = codeOf(range)
    })
    this.#known.set(key, at)
    return at
  }
}
