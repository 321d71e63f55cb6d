import { type Day, LAST_DAY } from '../../base/day.ts'
import { Fault } from '../../base/fault.ts'
import { compareText } from '../../base/order.ts'
import type { Assertion, Denial, Evidence } from '../../model/evidence.ts'
import { type AuthorSource, type Sourced, sourcesOf } from '../author/evidence.ts'
import type { Catalog } from '../catalog.ts'
import { fullId, type Names } from '../names.ts'
import type { Sort } from '../shape/reader.ts'

/** Says what stands behind a fact. `about` is its full name in claims; `inherited` speaks where it names no source itself. */
export interface Witness {
  readonly evidenceOf: (
    about: string | undefined,
    fact: Sourced,
    owner: string,
    inherited?: Sourced,
  ) => Evidence
  /** The full id that one written in the file of `owner` stands for. */
  readonly idOf: (sort: Sort, written: string, owner: string) => string
}

interface Statement {
  readonly stance: 'asserts' | 'denies' | 'retracts'
  readonly voice: string
  readonly says: string
  readonly source: string
  readonly day: Day
}

/** Gathers all sources and claims of a catalogue that has been checked. */
export function witnessOf(catalog: Catalog, names: Names): Witness {
  const sources = sourcesById(catalog)
  const statements = statementsOf(catalog, idOf, sourceOf)

  function idOf(sort: Sort, written: string, owner: string): string {
    const id = fullId(names, sort, written, owner)
    if (id === undefined)
      throw new Fault(`a catalogue that was not checked: unknown ${sort} \`${written}\` in \`${owner}\``)
    return id
  }

  function sourceOf(id: string): AuthorSource {
    const source = sources.get(id)
    if (source === undefined) throw new Fault(`a catalogue that was not checked: unknown source \`${id}\``)
    return source
  }

  function evidenceOf(
    about: string | undefined,
    fact: Sourced,
    owner: string,
    inherited: Sourced = {},
  ): Evidence {
    const told = about === undefined ? [] : (statements.get(about) ?? [])
    const speaks = sourcesOf(fact).length > 0 || fact.unverified === true ? fact : inherited
    const cited = sourcesOf(speaks).map(written => idOf('source', written, owner))
    const asserted = cited.map(id =>
      assertionOf(id, sourceOf(id), sourceOf(id).voice ?? sourceOf(id).publisher, told),
    )
    const unverified: Assertion[] =
      speaks.unverified === true ? [{ basis: 'reported', knownFrom: LAST_DAY }] : []
    const claimed = told.flatMap(one =>
      one.stance === 'asserts' ? [assertionOf(one.source, sourceOf(one.source), one.voice, told)] : [],
    )
    // A claim may repeat what the fact itself cites.
    const repeated = claimed.filter(
      one => !asserted.some(other => other.source === one.source && other.takenBackOn === one.takenBackOn),
    )
    return {
      asserted: inOrder([...asserted, ...unverified, ...repeated]),
      denied: inOrder(told.flatMap(one => (one.stance === 'denies' ? [denialOf(one, told)] : []))),
    }
  }

  return { evidenceOf, idOf }
}

function assertionOf(
  source: string,
  { basis, published }: AuthorSource,
  voice: string,
  told: readonly Statement[],
): Assertion {
  const knownFrom = published[1]
  return { source, basis, knownFrom, ...takenBack(voice, knownFrom, told) }
}

function denialOf({ source, voice, says, day }: Statement, told: readonly Statement[]): Denial {
  return { source, voice, says, knownFrom: day, ...takenBack(voice, day, told) }
}

/** What a voice says stands until the same voice takes it back; a retraction reaches what was said before it or on its day. */
function takenBack(voice: string, since: Day, told: readonly Statement[]): { readonly takenBackOn?: Day } {
  const days = told.flatMap(one =>
    one.stance === 'retracts' && one.voice === voice && one.day >= since ? [one.day] : [],
  )
  return days.length === 0 ? {} : { takenBackOn: Math.min(...days) as Day }
}

function sourcesById(catalog: Catalog): ReadonlyMap<string, AuthorSource> {
  const files = [...catalog.measures, ...catalog.lists, ...catalog.parties]
  const local = files.flatMap(({ id, value }) =>
    [...(value.sources ?? [])].map(([name, source]) => [`${id}#${name}`, source] as const),
  )
  return new Map([...catalog.sources, ...local])
}

function statementsOf(
  catalog: Catalog,
  idOf: Witness['idOf'],
  sourceOf: (id: string) => AuthorSource,
): ReadonlyMap<string, readonly Statement[]> {
  const all = catalog.measures.flatMap(({ id, value }) =>
    [...(value.claims?.values() ?? [])].map(claim => {
      const source = idOf('source', claim.source, id)
      const { stance, voice, says } = claim
      return {
        about: idOf('about', claim.about, id),
        stance,
        voice,
        says,
        source,
        day: sourceOf(source).published[1],
      }
    }),
  )
  return Map.groupBy(all, claim => claim.about)
}

function inOrder<T extends { readonly knownFrom: Day; readonly source?: string }>(
  statements: readonly T[],
): readonly T[] {
  return statements.toSorted(
    (one, other) => one.knownFrom - other.knownFrom || compareText(one.source ?? '', other.source ?? ''),
  )
}
