import type { Name, Party, Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** A title in English where there is one, else in the language it has. */
export function titleOf(titles: Readonly<Record<string, string>>, fallback: string): string {
  return titles['en'] ?? Object.values(titles)[0] ?? fallback
}

/** What a party is commonly called; its id where the catalogue does not hold it. */
export function partyName(snapshot: Snapshot, id: string): string {
  const party: Party | undefined = snapshot.parties[id]
  return party === undefined ? id : commonName(party.names, id)
}

/** What a product is commonly called. */
export function productName(snapshot: Snapshot, id: string): string {
  const product: Product | undefined = snapshot.products[id]
  return product === undefined ? id : commonName(product.names, id)
}

/** What an authority is called in English, else in its own language. */
export function authorityName(snapshot: Snapshot, id: string): string {
  const authority = snapshot.authorities[id]
  return authority === undefined ? id : titleOf(authority.names, id)
}

/** The same for sentences: what practitioners call it; else without what stands in brackets behind it, and of `Department, Bureau` the bureau that acts. */
export function shortAuthorityName(snapshot: Snapshot, id: string): string {
  const short = snapshot.authorities[id]?.short
  if (short !== undefined) return short
  const name = authorityName(snapshot, id).replace(/\s*\([^)]*\)$/u, '')
  return name.slice(name.lastIndexOf(', ') + 1).trim()
}

/** What a measure is called: its title in English, else in its own language. */
export function measureLabel(snapshot: Snapshot, id: string): string {
  const measure = snapshot.measures[id]
  return measure === undefined ? id : titleOf(measure.title, id)
}

/** The same for a line that it shares: what practitioners call it, where its title is longer than that. */
export function shortMeasureLabel(snapshot: Snapshot, id: string): string {
  return snapshot.measures[id]?.short ?? measureLabel(snapshot, id)
}

/** The measure that a provision belongs to; a provision's id is `measure/provision`. */
export function measureOf(snapshot: Snapshot, provision: string): string {
  return snapshot.provisions[provision]?.measure ?? provision.split('/', 1)[0] ?? provision
}

/** A legal system within a sentence, as in `under United States law`: without what stands in brackets behind it. */
export function systemName(snapshot: Snapshot, id: string): string {
  return (snapshot.systems[id]?.title ?? id).replace(/\s*\([^)]*\)$/u, '')
}

/** What a list is called. */
export function listTitle(snapshot: Snapshot, id: string): string {
  const list = snapshot.lists[id]
  return list === undefined ? id : titleOf(list.title, id)
}

/** Of several names the one that an English text uses: trade before short before others, and what is English before what is native. */
export function commonName(names: readonly Name[], id: string): string {
  const current = names.filter(name => name.kind !== 'former')
  const english = current.filter(
    name => name.lang === 'en' || (name.lang === undefined && isLatin(name.text)),
  )
  const best =
    english.find(name => name.kind === 'trade') ??
    english.find(name => name.kind === 'short') ??
    english[0] ??
    current[0] ??
    names[0]
  return best?.text ?? id
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}
