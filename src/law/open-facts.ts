import { type Day, formatDay } from '../base/day.ts'
import { compareText } from '../base/order.ts'
import { firstEventInTime } from '../base/time-limit.ts'
import { COUNTED_ON, TRIGGER_FACTS } from '../model/measure.ts'
import type { FactKey } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Answerer } from '../model/vocabulary.ts'
import { WHO_ANSWERS } from '../model/who-answers.ts'
import { answersWithin } from '../versions/answers-within.ts'
import { compareVersions } from '../versions/compare-versions.ts'
import { categoriesApart, countriesApart, partiesApart } from './apart.ts'
import type { Context } from './context.ts'
import { type Mentions, mentionsIn, mentionsOf } from './mentions.ts'

/** Answers that take some work to find, by key, for questions without waivers, whose conditions are no part of the snapshot. */
const ANSWERS = new WeakMap<Snapshot, Map<string, readonly string[]>>()
const YES_OR_NO = ['yes', 'no']
const ALWAYS_DATED: ReadonlySet<string> = new Set([...COUNTED_ON, ...Object.values(TRIGGER_FACTS)])

/** The answers to an open fact between which the law may tell; `<8` is any before 8, `>8` any after, `other` any not named. */
export function answersTo(context: Context, key: FactKey): readonly string[] {
  const answers = namedAnswers(context, key)
  return answers.length === 0 ? ['other'] : answers
}

/** Who can settle an open fact. */
export function answererOf(snapshot: Snapshot, key: FactKey): Answerer {
  const { kind, name } = split(key)
  const row = WHO_ANSWERS.get(kind)
  if (row === undefined) return snapshot.facts[key]?.who ?? 'you'
  return (row.told === undefined ? undefined : snapshot[row.told][name]?.who) ?? row.who
}

function namedAnswers(context: Context, key: FactKey): readonly string[] {
  const { snapshot } = context
  const { kind, name } = split(key)
  switch (kind) {
    case 'version':
      return versionAnswers(context, name)
    case 'category':
      return categoryAnswers(context)
    case 'origin':
      return once(context, key, () => originAnswers(context, name))
    case 'property':
    case 'attribute':
      return choices(snapshot, name)
    case 'counterparty':
      if (name.startsWith('attribute:')) return choices(snapshot, name.slice('attribute:'.length))
      return name === '' ? counterparties(context) : YES_OR_NO
    default: {
      const isDated = ALWAYS_DATED.has(key) || snapshot.facts[key]?.type === 'date'
      return isDated ? dayAnswers(context, key) : choices(snapshot, key)
    }
  }
}

function once(context: Context, name: string, find: () => readonly string[]): readonly string[] {
  if (context.question.waivers.length > 0) return find()
  const known = ANSWERS.get(context.snapshot) ?? new Map<string, readonly string[]>()
  ANSWERS.set(context.snapshot, known)
  const answers = known.get(name) ?? find()
  known.set(name, answers)
  return answers
}

function originAnswers(context: Context, stage: string): readonly string[] {
  const origins = allMentions(context).flatMap(mentions => mentions.origins)
  return withOther(countriesApart(context.snapshot, origins, stage))
}

/** Whom a party owns or is succeeded by depends on the date. */
function counterparties(context: Context): readonly string[] {
  const { date, known, floorRank } = context
  return once(context, `counterparty ${date} ${known} ${floorRank}`, () => [
    ...namedParties(context),
    'other',
  ])
}

/** `within:software` leaves open which software; then only what lies within it can be the answer. */
function categoryAnswers(context: Context): readonly string[] {
  const { snapshot, question, standing } = context
  const given = question.answers['category'] ?? standing.circumstances.get('category')
  const wider = given?.startsWith('within:') === true ? given.slice('within:'.length) : undefined
  return once(context, `category ${wider ?? ''}`, () => {
    const sets = allMentions(context).flatMap(({ categorySets }) => categorySets)
    const apart = categoriesApart(snapshot, sets, wider)
    return wider === undefined ? withOther(apart) : [...new Set([...[...apart].toSorted(), wider])]
  })
}

