import type { SystemId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { exactNames } from './exact-names.ts'

/** What people call a legal system beside the names of its country. */
const ALSO: Readonly<Record<string, SystemId>> = {
  us: 'us',
  usa: 'us',
  uk: 'uk',
  america: 'us',
  'united states of america': 'us',
  britain: 'uk',
  'great britain': 'uk',
  england: 'uk',
  großbritannien: 'uk',
  'united kingdom': 'uk',
  'vereinigtes königreich': 'uk',
  'reino unido': 'uk',
  英国: 'uk',
  eu: 'eu',
  europe: 'eu',
  europa: 'eu',
  欧盟: 'eu',
  'south korea': 'kr',
  texas: 'us-tx',
  得克萨斯: 'us-tx',
  得州: 'us-tx',
  nato: 'nato',
  otan: 'nato',
  北约: 'nato',
}
const LANGUAGES = ['en', 'de', 'es', 'zh']

/** The legal system that a country's name means, in the languages of the pages. */
export function systemCalled({ systems }: Snapshot, name: string): SystemId | undefined {
  const called = name.trim().toLowerCase()
  const known = ALSO[called]
  if (known !== undefined && Object.hasOwn(systems, known)) return known
  regions ??= LANGUAGES.map(tag => new Intl.DisplayNames([tag], { type: 'region' }))
  return Object.keys(systems)
    .filter(id => /^[a-z]{2}$/u.test(id))
    .find(id => regions?.some(region => region.of(id.toUpperCase())?.toLowerCase() === called))
}

let regions: readonly Intl.DisplayNames[] | undefined

/** A place that a question names, and the question without it. */
export interface SpokenPlace {
  readonly system: SystemId
  readonly rest: string
}

const IN = /(?<!\p{L})(?:in|en|within)\s+(?:(?:the|der|den|dem|los|las|la)\s+)?|(?:在)(?=\p{Script=Han})/giu
/** So many words a country's name has at most, and so many characters of Han. */
const MOST_WORDS = 4
const MOST_HAN = 5

/** Finds "in Germany", "en los Estados Unidos", "在德国" in a question. */
export function spokenPlace(snapshot: Snapshot, text: string): SpokenPlace | undefined {
  for (const { 0: word, index } of text.matchAll(IN)) {
    const from = index + word.length
    for (const name of namesAt(text.slice(from))) {
      const system = systemCalled(snapshot, name)
      if (system === undefined) continue
      const rest = joined(text.slice(0, index), text.slice(from + name.length))
      return { system, rest }
    }
  }
  return trailingPlace(snapshot, text)
}

/** A country that a question names and of which the catalogue holds nothing, as the question calls it. */
export function unheldPlace(snapshot: Snapshot, text: string): string | undefined {
  for (const { 0: word, index } of text.matchAll(IN)) {
    const name = namesAt(text.slice(index + word.length)).find(
      each => systemCalled(snapshot, each) === undefined && countries().has(each.trim().toLowerCase()),
    )
    if (name !== undefined) return name.trim()
  }
  return undefined
}

let countryNames: ReadonlySet<string> | undefined

/** What the countries of ISO 3166 are called in the languages of the pages. */
function countries(): ReadonlySet<string> {
  if (countryNames !== undefined) return countryNames
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at))
  const codes = letters.flatMap(first => letters.map(second => first + second))
  countryNames = new Set(
    LANGUAGES.flatMap(tag => {
      const names = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' })
      return codes.flatMap(code => names.of(code)?.toLowerCase() ?? [])
    }),
  )
  return countryNames
}

/** A country behind a name: "TikTok Taiwan". */
function trailingPlace(snapshot: Snapshot, text: string): SpokenPlace | undefined {
  const words = text.trim().split(/\s+/u)
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length - 1); count += 1) {
    const rest = words.slice(0, -count).join(' ')
    const system = systemCalled(snapshot, words.slice(-count).join(' '))
    if (system !== undefined && exactNames(snapshot).has(rest.toLowerCase())) return { system, rest }
  }
  return undefined
}

/** What is left of a text on both sides of what was taken out; Han is written without gaps. */
export function joined(before: string, behind: string): string {
  return `${before} ${behind}`
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()
}

