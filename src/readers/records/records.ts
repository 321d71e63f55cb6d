import type { Place } from '../../base/problem.ts'
import { EVENT, type Events, WANT } from '../events.ts'
import { pointerStep } from '../json/pointer.ts'
import { oddKind, oddText, repeatedMember } from '../json/odd.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'

/** The places of a shape that are records: things with texts of their own. */
export type RecordPlaces = Readonly<Record<string, RecordPlace>>

export interface RecordPlace {
  /** What leads to it from the record that it lies in: of JSON `/components`, of XML `/components/component`. */
  readonly step: string
  /** The record ends here and is handed out, or it is kept in the record that it lies in, for that to be read whole. */
  readonly is: 'record' | 'part'
}

/** What `Records` needs to know of a shape; those of JSON and of XML have it. */
interface Shape {
  readonly nodeOf: (place: string) => number
  readonly placeOf: (node: number) => string
  readonly places: number
}

/** A thing of a document with its texts, its parts and what it lies in. */
export class OpenRecord {
  readonly place: string
  /** Where in the document: a JSON pointer, or a path of elements. */
  readonly at: string
  readonly line: number
  readonly above: OpenRecord | undefined
  /** The name under which it stands, where its place takes any name (`others` of the shape). */
  readonly key: string
  /** Place, text, place, text: most records hold a handful, and a large document has very many records. */
  readonly #texts: string[] = []
  #parts: OpenRecord[] | undefined
  #marks: Set<string> | undefined
  #counts: Map<string, number> | undefined

  constructor(place: string, at: string, line: number, above: OpenRecord | undefined, key = '') {
    this.place = place
    this.at = at
    this.line = line
    this.above = above
    this.key = key
  }

  /** The first text of a place that is not blank, trimmed. */
  text(...places: readonly string[]): string | undefined {
    const texts = this.#texts
    for (const place of places) {
      for (let at = 0; at < texts.length; at += 2) {
        if (texts[at] !== place) continue
        const found = texts[at + 1]?.trim() ?? ''
        if (found !== '') return found
      }
    }
    return undefined
  }

  /** Every text of a place, in order. */
  texts(place: string): readonly string[] {
    return this.#texts.filter((_, at) => at % 2 === 1 && this.#texts[at - 1] === place)
  }

  parts(place: string): readonly OpenRecord[] {
    return this.#parts?.filter(part => part.place === place) ?? NONE
  }

  /** The record of this place that it lies in. */
  within(place: string): OpenRecord | undefined {
    let at: OpenRecord | undefined = this.above
    while (at !== undefined && at.place !== place) at = at.above
    return at
  }

  /** What a format wants to remember of it while it is open, such as what has been counted already. */
  get marks(): Set<string> {
    return (this.#marks ??= new Set())
  }

  /** Marks it; false where it was marked so before. */
  isNew(mark: string): boolean {
    const before = this.marks.size
    return this.marks.add(mark).size > before
  }

  /** Counts one more of something about it, and says how many there are now. */
  count(what: string): number {
    this.#counts ??= new Map()
    const count = this.counted(what) + 1
    this.#counts.set(what, count)
    return count
  }

  counted(what: string): number {
    return this.#counts?.get(what) ?? 0
  }

  /** The document that it lies in. */
  get root(): OpenRecord {
    return this.above?.root ?? this
  }

  take(place: string, text: string): void {
    this.#texts.push(place, text)
  }

  keep(part: OpenRecord): void {
    this.#parts ??= []
    this.#parts.push(part)
  }
}

const NONE: readonly never[] = []

/** Of so many names in one record it is seen whether one comes again. */
const MOST_NAMES = 10_000

/** Puts the events of a cut document together to records; each is handed to `onEnd` when it ends, so after those that lie in it. */
export class Records {
  /** The whole document; its texts so far. */
  readonly document: OpenRecord
  readonly #shape: Shape
  readonly #kinds: readonly (RecordPlace | undefined)[]
  readonly #names: readonly string[]
  readonly #problems: ProblemLog
  readonly #limits: Limits
  readonly #onEnd: (record: OpenRecord) => void
  #open: OpenRecord
  #key = ''

  constructor(
    shape: Shape,
    places: RecordPlaces,
    problems: ProblemLog,
    limits: Limits,
    onEnd: (record: OpenRecord) => void,
  ) {
    this.#shape = shape
    this.#names = Array.from({ length: shape.places + 1 }, (_, node) => shape.placeOf(node))
    this.#kinds = this.#names.map(name => places[name])
    this.#problems = problems
    this.#limits = limits
    this.#onEnd = onEnd
    this.document = new OpenRecord('', '', 1, undefined)
    this.#open = this.document
  }

  /** Takes in one stretch of events. */
  take(events: Events): void {
    while (events.next()) {
      const { kind, node } = events
      if (kind === EVENT.text) this.#text(events)
      else if (kind === EVENT.key) this.#name(events)
      else if (kind === EVENT.object) this.#begin(events)
      else if (kind === EVENT.endObject) this.#end(node)
      else if (kind === EVENT.odd) this.#problems.tell(() => oddKind(this.#place(events), events.index))
      else if (kind === EVENT.again)
        this.#problems.tell(() => repeatedMember(this.#place(events), events.index, 'first'))
    }
    if (events.problems.length === 0) return
    // The document that these are about was left where it broke; the next one begins anew.
    this.#open = this.document
    this.#key = ''
    for (const problem of events.problems) this.#problems.add(problem)
  }

  #begin(events: Events): void {
    const { node, line } = events
    const kind = this.#kinds[node]
    if (kind === undefined) return
    const key = this.#key
    this.#key = ''
    const step = key === '' ? events.stepTo(kind.step, events.index) : kind.step + pointerStep(key)
    this.#open = new OpenRecord(this.#names[node] ?? '', this.#open.at + step, line, this.#open, key)
  }

  /** The name of a member where any name may stand. */
  #name(events: Events): void {
    this.#key = events.text()
    // HOSTILE: there may be any number of names.
    if (this.#open.count('names') > MOST_NAMES || this.#open.isNew(`${events.node} ${this.#key}`)) return
    this.#problems.tell(() => repeatedMember(this.#place(events), WANT.members, 'first'))
  }

  #text(events: Events): void {
    const { node } = events
    if (events.textBytes() > this.#limits.textBytes) {
      this.#problems.tell(() => oddText(this.#place(events), 'text-too-long', this.#limits.textBytes))
      return
    }
    const text = events.text()
    const { odd } = events
    if (odd !== undefined)
      this.#problems.tell(() => oddText(this.#place(events), odd, this.#limits.textBytes))
    if (odd !== 'text-too-long') this.#open.take(this.#names[node] ?? '', text)
  }

  #end(node: number): void {
    const kind = this.#kinds[node]
    if (kind === undefined) return
    const record = this.#open
    this.#open = record.above ?? this.document
    if (kind.is === 'part') this.#open.keep(record)
    else this.#onEnd(record)
  }

  #place(events: Events): Place {
    return events.where?.() ?? { pointer: `${this.#open.at}/${this.#shape.placeOf(events.node)}` }
  }
}