/** What was said of a version before anything was assumed. */
function saidOfVersion({ question, standing }: Context, id: string): string | undefined {
  const key = `version:${id}`
  const ofItem = question.item.product === id ? question.item.version : undefined
  return question.answers[key] ?? standing.circumstances.get(key) ?? ofItem
}

function versionAnswers(context: Context, id: string): readonly string[] {
  const scheme = context.snapshot.products[id]?.versionScheme ?? 'dotted'
  const answers = once(context, `version ${id}`, () => versionsApart(context, scheme, id))
  return answersWithin(scheme, answers, saidOfVersion(context, id))
}

/** The bounds that conditions name, and what lies between them. */
function versionsApart(context: Context, scheme: string, id: string): readonly string[] {
  const product = context.snapshot.products[id]
  const all = allMentions(context)
  const ranges = [id, ...(product?.families ?? [])].flatMap(one =>
    all.flatMap(mentions => mentions.versions[one] ?? []),
  )
  for (const edge of product?.edges ?? []) if (edge.versions !== undefined) ranges.push(edge.versions)
  const closing = new Set(ranges.flatMap(({ upTo }) => upTo ?? []))
  const bounds = new Set(
    ranges.flatMap(({ from, upTo, below }) => [from ?? [], upTo ?? [], below ?? []].flat()),
  )
  const sorted = [...bounds].toSorted((a, b) => compareVersions(scheme, a, b) ?? compareText(a, b))
  const [first] = sorted
  if (first === undefined) return []
  return [
    `<${first}`,
    ...sorted.flatMap((bound, index) => {
      const next = sorted[index + 1]
      return closing.has(bound) ? [bound, next === undefined ? `>${bound}` : `>${bound} <${next}`] : [bound]
    }),
  ]
}

function dayAnswers(context: Context, key: FactKey): readonly string[] {
  const days = daysNamed(context, key)
  // Besides the days named, the first on which a trigger may lie that leaves time to remove on the date asked about.
  for (const limit of mentionsOf(context.snapshot).limits[key] ?? [])
    days.add(firstEventInTime(limit, context.date as Day))
  const sorted = [...days].toSorted((a, b) => a - b)
  const [first] = sorted
  return first === undefined ? [] : [`<${formatDay(first)}`, ...sorted.map(formatDay)]
}

/** The days of a dated fact that conditions name or periods counted on it begin or have ended. */
export function daysNamed(context: Context, key: FactKey): Set<Day> {
  return new Set(allMentions(context).flatMap(mentions => [...(mentions.days[key] ?? [])]))
}

function choices(snapshot: Snapshot, name: string): readonly string[] {
  const fact = snapshot.facts[name]
  if (fact === undefined) return YES_OR_NO
  return fact.exhaustive ? fact.values : [...fact.values.filter(value => value !== 'other'), 'other']
}

function withOther(names: Iterable<string>): readonly string[] {
  return [...[...names].toSorted(), 'other']
}

/** Parties that conditions name or reach on the date. What was assumed of other facts plays no part in it. */
function namedParties(context: Context): readonly string[] {
  const conditions = allMentions(context).flatMap(({ named }) => named)
  return partiesApart({ ...context, assumed: new Map(), open: [], rests: [] }, conditions)
}

function allMentions({ snapshot, question }: Context): readonly Mentions[] {
  const waivers = question.waivers.map(({ where }) => where)
  return waivers.length === 0 ? [mentionsOf(snapshot)] : [mentionsOf(snapshot), mentionsIn(waivers)]
}

function split(key: FactKey): { readonly kind: string; readonly name: string } {
  const at = key.indexOf(':')
  return at < 0 ? { kind: key, name: '' } : { kind: key.slice(0, at), name: key.slice(at + 1) }
}
