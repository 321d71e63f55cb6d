import { formatDay } from '../../base/day.ts'
import { ok, type Result } from '../../base/result.ts'
import type {
  Hearing,
  ReviewDecision,
  ReviewRound,
  ReviewState,
  Statement,
  StepKind,
} from '../../model/review.ts'
import type { Listed } from '../../ports/store/listed.ts'
import type { ReviewEvent, ReviewFilter, ReviewListing, ReviewRecord } from '../../ports/store/reviews.ts'
import type { Actor } from '../access/actor.ts'
import { look } from '../change.ts'
import { missing } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { STEP_ACTIONS } from './reviews.ts'
import { legalSteps } from './step-review.ts'

/** A case as somebody may see it. */
export interface ReviewView {
  /** Those who work on cases see everything; others what is for everybody, and what was decided once it is published. */
  readonly isInside: boolean
  readonly record: ReviewRecord
  /** The steps that this person may take now. */
  readonly steps: readonly StepKind[]
  /** For those inside alone. */
  readonly events: readonly ReviewEvent[]
  /** Names of people by their ids, for those inside. */
  readonly people: Readonly<Record<string, string>>
}

/** One case. Readers of the registry see the public parts of every case, others only of those that they filed. */
export async function viewReview(registry: Registry, actor: Actor, id: string): Promise<Result<ReviewView>> {
  return look(registry, actor, async ({ tables, may }) => {
    const record = await tables.reviews.get(id)
    if (record === undefined) return missing('case', id)
    const isInside = may('review.assess', null)
    if (!isInside && !may('review.read', null) && record.state.filedBy !== actor.id)
      return missing('case', id)
    const facts = { now: registry.clock.now(), today: formatDay(registry.clock.today()) }
    const by = { id: actor.id, leads: may('review.lead', null) }
    return ok({
      isInside,
      record: isInside ? record : { ...record, state: publicState(record.state) },
      steps: legalSteps(record.state, by, facts).filter(kind => may(STEP_ACTIONS[kind], record.unit)),
      events: isInside ? await tables.reviews.events(id) : [],
      people: isInside
        ? Object.fromEntries(
            [...(await tables.people.all()), ...(await tables.guests.of(id))].map(each => [
              each.id,
              each.name,
            ]),
          )
        : {},
    })
  })
}

/** Cases, the newest first; those who may see none see those that they filed. */
export async function listReviews(
  registry: Registry,
  actor: Actor,
  filter: ReviewFilter,
): Promise<Result<readonly ReviewRecord[]>> {
  return look(registry, actor, async ({ tables, may }) => {
    if (may('review.assess', null)) return ok(await tables.reviews.list(filter))
    const whose = may('review.read', null) ? {} : { filedBy: actor.id }
    const records = await tables.reviews.list({ ...filter, ...whose })
    return ok(records.map(record => ({ ...record, state: publicState(record.state) })))
  })
}

/** A page of cases; those who may see none see those that they filed. */
export async function pageOfReviews(
  registry: Registry,
  actor: Actor,
  listing: Omit<ReviewListing, 'filedBy'>,
): Promise<Result<Listed<ReviewRecord>>> {
  return look(registry, actor, async ({ tables, may }) => {
    if (may('review.assess', null)) return ok(await tables.reviews.page(listing))
    const whose = may('review.read', null) ? {} : { filedBy: actor.id }
    const { rows, total } = await tables.reviews.page({ ...listing, ...whose })
    return ok({ rows: rows.map(record => ({ ...record, state: publicState(record.state) })), total })
  })
}

/** People who could be assessors: they may assess in the registry as a whole. */
export async function assessorsToBe(
  registry: Registry,
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const listed = await look(registry, actor, async ({ tables, may }) => {
    if (!may('review.lead', null)) return ok([])
    const able = new Set(
      (await tables.people.allGrants()).flatMap(({ person, unit, role }) =>
        unit === null && role !== 'reader' ? [person] : [],
      ),
    )
    const people = await tables.people.all()
    return ok(people.filter(({ id, isDisabled }) => able.has(id) && !isDisabled))
  })
  return listed.ok ? listed.value : []
}

/** What of a case is for everybody: never what is confidential, nor who did it, nor what may still change. */
export function publicState(state: ReviewState): ReviewState {
  return { ...state, filedBy: '', assessorsEver: [], rounds: state.rounds.map(publicRound) }
}

/**
 * What somebody from outside who is heard in a case sees of it: what is for everybody, and their own words whole. Who gave notice of it,
 * and what others said before it was decided, is not told.
 */
export function guestState(state: ReviewState, guest: string): ReviewState {
  const open = publicState(state)
  return {
    ...open,
    onBehalfOf: state.way === 'notice' ? '' : open.onBehalfOf,
    rounds: open.rounds.map((round, at) => guestRound(state.rounds[at] ?? round, round, guest)),
  }
}

function guestRound(whole: ReviewRound, open: ReviewRound, guest: string): ReviewRound {
  const { statement } = whole.hearing ?? {}
  const { hearing, ...rest } = open
  const grounds = whole.kind === 'appeal' && whole.by === guest ? whole.grounds : open.grounds
  if (hearing === undefined) return { ...rest, grounds }
  const { statement: said, record, ...invitation } = hearing
  const isOwn = statement?.by === guest
  const isKnown = open.decision !== undefined
  return {
    ...rest,
    grounds,
    hearing: {
      ...invitation,
      ...(statement !== undefined && isOwn ? { statement: without(statement) } : {}),
      ...(said !== undefined && !isOwn && isKnown ? { statement: said } : {}),
      ...(record === undefined ? {} : { record }),
    },
  }
}

function publicRound(round: ReviewRound): ReviewRound {
  const { hearing, recommendation: _, decision, findings, ...rest } = round
  const isKnown = decision?.publishedAt !== undefined
  return {
    ...rest,
    by: '',
    assessors: [],
    grounds: publicWords(rest.grounds),
    // Before a decision they are known to those alone who are heard about them: by the points of the invitation.
    findings: isKnown ? findings.map(finding => ({ ...publicWords(finding), by: '' })) : [],
    ...(hearing === undefined
      ? {}
      : {
          hearing: {
            ...hearing,
            ...(hearing.statement === undefined ? {} : { statement: publicStatement(hearing.statement) }),
            ...(hearing.record === undefined ? {} : { record: publicWords(hearing.record) }),
          },
        }),
    ...(isKnown ? { decision: publicDecision(decision) } : {}),
  }
}

type Said = NonNullable<Hearing['statement']>

function publicStatement(statement: Said): Said {
  return publicWords(without(statement))
}

function without(statement: Said): Said {
  const { by: _, ...rest } = statement
  return rest
}

function publicDecision(whole: ReviewDecision): ReviewDecision {
  const { second: _, secondAt: __, ...decision } = whole
  return { ...publicWords(decision), first: '' }
}

function publicWords<T extends Statement>(whole: T): Omit<T, 'confidential'> {
  const { confidential: _, ...words } = whole
  return words
}