/** What may be a name at the beginning of a text, the longest first. */
function namesAt(text: string): readonly string[] {
  const words = new RegExp(`^\\p{L}+(?:\\s+\\p{L}+){0,${MOST_WORDS - 1}}`, 'u').exec(text)?.[0] ?? ''
  const parts = words.split(/(?=\s)/u)
  const runs = parts.map((_, at) => parts.slice(0, parts.length - at).join(''))
  const han = /^\p{Script=Han}+/u.exec(text)?.[0].slice(0, MOST_HAN) ?? ''
  return [...runs, ...Array.from({ length: han.length }, (_, at) => han.slice(0, han.length - at))]
}

/** For whom a question about a whole country is answered. */
export interface StandIn {
  readonly as: string
  /** Set where somebody was named of whom the catalogue has no such preset: the answer is for others than were asked about. */
  readonly isAnother?: true
}

/**
 * For whom a question about a whole country is answered. Nobody named, or a body of its government: whoever leads those that the catalogue
 * says stand for it. Somebody named ("a university", "companies"): whoever of its presets has the most of these words in its title; where
 * none has any, a private company, since that is what most are who are neither, and the answer says so.
 */
export function standInFor(snapshot: Snapshot, system: SystemId, who = ''): StandIn | undefined {
  const standing = standInsOf(snapshot, system)
  const all = [...new Set([...standing, ...presetsOf(snapshot, system)])]
  const asked = stemsOf(who)
  const counted = all.map(id => ({ id, count: sharedWith(asked, snapshot, id) }))
  const most = Math.max(0, ...counted.map(({ count }) => count))
  const fitting = most > 0 ? counted.find(({ count }) => count === most)?.id : undefined
  if (fitting !== undefined) return { as: fitting }
  const isAnother = asked.size > 0
  const as = (isAnother ? all.find(id => id.endsWith('/private-company')) : undefined) ?? standing[0]
  return as === undefined ? undefined : { as, ...(isAnother ? { isAnother } : {}) }
}

/** Whoever stands for a country, the one that leads first. */
export function standInsOf(snapshot: Snapshot, system: SystemId): readonly string[] {
  const said = snapshot.systems[system]?.represented ?? []
  const known = said.filter(id => snapshot.organisations[id] !== undefined)
  return known.length > 0 ? known : presetsOf(snapshot, system).slice(0, 1)
}

function presetsOf({ organisations }: Snapshot, system: SystemId): readonly string[] {
  return Object.keys(organisations).filter(id => id.startsWith(`${system}/`))
}

function sharedWith(asked: ReadonlySet<string>, snapshot: Snapshot, id: string): number {
  const told = Object.values(snapshot.words ?? {}).map(words => words[`organisation.${id}`] ?? '')
  const titles = [snapshot.organisations[id]?.title ?? '', ...told].map(stemsOf)
  return Math.max(...titles.map(title => [...asked].filter(stem => title.has(stem)).length))
}

/** Words that tell no organisation from another. */
const COMMON = new Set([
  'that',
  'under',
  'with',
  'united',
  'kingdom',
  'state',
  'eine',
  'einer',
  'para',
  'china',
  'germany',
  'taiwan',
])
/** Beginnings of words for a body of the government, which is whoever stands for its country. */
const GOVERNING =
  /^(?:govern|agency|agencies|ministr|department|authorit|behörde|regierung|gobierno|administra|organismo)/iu
const GOVERNING_HAN = /政府|机构|机关|单位|部门/gu

/** Everyday words for what titles call otherwise. */
const SAID: Readonly<Record<string, string>> = {
  council: 'local',
  firm: 'company',
  busines: 'company',
  enterprise: 'company',
  college: 'university',
}

const SHORTEST = 4

/** Words without their plural, by which "companies" is a company; of Han every two characters. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
    .filter(word => word.length >= SHORTEST && !COMMON.has(word) && !GOVERNING.test(word))
    .map(word => word.replace(/ies$/u, 'y').replace(/(?:es|en|s|n|e)$/u, ''))
    .map(word => SAID[word] ?? word)
  const han = [...text.replace(GOVERNING_HAN, ' ').matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  )
  return new Set([...words, ...han])
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
}
