import type { Place, Problem } from '../../base/problem.ts'
import type { Catalog } from '../catalog.ts'

/** Something that a reader of another language is to read in it: where it stands, what it is, and the languages that it has. */
interface Told {
  readonly at: Place
  readonly what: string
  readonly languages: ReadonlySet<string>
}

/**
 * A language into which something of a catalogue is translated has all of it: the presets, the authorities, the lists, and of each measure
 * the title, the readings and the claims. Whoever reads in it would else fall back into English in the middle of a page.
 */
export function checkLanguages(catalog: Catalog): readonly Problem[] {
  const begun = [...begunIn(catalog)].toSorted()
  return toldIn(catalog).flatMap(({ at, what, languages }) =>
    begun
      .filter(language => !languages.has(language))
      .map(language => ({
        code: 'missing-translation',
        at,
        says: `${what} has no words in \`${language}\`, into which other parts of the catalogue are translated.`,
        help: 'Write them under `called`, or in a measure under `translations`; `title` and `names` are for what its own authority says.',
      })),
  )
}

function begunIn({ organisations, authorities, lists, measures }: Catalog): ReadonlySet<string> {
  return new Set([
    ...[...organisations.values(), ...authorities.values()].flatMap(({ called }) => [
      ...(called?.keys() ?? []),
    ]),
    ...lists.flatMap(({ value }) => [...(value.called?.keys() ?? [])]),
    ...measures.flatMap(({ value }) => [
      ...(value.translations?.keys() ?? []),
      ...[...(value.lists?.values() ?? [])].flatMap(({ called }) => [...(called?.keys() ?? [])]),
    ]),
  ])
}

function toldIn({ organisations, authorities, lists, measures }: Catalog): readonly Told[] {
  return [
    ...[...organisations].map(([id, { at, called }]) => told(at, `The organisation \`${id}\``, called)),
    ...[...authorities].map(([id, { at, names, called }]) =>
      told(at, `The authority \`${id}\``, names, called),
    ),
    ...lists.map(({ id, value: { at, title, called } }) => told(at, `The list \`${id}\``, title, called)),
    ...measures.flatMap(measure => toldOf(measure)),
  ]
}

function toldOf({ id, value }: Catalog['measures'][number]): readonly Told[] {
  const translations = [...(value.translations ?? [])]
  const having = (part: 'readings' | 'claims', local: string): ReadonlySet<string> =>
    new Set(translations.flatMap(([language, words]) => (words[part]?.has(local) === true ? [language] : [])))
  const titled = translations.flatMap(([language, { title }]) => (title === undefined ? [] : [language]))
  return [
    {
      at: value.at,
      what: `The title of \`${id}\``,
      languages: new Set([...value.title.keys(), ...titled]),
    },
    ...[...(value.lists ?? [])].map(([list, { at, title, called }]) =>
      told(at, `The list \`${list}\``, title, called),
    ),
    ...(['readings', 'claims'] as const).flatMap(part =>
      [...(value[part] ?? [])].map(([local, { at }]) => ({
        at,
        what: `\`${id}/${local}\``,
        languages: having(part, local),
      })),
    ),
  ]
}

function told(at: Place, what: string, ...texts: readonly (ReadonlyMap<string, string> | undefined)[]): Told {
  return { at, what, languages: new Set(texts.flatMap(each => [...(each?.keys() ?? [])])) }
}
