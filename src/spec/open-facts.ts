import { canonicalJson } from '../base/canonical-json.ts'
import { addDays, type Day, formatDay } from '../base/day.ts'
import type { DateSpan } from '../base/span.ts'
import { firstEventInTime } from '../base/time-limit.ts'
import type { Condition } from '../model/condition.ts'
import { COUNTED_ON, TRIGGER_FACTS } from '../model/measure.ts'
import type { FactKey, Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Answerer } from '../model/vocabulary.ts'
import { WHO_ANSWERS } from '../model/who-answers.ts'
import { limitsUse, triggerOf } from './deadline.ts'
import { namingParties } from './doer.ts'
import { takenForGranted } from './legal-person.ts'
import { isWithinReach } from './reach.ts'
import { plainView } from './view.ts'
import { answersWithin } from '../versions/answers-within.ts'
import { compareVersions } from '../versions/compare-versions.ts'

const ALWAYS_DATED: ReadonlySet<string> = new Set([...COUNTED_ON, ...Object.values(TRIGGER_FACTS)])

/**
 * The answers to an open fact between which the law may tell. `<8` stands for any version (or day) before it, `>8` for any
 * after it, `>8 <9` for any between; `other` for any value that no provision names.
 */
export function answersTo(snapshot: Snapshot, question: Question, key: FactKey): readonly string[] {
  const answers = answersNamed(snapshot, question, key)
  return answers.length === 0 ? ['other'] : answers
}

function answersNamed(snapshot: Snapshot, question: Question, key: FactKey): readonly string[] {
  const [kind = '', ...rest] = key.split(':')
  const name = rest.join(':')
  const conditions = askedConditions(snapshot, question)
  switch (kind) {
    case 'version':
      return versionAnswers(snapshot, question, name, conditions)
    case 'category':
      return categoryAnswers(snapshot, question, conditions)
    case 'origin':
      return [...namedCountries(snapshot, conditions, name), 'other']
    case 'property':
    case 'attribute':
      return choices(snapshot, name)
    case 'counterparty':
      if (name.startsWith('attribute:')) return choices(snapshot, name.slice('attribute:'.length))
      if (name !== '') return ['yes', 'no']
      return [...namedParties(snapshot, question, conditions), 'other']
    case 'date':
    case 'open':
    case 'listed':
    case 'enlisted':
    case 'kind-listed':
    case 'component':
    case 'offeror-uses':
    case 'quota':
      return ['yes', 'no']
    default:
      return isDated(snapshot, key) ? dayAnswers(snapshot, question, key) : choices(snapshot, key)
  }
}

/** Who can settle an open fact. */
export function answererOf(snapshot: Snapshot, key: FactKey): Answerer {
  const [kind = '', ...rest] = key.split(':')
  const row = WHO_ANSWERS.get(kind)
  if (row === undefined) return snapshot.facts[key]?.who ?? 'you'
  return (row.told === undefined ? undefined : snapshot[row.told][rest.join(':')]?.who) ?? row.who
}

function choices(snapshot: Snapshot, name: string): readonly string[] {
  const fact = snapshot.facts[name]
  if (fact === undefined) return ['yes', 'no']
  return fact.exhaustive ? fact.values : [...fact.values.filter(value => value !== 'other'), 'other']
}

function isDated(snapshot: Snapshot, key: FactKey): boolean {
  return ALWAYS_DATED.has(key) || snapshot.facts[key]?.type === 'date'
}

