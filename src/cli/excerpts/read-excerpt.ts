import { byText } from '../../base/order.ts'
import { tellCandidates } from '../../law/docket.ts'
import { type Mentions, tellMentions } from '../../law/mentions.ts'
import type { Provision } from '../../model/measure.ts'
import type { Party } from '../../model/party.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { others } from '../../screening/alternative-order.ts'
import { meaningOf } from '../../app/asking/exact-names.ts'
import {
  type BaseLine,
  BeyondExcerpt,
  ENTRY_TABLES,
  type EntryTable,
  type Excerpt,
  EXCERPTS_FORMAT,
  type ProductLine,
  WORDS_TABLE,
} from './excerpt.ts'
import type { LineFile } from './line-file.ts'

/**
 * The part of a snapshot that a question about a product can touch. Undefined where the text is no name as the catalogue spells it,
 * or means no product; the whole snapshot answers then.
 */
export function readExcerpt(lines: LineFile, text: string): Excerpt | undefined {
  const base = lines.get('=') as BaseLine | undefined
  const name = text.trim().toLowerCase()
  const bearer = lines.get(`name:${name}`) as string | undefined
  if (base?.excerpts !== EXCERPTS_FORMAT || bearer === undefined) return undefined
  const meant = meaningOf(bearer, name)
  const product = meant.product ?? (lines.get(`parties:${meant.party ?? ''}`) as Party | undefined)?.principal
  const about = product === undefined ? undefined : aboutOf(lines, product)
  if (product === undefined || about === undefined) return undefined
  const [covering, alike] = about
  return {
    snapshot: assemble(lines, base, startsOf(lines, covering)),
    meant,
    alternatives: others(lines.get(`~alike:${alike}`) as readonly string[], product),
  }
}

/** The excerpt widened by other products, to ask the same of them. */
export function widenExcerpt(lines: LineFile, { snapshot }: Excerpt, products: readonly string[]): Snapshot {
  const covering = new Set(products.flatMap(id => aboutOf(lines, id)?.[0] ?? []))
  const starts = new Set([...covering].flatMap(number => startsOf(lines, number)))
  return assemble(
    lines,
    { ...snapshot, excerpts: EXCERPTS_FORMAT },
    [...starts],
    Object.values(snapshot.provisions),
  )
}

function startsOf(lines: LineFile, covering: number): readonly number[] {
  return lines.get(`~covering:${covering}`) as readonly number[]
}

function aboutOf(lines: LineFile, product: string): ProductLine | undefined {
  return lines.get(`~about:${product}`) as ProductLine | undefined
}

function assemble(
  lines: LineFile,
  base: BaseLine,
  starts: readonly number[],
  held: readonly Provision[] = [],
): Snapshot {
  const provisions = [...held, ...starts.map(start => lines.at(start) as Provision)]
  const tables = ENTRY_TABLES.map(table => [table, lazyTable(lines, table)] as const)
  const snapshot = {
    ...base,
    ...(Object.fromEntries(tables) as Pick<Snapshot, EntryTable>),
    words: lazyTable(lines, WORDS_TABLE) as NonNullable<Snapshot['words']>,
    // In the order of the whole snapshot: the law goes through provisions in it.
    provisions: Object.fromEntries(provisions.toSorted(byText(one => one.id)).map(one => [one.id, one])),
  }
  let mentions: Mentions | undefined
  tellMentions(snapshot, () => (mentions ??= lines.get('mentions') as Mentions))
  const places = new Map(Object.keys(snapshot.provisions).map((id, place) => [id, place]))
  tellCandidates(snapshot, product => placesFor(lines, places, product))
  return snapshot
}

/** The places of the provisions that may cover a product. What is not in the excerpt cannot be told from it. */
function placesFor(
  lines: LineFile,
  places: ReadonlyMap<string, number>,
  product: string | undefined,
): readonly number[] {
  const about = product === undefined ? undefined : aboutOf(lines, product)
  if (about === undefined) throw new BeyondExcerpt(`${product ?? 'no product'} is not told of in an excerpt`)
  return startsOf(lines, about[0])
    .map(start => places.get((lines.at(start) as Provision).id) ?? beyond(start))
    .toSorted((one, other) => one - other)
}

function beyond(start: number): never {
  throw new BeyondExcerpt(`the provision at byte ${start} is not in this excerpt`)
}

/** A table whose entries are read when they are asked for by their ids. Whoever goes through it has taken it for the whole: BeyondExcerpt. */
function lazyTable(lines: LineFile, table: EntryTable | typeof WORDS_TABLE): object {
  const known = new Map<string, unknown>()
  return new Proxy(
    {},
    {
      get(_target, id) {
        if (typeof id !== 'string') return undefined
        if (!known.has(id)) known.set(id, lines.get(`${table}:${id}`))
        return known.get(id)
      },
      ownKeys() {
        throw new BeyondExcerpt(`the ${table} of an excerpt cannot be gone through`)
      },
    },
  )
}
