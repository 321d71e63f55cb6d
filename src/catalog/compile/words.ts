import { compareText } from '../../base/order.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { AuthorMeasure } from '../author/measure.ts'
import type { Catalog } from '../catalog.ts'

type Words = NonNullable<Snapshot['words']>

/** One text: its language, what it names or tells again, and how. */
type Entry = readonly [language: string, key: string, text: string]

/** Everything that the catalogue says again in other languages; no key where it says nothing. */
export function compileWords(catalog: Catalog): Pick<Snapshot, 'words'> {
  return wordsOf([
    ...[...catalog.organisations].flatMap(([id, { called }]) => named(`organisation.${id}`, called)),
    ...[...catalog.authorities].flatMap(([id, { called }]) => named(`authority.${id}`, called)),
    ...catalog.lists.flatMap(({ id, value }) => named(`list.${id}`, value.called)),
    ...measureEntries(catalog),
  ])
}

/** The words of a snapshot, without those of measures that are replaced and with those of measures that join. */
export function joinWords(words: Words | undefined, catalog: Catalog): Pick<Snapshot, 'words'> {
  const replaced = new Set(catalog.measures.map(({ id }) => id))
  const lists = new Set(catalog.measures.flatMap(({ value }) => [...(value.lists?.keys() ?? [])]))
  const isReplaced = (key: string): boolean => {
    const id = key.slice(key.indexOf('.') + 1)
    if (key.startsWith('list.')) return lists.has(id)
    return /^(?:measure|reading|claim)\./u.test(key) && replaced.has(id.split('/', 1)[0] ?? '')
  }
  const standing = Object.entries(words ?? {}).flatMap(([language, texts]) =>
    Object.entries(texts)
      .filter(([key]) => !isReplaced(key))
      .map(([key, text]): Entry => [language, key, text]),
  )
  return wordsOf([...standing, ...measureEntries(catalog)])
}

function measureEntries({ measures }: Catalog): readonly Entry[] {
  return measures.flatMap(({ id, value }) => [
    ...[...(value.lists ?? [])].flatMap(([list, { called }]) => named(`list.${list}`, called)),
    ...translatedEntries(id, value),
  ])
}

function translatedEntries(id: string, { translations }: AuthorMeasure): readonly Entry[] {
  return [...(translations ?? [])].flatMap(([language, { title, readings, claims }]): readonly Entry[] => [
    ...(title === undefined ? [] : [[language, `measure.${id}`, title] as const]),
    ...[...(readings ?? [])].map(([local, says]) => [language, `reading.${id}/${local}`, says] as const),
    ...[...(claims ?? [])].map(([local, says]) => [language, `claim.${id}/${local}`, says] as const),
  ])
}

function named(key: string, called: ReadonlyMap<string, string> | undefined): readonly Entry[] {
  return [...(called ?? [])].map(([language, text]) => [language, key, text])
}

function wordsOf(entries: readonly Entry[]): Pick<Snapshot, 'words'> {
  if (entries.length === 0) return {}
  const languages = [...Map.groupBy(entries, ([language]) => language)].toSorted(([one], [other]) =>
    compareText(one, other),
  )
  return {
    words: Object.fromEntries(
      languages.map(([language, all]) => [
        language,
        Object.fromEntries(
          all
            .map(([, key, text]) => [key, text] as const)
            .toSorted(([one], [other]) => compareText(one, other)),
        ),
      ]),
    ),
  }
}
