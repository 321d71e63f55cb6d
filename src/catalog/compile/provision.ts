import type { Deadline, Duty, Exception, Period, Provision, Relation } from '../../model/measure.ts'
import type { AuthorMeasure, AuthorProvision, AuthorReview } from '../author/measure.ts'
import type { Filed } from '../catalog.ts'
import { compileDoer, compileItem, compileWhere, type ReleasesOf } from './condition.ts'
import type { Witness } from './evidence.ts'
import { compileRequirements } from './measure.ts'

const OPEN_CASE = 'A case is open; nothing has been decided.'

/** The provisions of a measure, and its reviews as provisions of effect `review`. */
export function compileProvisions(
  { id, value }: Filed<AuthorMeasure>,
  releasesOf: ReleasesOf,
  witness: Witness,
): readonly Provision[] {
  return [
    ...[...(value.provisions ?? [])].map(([local, provision]) =>
      compileProvision(id, local, provision, releasesOf, witness),
    ),
    ...[...(value.reviews ?? [])].map(([local, review]) =>
      compileReview(id, local, review, releasesOf, witness),
    ),
  ]
}

function compileProvision(
  measure: string,
  local: string,
  provision: AuthorProvision,
  releasesOf: ReleasesOf,
  witness: Witness,
): Provision {
  const id = `${measure}/${local}`
  const { says, effect, list, bars, duty } = provision
  return {
    id,
    measure,
    says,
    effect,
    acts: provision.acts ?? ['use'],
    to: compileDoer(provision.to),
    with: compileDoer(provision.with),
    covers: compileItem(provision.covers, releasesOf),
    where: compileWhere(provision.where),
    period: compilePeriod(provision),
    exceptions: [...(provision.exceptions ?? [])].map(([name, { when, paper, ...exception }]): Exception => ({
      id: name,
      says: exception.says,
      when: compileItem(when, releasesOf),
      ...(paper === undefined ? {} : { paper }),
      ...(exception.from === undefined ? {} : { from: exception.from }),
      ...(exception.until === undefined ? {} : { until: exception.until }),
      evidence: witness.evidenceOf(`exception:${id}/${name}`, exception, measure, provision),
    })),
    relations: compileRelations(measure, provision, witness),
    suspensions: (provision.suspended ?? []).map(suspension => ({
      from: suspension.from,
      ...(suspension.until === undefined ? {} : { until: suspension.until }),
      by: suspension.by,
      evidence: witness.evidenceOf(undefined, suspension, measure, provision),
    })),
    liftedBy: provision['lifted-by'] ?? [],
    ...(list === undefined ? {} : { list }),
    requirements: compileRequirements(provision.requirements),
    ...(bars === undefined ? {} : { bars: { acts: bars.acts, by: compileDoer(bars.by) } }),
    ...(duty === undefined ? {} : { duty: compileDuty(duty) }),
    evidence: witness.evidenceOf(`provision:${id}`, provision, measure),
  }
}

function compileReview(
  measure: string,
  local: string,
  review: AuthorReview,
  releasesOf: ReleasesOf,
  witness: Witness,
): Provision {
  const id = `${measure}/${local}`
  return {
    id,
    measure,
    says: review.says ?? OPEN_CASE,
    effect: 'review',
    acts: review.acts,
    to: compileDoer(review.to),
    with: compileDoer(review.with),
    covers: compileItem(review.covers, releasesOf),
    where: compileWhere(review.where),
    period: compilePeriod({
      from: review.opened,
      ...(review.closed === undefined ? {} : { until: review.closed }),
    }),
    exceptions: [],
    relations: [],
    suspensions: [],
    liftedBy: [],
    requirements: [],
    evidence: witness.evidenceOf(`provision:${id}`, review, measure),
  }
}

function compilePeriod(dates: Pick<AuthorProvision, 'from' | 'until' | 'counted-on'>): Period {
  const { from, until } = dates
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    countedOn: dates['counted-on'] ?? 'act',
  }
}

function compileRelations(
  measure: string,
  provision: AuthorProvision,
  witness: Witness,
): readonly Relation[] {
  return (['repeals', 'overrides'] as const).flatMap(kind =>
    (provision[kind] ?? []).map(relation => ({
      kind,
      target: witness.idOf('target', relation.target, measure),
      ...(relation.from === undefined ? {} : { from: relation.from }),
      evidence: witness.evidenceOf(undefined, relation, measure, provision),
    })),
  )
}

function compileDuty({ kind, says, trigger, by, within, quota }: NonNullable<AuthorProvision['duty']>): Duty {
  return {
    kind,
    says,
    trigger,
    deadline: deadlineOf(by, within),
    ...(quota === undefined ? {} : { quota: { atMostPercent: quota['at-most'], ofCategories: quota.of } }),
  }
}

function deadlineOf(
  by: NonNullable<AuthorProvision['duty']>['by'],
  within: NonNullable<AuthorProvision['duty']>['within'],
): Deadline {
  if (by !== undefined) return { kind: 'by', date: by }
  return within === undefined ? { kind: 'none' } : { kind: 'within', ...within }
}
