import { type Day, formatDay } from '../../base/day.ts'
import { Fault } from '../../base/fault.ts'
import { ok, type Result } from '../../base/result.ts'
import type { Basis } from '../../model/evidence.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Status } from '../../model/status.ts'
import { subjectName } from '../../report/asked.ts'
import { measureOf } from '../../report/names.ts'
import { verdictSentence } from '../../report/statement.ts'
import type { Actor } from '../access/actor.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Registry } from '../registry.ts'
import { type AskQuery, NO_UNITS, type OwnUnits, parseQuery } from './answer-question.ts'
import { decideAll } from './decide-all.ts'
import { ownUnits } from './own-units.ts'
import { findSubject } from './subject.ts'

/** The verdict of one act in few words: what a gate in front of a purchase or an installation needs. */
export interface LookedUp {
  readonly snapshot: string
  readonly as: string
  readonly act: string
  readonly on: string
  readonly product: string | null
  readonly party: string | null
  readonly status: Status | 'undetermined'
  readonly best: Status
  readonly worst: Status
  readonly basis: Basis | null
  readonly contested: boolean
  readonly measure: string | null
  readonly provision: string | null
  readonly says: string
  readonly since: string | null
  readonly until: string | null
}

/** HOSTILE: questions come from outside; so many answers are kept, and when there are more all are let go. */
const MOST_KEPT = 20_000
const kept = new WeakMap<Snapshot, Map<string, Result<LookedUp>>>()

/**
 * Looks the verdict of one act up. A verdict follows from what is asked, the catalogue and what units hold, so it is kept as long as
 * these are the same; who may ask for a unit is asked each time.
 */
export async function lookUp(
  registry: Registry,
  actor: Actor,
  query: AskQuery & { readonly act: readonly [string] },
): Promise<Result<LookedUp>> {
  const catalogue = registry.catalogue.current()
  const { snapshot } = catalogue
  const isPreset = Object.hasOwn(snapshot.organisations, query.as ?? '')
  const own = isPreset ? undefined : await ownUnits(registry, actor)
  const isSeen = isPreset || Object.hasOwn(own?.organisations ?? {}, query.as ?? '')
  const today = registry.clock.today()
  if (!isSeen) return answer(catalogue, own ?? NO_UNITS, query, today)
  const answers = kept.get(snapshot) ?? new Map<string, Result<LookedUp>>()
  kept.set(snapshot, answers)
  const key = JSON.stringify([own?.revision ?? 0, today, query])
  const before = answers.get(key)
  if (before !== undefined) return before
  const found = await answer(catalogue, own ?? NO_UNITS, query, today)
  if (answers.size >= MOST_KEPT) answers.clear()
  answers.set(key, found)
  return found
}

async function answer(
  catalogue: Catalogue,
  own: OwnUnits,
  query: AskQuery & { readonly act: readonly [string] },
  today: Day,
): Promise<Result<LookedUp>> {
  const asked = parseQuery(catalogue, own, query, today)
  if (!asked.ok) return asked
  const { snapshot, names } = catalogue
  const meaning = await findSubject({ names: async () => names }, asked.value, [query.words])
  if (!meaning.ok) return meaning
  const [verdict] = decideAll(asked.value, meaning.value)
  if (verdict === undefined) throw new Fault('a question about one act has one verdict')
  const { setting } = asked.value
  const { subject } = meaning.value
  const { best, worst } = verdict.range
  return ok({
    snapshot: snapshot.id,
    as: setting.organisation.id,
    act: verdict.act,
    on: formatDay(setting.date),
    product: subject.product ?? null,
    party: subject.party ?? null,
    status: best === worst ? worst : 'undetermined',
    best,
    worst,
    basis: verdict.basis ?? null,
    contested: verdict.contested,
    measure: verdict.leading === undefined ? null : measureOf(snapshot, verdict.leading),
    provision: verdict.leading ?? null,
    says: verdictSentence(setting, subjectName(setting, subject), verdict),
    since: verdict.since === undefined ? null : formatDay(verdict.since),
    until: verdict.until === undefined ? null : formatDay(verdict.until),
  })
}
