import type { Exception, Measure, Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Side, STEPS, type StepName } from '../model/verdict.ts'
import { holds } from './holds.ts'
import { all, any, type Found, NO, open, opposite, seen, YES } from './support.ts'
import { answerTo, dayAnswered, hasBegun, isWithin, type View, yesOrNo } from './view.ts'

/** How each condition of reach came out (DESIGN §3: "A provision reaches … when all hold"). */
export type Steps = Readonly<Record<StepName, Found>>

/** Every condition of reach, `relation` included; exceptions that must be claimed do not stop a provision, they soften it. */
export function stepsOf(asked: View, provision: Provision, lifting: readonly string[] = []): Steps {
  const view: View = { ...asked, system: asked.snapshot.measures[provision.measure]?.system ?? '' }
  const { bars } = provision
  const [us, them, acts] =
    view.side === 'barred'
      ? [bars?.by, provision.to, bars?.acts ?? []]
      : view.side === 'ours'
        ? [provision.to, provision.with, provision.acts]
        : [provision.with, provision.to, provision.acts]
  return {
    known: seen(provision.evidence, view.question.known),
    issued: isIssued(view, view.snapshot.measures[provision.measure]),
    period: isInPeriod(view, provision),
    addressee: us === undefined ? NO : holds({ ...view, doer: 'organisation' }, us),
    act: isAmong(view, acts) ? YES : NO,
    counterparty: holds({ ...view, doer: 'counterparty' }, them),
    where: all([holds(view, provision.where), view.side === 'barred' ? yesOrNo(view, 'offeror-uses') : YES]),
    covered: holds(view, provision.covers),
    exception: opposite(
      any(
        view.floor,
        provision.exceptions.map(one => lifts(view, provision, one)),
      ),
    ),
    relation: opposite(
      any(
        view.floor,
        liftersOf(view, provision, lifting).map(({ found }) => found),
      ),
    ),
  }
}

/** Whether the provision reaches: all of its conditions hold. */
export function reaches(steps: Steps): Found {
  return all(STEPS.map(step => steps[step]))
}

/** An exception lifts by itself, or once the paper that claims it is shown. */
export function lifts(view: View, provision: Provision, exception: Exception): Found {
  const shown =
    exception.paper === undefined || answerTo(view, `shown:${provision.id}/${exception.id}`) === 'yes'
  return shown ? applies(view, provision, exception) : NO
}

/** An exception that could be claimed with a paper that has been neither shown nor refused. */
export function isClaimable(view: View, provision: Provision, exception: Exception): Found {
  const unclaimed =
    exception.paper !== undefined && answerTo(view, `shown:${provision.id}/${exception.id}`) === undefined
  return unclaimed ? applies(view, provision, exception) : NO
}

/** Provisions that end this one for good, or reach themselves and override it. */
export function liftersOf(
  view: View,
  provision: Provision,
  lifting: readonly string[],
): readonly { readonly by: string; readonly found: Found }[] {
  if (lifting.includes(provision.id)) return []
  return relatingIn(view.snapshot).flatMap(other =>
    other.relations
      .filter(({ target }) => target === provision.id || target === provision.measure)
      .map(relation => ({
        by: other.id,
        found: all([
          seen(relation.evidence, view.question.known, `relation:${other.id}`),
          relation.kind === 'repeals'
            ? all([
                seen(other.evidence, view.question.known),
                isIssued(view, view.snapshot.measures[other.measure]),
                hasBegun(view, relation.from ?? other.period.from, `relation:${other.id}`),
              ])
            : all([
                hasBegun(view, relation.from, `relation:${other.id}`),
                reaches(stepsOf(view, other, [...lifting, provision.id])),
              ]),
        ]),
      })),
  )
}

const RELATING = new WeakMap<Snapshot, readonly Provision[]>()

/** The few provisions that relate to others, looked up once for a snapshot. */
function relatingIn(snapshot: Snapshot): readonly Provision[] {
  const known = RELATING.get(snapshot)
  if (known !== undefined) return known
  const found = Object.values(snapshot.provisions).filter(({ relations }) => relations.length > 0)
  RELATING.set(snapshot, found)
  return found
}

/** The views from which a provision of this effect may meet a question. */
export function sidesOf(provision: Provision): readonly Side[] {
  if (provision.effect === 'disqualify') return ['ours', 'barred']
  return provision.effect === 'prohibit' || provision.effect === 'list-only' ? ['ours', 'theirs'] : ['ours']
}

function applies(view: View, provision: Provision, exception: Exception): Found {
  return all([
    seen(exception.evidence, view.question.known),
    isWithin(view, exception.from, exception.until, `exception:${provision.id}/${exception.id}`),
    holds(view, exception.when),
  ])
}

/** Issued, and not since withdrawn or repealed. */
function isIssued(view: View, measure: Measure | undefined): Found {
  const points = (measure?.stages ?? []).map((point, index) => ({
    stage: point.stage,
    found: all([
      seen(point.evidence, view.question.known),
      hasBegun(view, point.on, `stage:${measure?.id ?? ''}/${index}`),
    ]),
  }))
  return any(
    view.floor,
    points.map((point, index) =>
      point.stage === 'issued'
        ? all([
            point.found,
            ...points.slice(index + 1).map(later => (later.stage === 'issued' ? YES : opposite(later.found))),
          ])
        : NO,
    ),
  )
}

function isInPeriod(view: View, { id, period }: Provision): Found {
  if (period.from === undefined && period.until === undefined) return YES
  if (period.countedOn === 'act') return isWithin(view, period.from, period.until, `provision:${id}`)
  const day = dayAnswered(view, period.countedOn)
  return day === undefined
    ? open(period.countedOn)
    : isWithin(view, period.from, period.until, `provision:${id}`, day)
}

/** The act asked for (or its counter-act, from the other side) is among the acts, or lies within one of them. */
function isAmong(view: View, acts: readonly string[]): boolean {
  const table = view.snapshot.acts
  const asked = view.side === 'theirs' ? table[view.question.act]?.counter : view.question.act
  for (let act = asked; act !== undefined; act = table[act]?.within) if (acts.includes(act)) return true
  return false
}
