import { type Day, parseDay } from '../../base/day.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import type { ActId, SystemId } from '../../model/condition.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Waiver } from '../../model/waiver.ts'
import type { AskAnswer } from '../../report/ask-page.ts'
import { readNotes } from '../../report/beside.ts'
import { disputesOver, measuresIn } from '../../report/claims.ts'
import type { Speech } from '../../report/speech.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Asked } from './asked.ts'
import { askedOf } from './asked-of.ts'
import { besideOf, isStandIn } from './beside-of.ts'
import { decideAll } from './decide-all.ts'
import { parseAnswers } from './parse-answers.ts'
import { parseActs, parseCounterparty, parseFloor } from './parse-words.ts'
import { isOfInterest, replacementsFor } from './replacements-for.ts'
import { findSubject } from './subject.ts'
import { wholeAlternatives } from './whole-alternatives.ts'

/** A question as it was typed or sent; everything but the words may be missing. */
export interface AskQuery {
  readonly words: string
  readonly as?: string
  readonly act?: readonly string[]
  readonly on?: string
  readonly known?: string
  readonly basis?: string
  readonly with?: string
  readonly version?: string
  readonly assume?: readonly string[]
  /** The question in words that the rest was taken from, and the country that it is about. */
  readonly said?: string
  readonly in?: string
  /** Whom it named, where it is answered for somebody else. */
  readonly unheld?: string
}

/** Whom a question may be asked for, beside the organisations of the catalogue, and what each holds. */
export interface OwnUnits {
  readonly organisations: Readonly<Record<string, Organisation>>
  readonly waiversOf: (organisation: Organisation) => readonly Waiver[]
}

/** Nobody of one's own. */
export const NO_UNITS: OwnUnits = { organisations: {}, waiversOf: () => [] }

const USUAL_ACTS: readonly ActId[] = ['procure', 'install', 'use', 'update', 'supply']

/** Reads everything that a query says besides its words; all that is wrong with it is told at once. */
export function parseQuery(
  { snapshot }: Catalogue,
  own: OwnUnits,
  query: AskQuery,
  today: Day,
  usualActs: readonly ActId[] = USUAL_ACTS,
): Result<Asked> {
  return askedOf(
    snapshot,
    {
      organisation: organisationOf(snapshot.organisations, own.organisations, query.as),
      date: dayOf('on', query.on, today),
      known: dayOf('known', query.known, undefined),
      floor: parseFloor(query.basis),
      counterparty: parseCounterparty(snapshot, query.with),
      acts: parseActs(snapshot, query.act ?? [], usualActs),
      answers: parseAnswers(snapshot, query.assume ?? []),
    },
    query.version,
    own.waiversOf,
  )
}

/** Answers one question: the verdict of each act with its reason, what others say, and what could be taken instead. */
export async function answerQuestion(
  catalogue: Catalogue,
  own: OwnUnits,
  query: AskQuery,
  today: Day,
  /** The language to answer in, where that is not English. */
  speech?: Speech,
): Promise<Result<AskAnswer>> {
  const read = parseQuery(catalogue, own, query, today)
  if (!read.ok) return read
  const { snapshot, names } = catalogue
  const setting = speech === undefined ? read.value.setting : { ...read.value.setting, speech }
  const asked = { ...read.value, setting }
  const meaning = await findSubject({ names: async () => names }, asked, [query.words])
  if (!meaning.ok) return meaning
  const actsWereNamed = (query.act ?? []).length > 0
  const verdicts = decideAll(asked, meaning.value).filter(verdict => actsWereNamed || isOfInterest(verdict))
  const system = snapshot.systems[query.in ?? '']?.id
  const beside = system === undefined ? undefined : besideOf(asked, meaning.value, system, actsWereNamed)
  return ok({
    setting,
    ...meaning.value,
    notes: [...notesOn(asked, query, system), ...meaning.value.notes],
    ...(beside === undefined ? {} : { beside }),
    verdicts,
    disputes: disputesOver(setting, measuresIn(setting, verdicts), setting.known),
    replacements: await replacementsFor(
      wholeAlternatives(snapshot),
      asked,
      meaning.value.subject,
      verdicts,
      actsWereNamed,
    ),
  })
}

function notesOn(
  { setting, acts }: Asked,
  { words, said, on, act = [], unheld }: AskQuery,
  system: SystemId | undefined,
): readonly string[] {
  if (said === undefined) return []
  return readNotes(setting, said, {
    words,
    acts: act.length === 0 ? [] : acts,
    ...(on === undefined ? {} : { day: on }),
    ...(isStandIn(setting, system) ? { system } : {}),
    ...(unheld === undefined ? {} : { unheld }),
  })
}

function organisationOf(
  presets: Readonly<Record<string, Organisation>>,
  own: Readonly<Record<string, Organisation>>,
  id: string | undefined,
): Result<Organisation> {
  if (id === undefined || id === '') {
    return err({
      code: 'organisation-missing',
      at: { pointer: '/as' },
      says: 'For whom? No organisation was named.',
      help: 'Name a preset such as us/federal-contractor, or a unit of yours.',
    })
  }
  const found = own[id] ?? presets[id]
  if (found !== undefined) return ok(found)
  const nearest = nearestName(id, [...Object.keys(own), ...Object.keys(presets)])
  return err({
    code: 'organisation-unknown',
    at: { pointer: '/as' },
    says: `There is no organisation "${id}".`,
    help: nearest === undefined ? 'GET /api/v1/organisations lists them.' : `Did you mean ${nearest}?`,
  })
}

function dayOf<T>(name: string, text: string | undefined, otherwise: T): Result<Day | T> {
  if (text === undefined || text === '') return ok(otherwise)
  const day = parseDay(text)
  if (day !== undefined) return ok(day)
  return err({
    code: 'day-unreadable',
    at: { pointer: `/${name}` },
    says: `${name}: "${text}" is no day of the calendar.`,
    help: 'Write a day as 2026-03-01.',
  })
}
