import { type Day, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import type { Place } from '../base/problem.ts'
import type { Basis } from '../model/evidence.ts'
import { NOBODY, type Organisation } from '../model/organisation.ts'
import type { Question, ResolvedItem } from '../model/question.ts'
import type { StatusRange } from '../model/status.ts'
import type { Waiver } from '../model/waiver.ts'
import type { AuthorCase } from './author/case.ts'
import type { Catalog } from './catalog.ts'
import { compileOrganisation } from './compile/organisation.ts'
import { namesOf } from './names.ts'
import { witnessOf, type Witness } from './compile/evidence.ts'

/** One law report: a question, the answer that is right, and why. */
export interface Case {
  /** The measure in whose file it stands. */
  readonly measure: string
  /** A full true sentence. */
  readonly name: string
  readonly at: Place
  readonly question: Question
  readonly expect: StatusRange
  /** The leading provision; `none`: nothing leads. Missing: not tested. */
  readonly by?: string
  /** The questions left open, exactly. Missing: not tested. */
  readonly asks?: readonly string[]
  /** Provisions whose duties are due, exactly. Missing: not tested. */
  readonly duties?: readonly string[]
  /** The last days of duties, by provision. */
  readonly due: ReadonlyMap<string, Day>
  /** Provisions that must be among the near misses. */
  readonly nearly: readonly string[]
  readonly basis?: Basis
  readonly contested?: boolean
  readonly because: string
}

/** All cases of a catalogue in which the check found no problem, in order of measures and files. */
export function casesOf(catalog: Catalog): readonly Case[] {
  const witness = witnessOf(catalog, namesOf(catalog))
  return catalog.measures.flatMap(({ id, value }) =>
    (value.cases ?? []).map(one => compileCase(catalog, id, one, witness)),
  )
}

function compileCase(catalog: Catalog, measure: string, one: AuthorCase, witness: Witness): Case {
  const { by, asks, duties, basis, contested } = one
  const provision = (written: string): string =>
    written === 'none' ? written : witness.idOf('provision', written, measure)
  return {
    measure,
    name: one.name,
    at: one.at,
    question: questionOf(catalog, measure, one, witness),
    expect:
      typeof one.expect === 'string'
        ? { best: one.expect, worst: one.expect }
        : { best: one.expect.best, worst: one.expect.worst },
    ...(by === undefined ? {} : { by: provision(by) }),
    ...(asks === undefined ? {} : { asks: asks.filter(key => key !== 'none') }),
    ...(duties === undefined ? {} : { duties: duties.map(provision).filter(duty => duty !== 'none') }),
    due: new Map([...(one.due ?? [])].map(([duty, day]) => [provision(duty), day])),
    nearly: (one.nearly ?? []).map(provision),
    ...(basis === undefined ? {} : { basis }),
    ...(contested === undefined ? {} : { contested }),
    because: one.because,
  }
}

function questionOf(catalog: Catalog, measure: string, one: AuthorCase, witness: Witness): Question {
  const { known, floor } = one
  const other = one.with
  const organisation = organisationOf(catalog, one.as)
  return {
    organisation,
    act: one.act,
    item: itemOf(one.item),
    ...(other === undefined
      ? {}
      : {
          counterparty: {
            ...(other.party === undefined ? {} : { party: other.party }),
            ...(other.classes === undefined ? {} : { classes: other.classes }),
            ...(other.systems === undefined ? {} : { systems: other.systems }),
          },
        }),
    answers: Object.fromEntries(one.given ?? []),
    date: one.on,
    ...(known === undefined ? {} : { known }),
    ...(floor === undefined ? {} : { floor }),
    waivers: (one.waivers ?? []).map((waiver, index): Waiver => ({
      id: `waiver-${index + 1}`,
      grantor: waiver.by,
      provision: witness.idOf('provision', waiver.provision, measure),
      organisation: organisation.id,
      from: waiver.from?.[0] ?? FIRST_DAY,
      until: waiver.until?.[1] ?? LAST_DAY,
      where: { kind: 'always' },
    })),
  }
}

function itemOf(item: AuthorCase['item']): ResolvedItem {
  if (typeof item === 'string') return { product: item }
  const { product, party, version } = item
  return {
    ...(product === undefined ? {} : { product }),
    ...(party === undefined ? {} : { party }),
    ...(version === undefined ? {} : { version }),
  }
}

/** A preset, or one with more classes, attributes and circumstances; what is written outranks what the preset has. */
function organisationOf(catalog: Catalog, as: AuthorCase['as']): Organisation {
  if (typeof as === 'string') return presetOf(catalog, as)
  const base = presetOf(catalog, as.preset)
  const party = as.party ?? base.party
  return {
    ...base,
    systems: [...new Set([...base.systems, ...(as.systems ?? [])])],
    classes: [...new Set([...base.classes, ...(as.classes ?? [])])],
    attributes: { ...base.attributes, ...Object.fromEntries(as.attributes ?? []) },
    circumstances: { ...base.circumstances, ...Object.fromEntries(as.circumstances ?? []) },
    ...(party === undefined ? {} : { party }),
  }
}

function presetOf(catalog: Catalog, id: string | undefined): Organisation {
  const preset = id === undefined ? undefined : catalog.organisations.get(id)
  if (id !== undefined && preset !== undefined) return compileOrganisation(id, preset)
  return { ...NOBODY, id: 'described', title: 'an organisation described in a case' }
}