/** What was said of the version, if only between which others it lies, leaves the answers that fit. */
function versionAnswers(
  snapshot: Snapshot,
  question: Question,
  product: string,
  conditions: readonly Condition[],
): readonly string[] {
  const entry = snapshot.products[product]
  const scheme = entry?.versionScheme ?? 'dotted'
  const ids = [product, ...(entry?.families ?? [])]
  const ranges = [
    ...conditions.flatMap(one =>
      one.kind === 'product' && one.versions !== undefined && one.products.some(id => ids.includes(id))
        ? [one.versions]
        : [],
    ),
    ...(entry?.edges ?? []).flatMap(edge => (edge.versions === undefined ? [] : [edge.versions])),
  ]
  const closing = new Set(ranges.flatMap(({ upTo }) => (upTo === undefined ? [] : [upTo])))
  const bounds = ranges
    .flatMap(({ from, below, upTo }) => [from, below, upTo])
    .filter(bound => bound !== undefined)
  const sorted = [...new Set(bounds)].toSorted((a, b) => compareVersions(scheme, a, b) ?? (a < b ? -1 : 1))
  const [first] = sorted
  if (first === undefined) return []
  const answers = [
    `<${first}`,
    ...sorted.flatMap((bound, index) => {
      const next = sorted[index + 1]
      return closing.has(bound) ? [bound, next === undefined ? `>${bound}` : `>${bound} <${next}`] : [bound]
    }),
  ]
  const said =
    question.answers[`version:${product}`] ?? takenForGranted(question.organisation, `version:${product}`)
  const ofItem = question.item.product === product ? question.item.version : undefined
  return answersWithin(scheme, answers, said ?? ofItem)
}

/** Besides the days named, the first on which a trigger may lie that leaves time to remove on the date asked about. */
function dayAnswers(snapshot: Snapshot, question: Question, key: FactKey): readonly string[] {
  const inTime = Object.values(snapshot.provisions).flatMap(one =>
    triggerOf(one) === key && limitsUse(one) && one.duty?.deadline.kind === 'within'
      ? [firstEventInTime(one.duty.deadline, question.date)]
      : [],
  )
  const sorted = [...new Set([...daysNamed(snapshot, question, key), ...inTime])].toSorted((a, b) => a - b)
  const [first] = sorted
  return first === undefined ? [] : [`<${formatDay(first)}`, ...sorted.map(formatDay)]
}

/** The days of a dated fact that conditions name or periods counted on it begin or have ended. */
export function daysNamed(snapshot: Snapshot, question: Question, key: FactKey): readonly Day[] {
  const ends = (span: DateSpan | undefined, shift: number): Day[] =>
    span === undefined ? [] : span.map(day => addDays(day, shift))
  return [
    ...askedConditions(snapshot, question).flatMap(one =>
      one.kind === 'dated' && one.name === key ? [one.from, one.before] : [],
    ),
    ...Object.values(snapshot.provisions).flatMap(({ period }) =>
      period.countedOn === key ? [...ends(period.from, 0), ...ends(period.until, 1)] : [],
    ),
  ].filter(day => day !== undefined)
}

/** `within:software` leaves open which software; then only what lies within it can be the answer. */
function categoryAnswers(
  snapshot: Snapshot,
  question: Question,
  conditions: readonly Condition[],
): readonly string[] {
  const given = question.answers['category'] ?? takenForGranted(question.organisation, 'category')
  if (given?.startsWith('within:') !== true)
    return [...namedCategories(snapshot, conditions, () => true), 'other']
  const wider = given.slice('within:'.length)
  const lies = (category: string): boolean => {
    const within = snapshot.categories[category]?.within
    return category === wider || (within !== undefined && lies(within))
  }
  return [...new Set([...namedCategories(snapshot, conditions, lies), wider])]
}

/** Categories that conditions and lists name, one for all those that none of them tells apart. */
function namedCategories(
  snapshot: Snapshot,
  conditions: readonly Condition[],
  counts: (category: string) => boolean,
): readonly string[] {
  const sets = [
    ...conditions.flatMap(one => (one.kind === 'category' ? [one.categories] : [])),
    ...Object.values(snapshot.lists).flatMap(list => list.listings.map(({ categories }) => categories)),
  ]
  const isIn = (category: string, set: readonly string[]): boolean => {
    const within = snapshot.categories[category]?.within
    return set.includes(category) || (within !== undefined && isIn(within, set))
  }
  const names = [...new Set(sets.flat())].filter(counts).toSorted()
  return toldApart(names, category => sets.map(set => (isIn(category, set) ? '1' : '0')).join(''))
}

