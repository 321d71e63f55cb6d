import { DATES_OF_PURCHASES, plainTitle, TITLES } from './titles.ts'

/** Which column holds what: field → index. */
export type Columns = ReadonlyMap<string, number>

const PLAIN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(TITLES).map(([field, titles]) => [field, titles.map(plainTitle)]),
)

/**
 * Finds out which column is which by the titles of a header. Fields choose in their order, each the most telling title that is left,
 * so that `vendor` is the publisher unless a `manufacturer` stands beside it; then it is the seller.
 * `wanted` (field → title) outranks the guess; a wanted title that is not there is given back in `missing`.
 */
export function guessColumns(
  header: readonly string[],
  wanted: Readonly<Record<string, string>>,
): { readonly columns: Columns; readonly missing: readonly string[] } {
  const titles = header.map(plainTitle)
  const places = placesOf(titles)
  const columns = new Map<string, number>()
  const taken = new Set<number>()
  const missing: string[] = []
  for (const [field, title] of Object.entries(wanted)) {
    const index = indexOfWanted(header, titles, title)
    if (index === undefined) missing.push(title)
    else {
      columns.set(field, index)
      taken.add(index)
    }
  }
  for (const [field, known] of PLAIN) {
    if (columns.has(field)) continue
    const index = bestIndex(places, known, taken)
    if (index === undefined) continue
    columns.set(field, index)
    taken.add(index)
  }
  const purchase =
    columns.has('seller') && !columns.has('acquired')
      ? bestIndex(places, DATES_OF_PURCHASES, taken)
      : undefined
  if (purchase !== undefined) columns.set('acquired', purchase)
  return { columns, missing }
}

/** By the title as it stands there, then folded, then by its number (`3` is the third column). */
function indexOfWanted(
  header: readonly string[],
  titles: readonly string[],
  title: string,
): number | undefined {
  const exact = header.findIndex(candidate => candidate.trim() === title.trim())
  if (exact !== -1) return exact
  const plain = plainTitle(title)
  const folded = plain === '' ? -1 : titles.indexOf(plain)
  if (folded !== -1) return folded
  const number = /^\d+$/u.test(title) ? Number(title) : 0
  return number >= 1 && number <= header.length ? number - 1 : undefined
}

function placesOf(titles: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, title] of titles.entries()) {
    const known = places.get(title)
    if (known === undefined) places.set(title, [index])
    else known.push(index)
  }
  return places
}

function bestIndex(
  places: ReadonlyMap<string, readonly number[]>,
  known: readonly string[],
  taken: ReadonlySet<number>,
): number | undefined {
  for (const title of known) {
    const index = places.get(title)?.find(at => !taken.has(at))
    if (index !== undefined) return index
  }
  return undefined
}
