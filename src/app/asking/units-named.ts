import type { Whom } from '../../model/finding.ts'
import type { Item } from '../../model/item.ts'
import type { Asked } from './asked.ts'
import { unitNameKey } from '../units/unit-name.ts'

/** So many texts that name no unit are quoted. */
const MOST_QUOTED = 3
/** As many of them are told apart; a hostile file must not fill the memory. */
const MOST_TOLD = 1000

/**
 * Which unit below the organisation a line of an inventory is for, by its column of units: a unit's whole id, what stands last in it,
 * or its title. A line that names none of them, or two, is decided for the organisation asked for, and that is told.
 */
export class UnitsNamed {
  readonly #asked: Asked
  readonly #byName: ReadonlyMap<string, Whom | 'several'>
  readonly #found = new Map<Whom, number>()
  readonly #unknown = new Set<string>()

  constructor(asked: Asked) {
    this.#asked = asked
    this.#byName = namesOf(asked.below ?? [])
  }

  unitOf({ unit }: Item): Whom | undefined {
    if (unit === undefined || this.#byName.size === 0) return undefined
    const found = this.#byName.get(unitNameKey(unit))
    if (found === undefined || found === 'several') {
      const isOwn = isNameOf(unit, this.#asked.setting)
      if (!isOwn && this.#unknown.size < MOST_TOLD) this.#unknown.add(unit)
      return undefined
    }
    this.#found.set(found, (this.#found.get(found) ?? 0) + 1)
    return found
  }

  /** For which units lines were decided, and which texts named none. */
  notes(): readonly string[] {
    const { id } = this.#asked.setting.organisation
    const found = [...this.#found].map(([{ organisation }, lines]) => `${organisation.id} (${lines})`)
    const quoted = [...this.#unknown].slice(0, MOST_QUOTED).map(text => `"${text}"`)
    const more = this.#unknown.size > quoted.length ? ', …' : ''
    return [
      ...(found.length === 0 ? [] : [`Lines that name a unit are decided for it: ${found.join(', ')}.`]),
      ...(quoted.length === 0
        ? []
        : [
            `No unit of ${id}, or not one alone, is called ${quoted.join(', ')}${more}; decided for ${id} itself.`,
          ]),
    ]
  }
}

function namesOf(below: readonly Whom[]): ReadonlyMap<string, Whom | 'several'> {
  const names = new Map<string, Whom | 'several'>()
  for (const whom of below) {
    const { id, title } = whom.organisation
    for (const name of new Set([id, id.slice(id.lastIndexOf('/') + 1), title].map(unitNameKey)))
      names.set(name, names.has(name) ? 'several' : whom)
  }
  return names
}

function isNameOf(text: string, { organisation: { id, title } }: Asked['setting']): boolean {
  return unitNameKey(text) === unitNameKey(id) || unitNameKey(text) === unitNameKey(title)
}
