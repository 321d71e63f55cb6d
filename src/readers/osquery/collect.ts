import type { Item } from '../../model/item.ts'
import type { JsonEvents } from '../json/cut.ts'
import { EVENT, KIND, WANT } from '../events.ts'
import { kindIn, oddKind, oddText, repeatedMember } from '../json/odd.ts'
import { pointerStep } from '../json/pointer.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'
import { ALL_COLUMNS } from './columns.ts'
import { itemOf } from './item.ts'
import { isGone, Row } from './row.ts'
import { SHAPE } from './shape.ts'
import { tableByName } from './tables.ts'

const [TOP, ELEMENT, COLUMNS, ROWS, ROW, SNAPSHOT, ADDED, REMOVED, REMOVED_ROW] = (
  ['top', 'element', 'columns', 'rows', 'row', 'snapshot', 'added', 'removed', 'removedRow'] as const
).map(place => SHAPE.nodeOf(place))

/** The index of a column by the node of its place. */
const COLUMN_OF: readonly number[] = Array.from({ length: SHAPE.places + 1 }, (_, node) =>
  ALL_COLUMNS.indexOf(SHAPE.placeOf(node).replace(/^column /u, '')),
)

/** A row, or a line of a log, while its members are being read. */
interface OpenRow {
  readonly at: string
  readonly row: Row
  /** Items of the rows inside that wait for what the line says of itself after them. */
  readonly waiting: { readonly row: Row; readonly at: string }[]
  /** Whether it is a line of a log, and no row. */
  isLine: boolean
  /** Whether it is an object of lists by table, and no row. */
  holdsLists: boolean
}

/** Of so many names it is seen whether one comes again. */
const MOST_TABLES = 1000

/** Makes items of the events of an osquery document or log. */
export class Collector {
  /** How many rows tell of things that are not there any more. */
  removed = 0
  #items: Item[] = []
  readonly #open: OpenRow[] = []
  readonly #problems: ProblemLog
  readonly #limits: Limits
  /** The member that the rows at hand came under. */
  #under = ''
  #list = ''
  /** The names of lists of rows in the document at hand. */
  readonly #tables = new Set<string>()
  /** Where the document at hand begins. */
  #line = 1

  constructor(problems: ProblemLog, limits: Limits) {
    this.#problems = problems
    this.#limits = limits
  }

  take(events: JsonEvents): readonly Item[] {
    this.#items = []
    while (events.next()) this.#event(events)
    return this.#items
  }