/** Countries that conditions on this stage and their lists name, one for all those that none of them tells apart. */
function namedCountries(
  snapshot: Snapshot,
  conditions: readonly Condition[],
  stage: string,
): readonly string[] {
  const origins = conditions
    .filter(one => one.kind === 'origin')
    .filter(one => one.stages.some(each => each === stage))
  const lines = origins.map(({ countryList }) =>
    countryList === undefined ? [] : (snapshot.lists[countryList]?.listings ?? []),
  )
  const names = [
    ...origins.map(({ countries }) => countries),
    ...lines.map(all => all.flatMap(({ country }) => country ?? [])),
  ]
  return toldApart([...new Set(names.flat())].toSorted(), country =>
    canonicalJson(
      origins.map(({ countries }, index) => [
        countries.includes(country),
        (lines[index] ?? [])
          .filter(line => line.country === country)
          .map(({ from, until, evidence }) => ({ ...(from && { from }), ...(until && { until }), evidence })),
      ]),
    ),
  )
}

/** The first of each set of names with the same mark. */
function toldApart(names: readonly string[], markOf: (name: string) => string): readonly string[] {
  const first = new Map<string, string>()
  for (const name of names) {
    const mark = markOf(name)
    if (!first.has(mark)) first.set(mark, name)
  }
  return [...first.values()]
}

type Naming = Extract<Condition, { kind: 'named' }>

/** Parties that conditions name or reach on the date, one for all those that none of them tells apart. */
function namedParties(
  snapshot: Snapshot,
  question: Question,
  conditions: readonly Condition[],
): readonly string[] {
  const naming = conditions.flatMap((one): readonly Pick<Naming, 'parties' | 'reach'>[] => {
    if (one.kind === 'named') return [one]
    if (one.kind !== 'enlisted') return []
    return (snapshot.lists[one.list]?.listings ?? []).flatMap(({ names }) => namingParties(names))
  })
  const names = new Set(naming.flatMap(({ parties }) => parties))
  const near = snapshot.partyEdges.flatMap(({ from, to }) => [from, to]).filter(party => !names.has(party))
  const view = plainView(snapshot, question)
  const marks = (party: string) =>
    naming.map(({ parties, reach }) => {
      const { truth, open, basis } = isWithinReach(view, parties, reach, party)
      return truth === 'no' ? [] : [truth, open, basis]
    })
  const told = [...[...names].toSorted(), ...near.toSorted()].filter(party => marks(party).flat().length > 0)
  return toldApart(told, party => canonicalJson(marks(party)))
}

/** Every condition of the snapshot and of the waivers. */
function askedConditions(snapshot: Snapshot, question: Question): readonly Condition[] {
  return [...conditionsOf(snapshot), ...question.waivers.flatMap(({ where }) => flatten(where))]
}

/** Every condition of the snapshot, those inside others included. */
function conditionsOf(snapshot: Snapshot): readonly Condition[] {
  const provisions = Object.values(snapshot.provisions).flatMap(one => [
    one.to,
    one.with,
    one.covers,
    one.where,
    ...one.exceptions.map(({ when }) => when),
    ...(one.bars === undefined ? [] : [one.bars.by]),
  ])
  return [
    ...provisions,
    ...Object.values(snapshot.lists).flatMap(list => list.listings.map(({ names }) => names)),
  ].flatMap(flatten)
}

function flatten(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [condition, ...condition.of.flatMap(flatten)]
    case 'not':
    case 'contains':
    case 'bundles':
    case 'runs-on':
      return [condition, ...flatten(condition.of)]
    default:
      return [condition]
  }
}
