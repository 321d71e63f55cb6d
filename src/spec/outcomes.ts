import type { Provision, Requirement } from '../model/measure.ts'
import { rankOf, type Status } from '../model/status.ts'
import { isOver, limitsUse } from './deadline.ts'
import { holds, isListed } from './holds.ts'
import { quotaFact } from '../model/quota.ts'
import { isClaimable, reaches, type Steps } from './reaches.ts'
import { all, any, type Found, NO, open, opposite, YES } from './support.ts'
import { answerTo, type View } from './view.ts'

/** A status that a provision gives, and whether it does. */
export interface Outcome {
  readonly status: Status
  readonly found: Found
}

/** What a provision that reaches makes of the act, after claims, waivers and the side it is seen from (DESIGN §3.2, 3.7). */
export function outcomesOf(view: View, provision: Provision, steps: Steps): readonly Outcome[] {
  const reach = reaches(steps)
  const claimable = any(
    view.floor,
    provision.exceptions.map(one => isClaimable(view, provision, one)),
  )
  const waived = any(
    view.floor,
    waiversOf(view, provision).map(({ found }) => found),
  )
  return effectsOf(view, provision).flatMap(({ status, found }) => {
    const gives = all([reach, found])
    if (view.side === 'theirs') {
      const stops = status === 'prohibited' || status === 'not-approved'
      return stops ? [{ status: 'withheld' as const, found: all([gives, opposite(claimable)]) }] : []
    }
    const softer = rankOf(status) < rankOf('restricted') ? 'restricted' : status
    const stands = (one: Status, truth: Found): readonly Outcome[] =>
      rankOf(one) < rankOf('waived')
        ? [
            { status: one, found: all([truth, opposite(waived)]) },
            { status: 'waived', found: all([truth, waived]) },
          ]
        : [{ status: one, found: truth }]
    return [...stands(status, all([gives, opposite(claimable)])), ...stands(softer, all([gives, claimable]))]
  })
}

/** Waivers of this provision that hold here: given by whom it names, for this unit, product, act and date. */
export function waiversOf(
  view: View,
  provision: Provision,
): readonly { readonly by: string; readonly found: Found }[] {
  const { act, date, item, organisation } = view.question
  const units: string[] = []
  for (let unit = organisation as typeof organisation | undefined; unit !== undefined; unit = unit.above)
    units.push(unit.id)
  return view.question.waivers
    .filter(
      waiver =>
        waiver.provision === provision.id &&
        provision.liftedBy.includes(waiver.grantor) &&
        units.includes(waiver.organisation) &&
        (waiver.products === undefined ||
          (item.product !== undefined && waiver.products.includes(item.product))) &&
        (waiver.acts === undefined || waiver.acts.includes(act)) &&
        waiver.from <= date &&
        date <= waiver.until,
    )
    .map(waiver => ({ by: waiver.id, found: holds(view, waiver.where) }))
}

/** The statuses that an effect can give, each with the further condition on which it does. */
function effectsOf(view: View, provision: Provision): readonly Outcome[] {
  switch (provision.effect) {
    case 'prohibit':
      return [{ status: 'prohibited', found: YES }]
    case 'list-only':
      return listOnly(view, provision.list ?? '')
    case 'approve':
      return [{ status: 'approved', found: YES }]
    case 'restrict':
      return restricted(view, provision)
    case 'discourage':
      return [{ status: 'discouraged', found: YES }]
    case 'disqualify':
      return [{ status: view.side === 'barred' ? 'prohibited' : 'disqualifying', found: YES }]
    case 'oblige':
      return limited(view, provision)
    case 'review':
      return [{ status: 'under-review', found: YES }]
  }
}

/** Listed without open conditions is approved, with some restricted, and absence is `not-approved`, never more. */
function listOnly(view: View, list: string): readonly Outcome[] {
  const state = new Map(
    (view.snapshot.lists[list]?.listings ?? []).map(line => [
      line.id,
      metBy(view, `listing:${line.id}`, line.requirements),
    ]),
  )
  const free = isListed(view, list, line => (state.get(line) ?? 'met') === 'met')
  const bound = isListed(view, list, line => state.get(line) === 'unmet')
  return [
    { status: 'approved', found: free },
    { status: 'restricted', found: all([bound, opposite(free)]) },
    { status: 'not-approved', found: opposite(any(view.floor, [free, bound])) },
  ]
}

function restricted(view: View, provision: Provision): readonly Outcome[] {
  const state = metBy(view, provision.id, provision.requirements)
  return state === 'met' ? [] : [{ status: state === 'failed' ? 'prohibited' : 'restricted', found: YES }]
}

/** What must be brought about is unmet until shown; that is no open fact but work to do. */
function metBy(view: View, of: string, requirements: readonly Requirement[]): 'met' | 'unmet' | 'failed' {
  const answers = requirements.map(({ id }) => answerTo(view, `met:${of}/${id}`))
  if (answers.includes('no')) return 'failed'
  return answers.every(answer => answer === 'yes') ? 'met' : 'unmet'
}

/**
 * A duty to remove leaves use restricted until its last day and prohibited after; so does a quota while the inventory exceeds it.
 * Other duties give no status.
 */
function limited(view: View, provision: Provision): readonly Outcome[] {
  const isUse = view.question.act === 'use' || view.snapshot.acts[view.question.act]?.within === 'use'
  if (!isUse || !limitsUse(provision)) return []
  const due = provision.duty?.quota === undefined ? YES : isExceeded(view, provision)
  const over = isOver(view, provision)
  return [
    { status: 'prohibited', found: all([due, over]) },
    { status: 'restricted', found: all([due, opposite(over)]) },
  ]
}

/** Whether the inventory that the question comes from exceeds the quota; a question about no inventory does not turn on it. */
function isExceeded(view: View, provision: Provision): Found {
  const key = quotaFact(provision.id)
  const answer = answerTo(view, key)
  return answer === 'open' ? open(key) : answer === 'yes' ? YES : NO
}