  #event(events: JsonEvents): void {
    switch (events.kind) {
      case EVENT.object:
        return this.#begin(events)
      case EVENT.endObject:
        return this.#end(events.node)
      case EVENT.array:
        return this.#beginList(events.node, events.line)
      case EVENT.key:
        return this.#table(events)
      case EVENT.text:
        return this.#text(events)
      case EVENT.odd:
        return this.#odd(events)
      case EVENT.again:
        return this.#problems.tell(() => repeatedMember(events.where(), events.index, 'last'))
      case EVENT.document:
        this.#open.length = 0
        return undefined
      default:
        return undefined
    }
  }

  #begin(events: JsonEvents): void {
    if (events.node === REMOVED_ROW) this.removed += 1
    if (events.node === TOP) {
      this.#open.length = 0
      this.#tables.clear()
      this.#line = events.line
      this.#push('')
    }
    if (events.node === ELEMENT) this.#push(pointerStep(events.index))
    else if (events.node === ROW) this.#push(`${this.#here()}${this.#list}${pointerStep(events.index)}`)
    else if (events.node === COLUMNS) {
      const line = this.#open.at(-1)
      if (line !== undefined) line.isLine = true
      this.#push(`${this.#here()}/columns`)
    }
  }

  #push(at: string): void {
    this.#open.push({ at, row: new Row(), waiting: [], isLine: false, holdsLists: false })
  }

  #here(): string {
    return this.#open.at(-1)?.at ?? ''
  }

  /** The name of a list of rows. */
  #table(events: JsonEvents): void {
    this.#under = events.text()
    // HOSTILE: there may be any number of names.
    if (this.#tables.size >= MOST_TABLES) return
    if (this.#tables.has(this.#under))
      this.#problems.tell(() => repeatedMember(events.where(), WANT.elements, 'last'))
    this.#tables.add(this.#under)
  }

  #beginList(node: number, line: number): void {
    if (node === TOP) this.#line = line
    if (node === ROWS) {
      this.#list = pointerStep(this.#under)
      const holder = this.#open.at(-1)
      if (holder !== undefined) holder.holdsLists = true
    }
    if (node === SNAPSHOT) this.#list = '/snapshot'
    else if (node === ADDED) this.#list = '/diffResults/added'
    else if (node === REMOVED) this.#list = '/diffResults/removed'
    if (node !== ROWS) this.#under = ''
    const open = this.#open.at(-1)
    if (open !== undefined && isList(node)) open.isLine = true
  }

  #text(events: JsonEvents): void {
    const column = COLUMN_OF[events.node] ?? 0
    const open = this.#open.at(-1)
    if (open === undefined) return
    if (events.textBytes() > this.#limits.textBytes) {
      this.#problems.tell(() => oddText(events.where(), 'text-too-long', this.#limits.textBytes))
      return
    }
    const text = events.text()
    const { odd } = events
    if (odd !== undefined) this.#problems.tell(() => oddText(events.where(), odd, this.#limits.textBytes))
    open.row.set(column, text)
  }

  #odd(events: JsonEvents): void {
    // A member of the whole that is no list of rows is something that the tool says of itself.
    if (events.node === ROWS && tableByName(this.#under) === undefined) return
    // An empty list is sometimes written as an empty text.
    if (isList(events.node) && kindIn(events.index) === KIND.text) {
      const line = this.#open.at(-1)
      if (line !== undefined) line.isLine = true
      return
    }
    this.#problems.tell(() => oddKind(events.where(), events.index))
  }

  #end(node: number): void {
    if (node !== TOP && node !== ELEMENT && node !== ROW && node !== COLUMNS) return
    const open = this.#open.pop()
    if (open === undefined) return
    const parent = this.#open.at(-1)
    const isOfLine = node === COLUMNS || (node === ROW && this.#under === '')
    if (isOfLine && parent !== undefined) this.#wait(parent, open)
    else if (node === ROW) this.#emit(open.row, this.#under, undefined, this.#place(open.at))
    else this.#endLine(open)
  }

  /** HOSTILE: a line may be as long as the file; what does not fit is told without what the line says at its end. */
  #wait(line: OpenRow, open: OpenRow): void {
    line.waiting.push(open)
    if (line.waiting.length < this.#limits.waitingRows) return
    this.#problems.add({
      code: 'line-too-many-rows',
      at: { line: this.#line },
      says: `This line holds more rows than the limit of ${this.#limits.waitingRows} (waitingRows) before it names its host and query; they were read without.`,
    })
    this.#endLine(line)
    line.waiting.length = 0
  }

  /** A line of a log is told apart from a bare row by what it holds; only now is known what it says of itself. */
  #endLine(line: OpenRow): void {
    const { row, waiting, at } = line
    if (!line.isLine) {
      if (!line.holdsLists) this.#emit(row, '', undefined, this.#place(at))
      return
    }
    if (row.named('action') === 'removed') {
      this.removed += waiting.length
      return
    }
    const host = row.named('hostIdentifier') ?? row.named('host_identifier')
    for (const inner of waiting)
      this.#emit(inner.row, row.named('name') ?? '', host, `line ${this.#line} ${inner.at}`)
  }

  /** A pointer, with the line of its document where that is not the first. */
  #place(pointer: string): string {
    return this.#line === 1 && pointer !== '' ? pointer : `line ${this.#line} ${pointer}`.trimEnd()
  }

  #emit(row: Row, under: string, host: string | undefined, at: string): void {
    if (isGone(row)) {
      this.removed += 1
      return
    }
    const item = itemOf(row, under, host, at)
    if (item !== undefined) this.#items.push(item)
    else {
      this.#problems.add({
        code: 'row-without-name',
        at: at.startsWith('line ') ? { line: this.#line } : { pointer: at },
        says: 'This row has no column that names a thing (name, display_name, device_name, model …); it was not read.',
      })
    }
  }
}

/** Whether only a line of a log has this. */
function isList(node: number): boolean {
  return node === SNAPSHOT || node === ADDED || node === REMOVED
}
