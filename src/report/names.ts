import { entryOf } from '../base/entry.ts'
import type { Name, Party, Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { english } from './messages/english.ts'
import type { Speech } from './speech.ts'

/** What a thing of the catalogue is called or says in another language in our words; undefined in English and where there are none. */
export function wordsFor(snapshot: Snapshot, kind: WordsKind, id: string, tag = 'en'): string | undefined {
  return tag === 'en' ? undefined : snapshot.words?.[tag]?.[`${kind}.${id}`]
}

export type WordsKind = 'organisation' | 'authority' | 'list' | 'measure' | 'reading' | 'claim'

/** What an organisation is called; one's own, which may bear the id of a preset, as it calls itself. */
export function organisationName(
  snapshot: Snapshot,
  { id, title }: { readonly id: string; readonly title: string },
  tag = 'en',
): string {
  const isPreset = snapshot.organisations[id]?.title === title
  return (isPreset ? wordsFor(snapshot, 'organisation', id, tag) : undefined) ?? title
}

/** What a preset of the catalogue is called; its id where the catalogue does not hold it. */
export function presetName(snapshot: Snapshot, id: string, tag = 'en'): string {
  const preset = snapshot.organisations[id]
  return preset === undefined ? id : organisationName(snapshot, preset, tag)
}

/** A title in the language asked for, else in English, else in the language it has. */
export function titleOf(titles: Readonly<Record<string, string>>, fallback: string, tag = 'en'): string {
  return titles[tag] ?? titles['en'] ?? Object.values(titles)[0] ?? fallback
}

/** What a party is commonly called; its id where the catalogue does not hold it. */
export function partyName(snapshot: Snapshot, id: string, tag = 'en'): string {
  const party: Party | undefined = entryOf(snapshot.parties, id)
  return party === undefined ? id : commonName(party.names, id, tag)
}

/** What a product is commonly called. */
export function productName(snapshot: Snapshot, id: string, tag = 'en'): string {
  const product: Product | undefined = entryOf(snapshot.products, id)
  return product === undefined ? id : commonName(product.names, id, tag)
}

/** What an authority is called in the language asked for, else in English, else in its own. */
export function authorityName(snapshot: Snapshot, id: string, tag = 'en'): string {
  const authority = snapshot.authorities[id]
  if (authority === undefined) return id
  return authority.names[tag] ?? wordsFor(snapshot, 'authority', id, tag) ?? titleOf(authority.names, id)
}

/** The same for sentences: what practitioners call it; else without what stands in brackets behind it, and of `Department, Bureau` the bureau that acts. */
export function shortAuthorityName(snapshot: Snapshot, id: string, tag = 'en'): string {
  const authority = snapshot.authorities[id]
  const own = tag === 'en' ? undefined : authority?.names[tag]
  if (own !== undefined) return own
  const told = wordsFor(snapshot, 'authority', id, tag)
  if (told === undefined && authority?.short !== undefined) return authority.short
  const name = (told ?? authorityName(snapshot, id)).replace(/\s*[(（][^)）]*[)）]$/u, '')
  return name.slice(name.lastIndexOf(', ') + 1).trim()
}

/** What a measure is called: its title in the language asked for, else in English, else in its own. */
export function measureLabel(snapshot: Snapshot, id: string, tag = 'en'): string {
  const measure = snapshot.measures[id]
  if (measure === undefined) return id
  return measure.title[tag] ?? wordsFor(snapshot, 'measure', id, tag) ?? titleOf(measure.title, id)
}

/** The same for a line that it shares: what practitioners call it, where its title is longer than that. */
export function shortMeasureLabel(snapshot: Snapshot, id: string, tag = 'en'): string {
  const own = tag === 'en' ? undefined : snapshot.measures[id]?.title[tag]
  const told = own ?? wordsFor(snapshot, 'measure', id, tag)
  return told ?? snapshot.measures[id]?.short ?? measureLabel(snapshot, id)
}

/** The measure that a provision belongs to; a provision's id is `measure/provision`. */
export function measureOf(snapshot: Snapshot, provision: string): string {
  return snapshot.provisions[provision]?.measure ?? provision.split('/', 1)[0] ?? provision
}

/** A legal system within a sentence, as in `under United States law`: without what stands in brackets behind it. */
export function systemName(snapshot: Snapshot, id: string, speech: Speech = english): string {
  const own = speech.title('system', id)
  return own ?? (snapshot.systems[id]?.title ?? id).replace(/\s*\([^)]*\)$/u, '')
}

/** What a list is called. */
export function listTitle(snapshot: Snapshot, id: string, tag = 'en'): string {
  const list = snapshot.lists[id]
  if (list === undefined) return id
  return list.title[tag] ?? wordsFor(snapshot, 'list', id, tag) ?? titleOf(list.title, id)
}

/**
 * Of several names the one that a text uses: trade before short before others. A text in a language that has a name of its own for it uses
 * that, any other what is English before what is native.
 */
export function commonName(names: readonly Name[], id: string, tag = 'en'): string {
  const current = names.filter(name => name.kind !== 'former')
  const own = tag === 'en' ? [] : current.filter(name => name.lang === tag)
  const native = own.find(name => name.kind === 'trade') ?? own.find(name => name.kind === 'short') ?? own[0]
  if (native !== undefined) return native.text
  const inEnglish = current.filter(
    name => name.lang === 'en' || (name.lang === undefined && isLatin(name.text)),
  )
  const best =
    inEnglish.find(name => name.kind === 'trade') ??
    inEnglish.find(name => name.kind === 'short') ??
    inEnglish[0] ??
    current[0] ??
    names[0]
  return best?.text ?? id
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}
