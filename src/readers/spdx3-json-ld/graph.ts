import type { Item, ItemIdentifier } from '../../model/item.ts'
import { newItem } from '../new-item.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'
import type { OpenRecord } from '../records/records.ts'

/** Types whose elements are items (SPDX 3.0.1: Software, AI and Dataset profiles). */
const PACKAGES: ReadonlySet<string> = new Set(['software_Package', 'ai_AIPackage', 'dataset_DatasetPackage'])
const AGENTS: ReadonlySet<string> = new Set(['Organization', 'Person', 'Agent', 'SoftwareAgent'])
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['packageUrl', 'purl'],
  ['cpe22', 'cpe'],
  ['cpe23', 'cpe'],
  ['swid', 'swid'],
])

/** A package that waits for the names of those that it names as its makers. */
interface Waiting {
  readonly item: Parameters<typeof newItem>[0]
  readonly makers: readonly Maker[]
}

interface Maker {
  readonly id: string | undefined
  readonly name: string | undefined
}

/**
 * Elements of a graph as items, in their order. Who made a package stands elsewhere in the graph, before or after it: packages wait for
 * that, up to a limit, and those behind them wait too.
 */
export class Graph {
  specVersion: string | undefined
  readonly #names = new Map<string, string>()
  #waiting: Waiting[] = []
  #items: Item[] = []
  #isFull = false
  readonly #problems: ProblemLog
  readonly #limits: Limits

  constructor(problems: ProblemLog, limits: Limits) {
    this.#problems = problems
    this.#limits = limits
  }

  take(element: OpenRecord): void {
    this.specVersion ??= element.text('specVersion')
    const types = element.texts('type').map(shortType)
    const id = element.text('id')
    const name = element.text('name')
    if (types.some(type => AGENTS.has(type)) && id !== undefined && name !== undefined) this.#meet(id, name)
    if (types.some(type => PACKAGES.has(type))) this.#package(element, name)
  }

  /** The items whose makers are known by now. */
  items(): readonly Item[] {
    let ready = 0
    while (ready < this.#waiting.length && this.#isKnown(this.#waiting[ready])) ready += 1
    return this.#release(ready)
  }

  /** What still waits, when nothing more comes. */
  finish(): readonly Item[] {
    return this.#release(this.#waiting.length)
  }

  #meet(id: string, name: string): void {
    if (this.#names.size < this.#limits.waitingRows) this.#names.set(id, name)
    else this.#tellFull('names of makers')
  }

  #package(element: OpenRecord, given: string | undefined): void {
    const identifiers = identifiersOf(element)
    const name = given ?? identifiers[0]?.value
    if (name === undefined) {
      this.#problems.add({
        code: 'spdx-package-without-name',
        at: { pointer: element.at },
        says: 'This package has neither a name nor an identifier, so nothing can be said of it.',
      })
      return
    }
    if (this.#waiting.length >= this.#limits.waitingRows) {
      this.#tellFull('packages')
      this.#items = [...this.finish()]
    }
    this.#waiting.push({
      item: {
        name,
        publisher: undefined,
        version: element.text('version'),
        identifiers,
        at: element.at,
        type: typeOf(element.text('purpose')),
      },
      makers: [...makersOf(element, 'supplier'), ...makersOf(element, 'originator')],
    })
  }

  #isKnown(waiting: Waiting | undefined): boolean {
    const [first] = waiting?.makers ?? []
    return first === undefined || this.#nameOf(first) !== undefined
  }

  #nameOf({ id, name }: Maker): string | undefined {
    return name ?? (id === undefined ? undefined : this.#names.get(id))
  }

  #release(count: number): readonly Item[] {
    const released = this.#waiting.slice(0, count)
    this.#waiting = count === 0 ? this.#waiting : this.#waiting.slice(count)
    const items = [...this.#items, ...released.map(waiting => this.#named(waiting))]
    this.#items = []
    return items
  }

  #named({ item, makers }: Waiting): Item {
    const publisher = makers.map(maker => this.#nameOf(maker)).find(name => name !== undefined)
    const unknown = makers.find(maker => this.#nameOf(maker) === undefined)
    if (publisher === undefined && unknown !== undefined) {
      this.#problems.add({
        code: 'spdx-agent-unknown',
        at: { pointer: item.at },
        says: `This package says that "${(unknown.id ?? '').slice(0, 120)}" made or supplied it, and the document does not say who that is.`,
      })
    }
    return newItem({ ...item, publisher })
  }

  #tellFull(what: string): void {
    if (this.#isFull) return
    this.#isFull = true
    this.#problems.add({
      code: 'spdx-graph-too-large',
      at: { pointer: '/@graph' },
      says: `More than ${this.#limits.waitingRows} ${what} would have to be kept, the limit (waitingRows); some items stay without their makers.`,
    })
  }
}

function makersOf(element: OpenRecord, place: 'supplier' | 'originator'): readonly Maker[] {
  return [
    ...element.texts(place).map(id => ({ id, name: undefined })),
    ...element.parts(place).map(part => ({ id: part.text('id'), name: part.text('name') })),
  ].filter(({ id }) => id === undefined || !/NoAssertion(?:Element)?$|NoneElement$/u.test(id))
}

function identifiersOf(element: OpenRecord): readonly ItemIdentifier[] {
  const purl = element.text('purl')
  const found = purl === undefined ? [] : [{ scheme: 'purl', value: purl }]
  for (const part of element.parts('identifier')) {
    const scheme = SCHEMES.get(part.text('identifierType')?.split(/[/#]/u).at(-1) ?? '')
    const value = part.text('locator')
    const isNew = found.every(one => one.scheme !== scheme || one.value !== value)
    if (scheme !== undefined && value !== undefined && isNew) found.push({ scheme, value })
  }
  return found
}

/** `https://spdx.org/rdf/3.0.1/terms/Software/Package` is `software_Package` in the words of the context. */
function shortType(type: string): string {
  const [, profile, name] = /\/terms\/(\w+)\/(\w+)$/u.exec(type) ?? []
  if (profile === undefined || name === undefined) return type
  return profile === 'Core' ? name : `${profile.toLowerCase()}_${name}`
}

/** `operatingSystem` or `deviceDriver`, as our types are written. */
function typeOf(purpose: string | undefined): string | undefined {
  return purpose
    ?.split(/[/#]/u)
    .at(-1)
    ?.replaceAll(/[A-Z]/gu, letter => `-${letter.toLowerCase()}`)
}
