import { Fault } from '../../base/fault.ts'
import { compareText } from '../../base/order.ts'
import type { Deadline, Duty, Exception, Measure, Period, Provision, Relation, Requirement } from '../../model/measure.ts'
import type { Sourced } from '../author/evidence.ts'
import type { AuthorMeasure, AuthorProvision, AuthorReview } from '../author/measure.ts'
import type { Catalog, Filed } from '../catalog.ts'
import { systemOf } from '../lint/relations.ts'
import { compileDoer, compileItem, compileWhere, type ReleasesOf } from './condition.ts'
import type { Witness } from './evidence.ts'

const OPEN_CASE = 'A case is open; nothing has been decided.'

/** One measure as it stands in the snapshot; its provisions and lists are compiled beside it. */
export function compileMeasure(catalog: Catalog, { id, value }: Filed<AuthorMeasure>, witness: Witness): Measure {
  const { title, kind, authority, citation, summary } = value
  return {
    id,
    title: Object.fromEntries(title),
    kind,
    authority,
    system: knownSystem(catalog, authority),
    ...(citation === undefined ? {} : { citation }),
    summary,
    stages: value.stages.map(point => ({
      stage: point.stage,
      on: point.on,
      evidence: witness.evidenceOf(`stage:${id}/${point.stage}`, point, id),
    })),
    provisions: [...(value.provisions?.keys() ?? []), ...(value.reviews?.keys() ?? [])].map(local => `${id}/${local}`),
    readings: [...(value.readings ?? [])].map(([local, { says }]) => ({ id: `${id}/${local}`, says })),
    claims: [...(value.claims ?? [])].map(([local, { stance, about, voice, says, source }]) => ({
      id: `${id}/${local}`,
      stance,
      about: witness.idOf('about', about, id),
      voice,
      says,
      source: witness.idOf('source', source, id),
    })),
    sources: sourcesOfFile(catalog, id, value.sources, witness),
  }
}

/** The provisions of a measure, and its reviews as provisions of effect `review`. */
export function compileProvisions({ id, value }: Filed<AuthorMeasure>, releasesOf: ReleasesOf, witness: Witness): readonly Provision[] {
  return [
    ...[...(value.provisions ?? [])].map(([local, provision]) => compileProvision(id, local, provision, releasesOf, witness)),
    ...[...(value.reviews ?? [])].map(([local, review]) => compileReview(id, local, review, releasesOf, witness)),
  ]
}

/** The system of an authority that is known to exist. */
export function knownSystem(catalog: Catalog, authority: string): string {
  const system = systemOf(catalog, authority)
  if (system === undefined) throw new Fault(`a catalogue that was not checked: unknown authority \`${authority}\``)
  return system
}

/** All sources that a file defines or names. */
export function sourcesOfFile(catalog: Catalog, owner: string, own: ReadonlyMap<string, unknown> | undefined, witness: Witness): readonly string[] {
  const named = catalog.references.flatMap(reference => (reference.sort === 'source' && reference.owner === owner ? [witness.idOf('source', reference.id, owner)] : []))
  return [...new Set([...[...(own?.keys() ?? [])].map(local => `${owner}#${local}`), ...named])].toSorted(compareText)
}

/** Requirements in the order of the file. */
export function compileRequirements(requirements: ReadonlyMap<string, { readonly says: string }> | undefined): readonly Requirement[] {
  return [...(requirements ?? [])].map(([id, { says }]) => ({ id, says }))
}

function compileProvision(measure: string, local: string, provision: AuthorProvision, releasesOf: ReleasesOf, witness: Witness): Provision {
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

function compileReview(measure: string, local: string, review: AuthorReview, releasesOf: ReleasesOf, witness: Witness): Provision {
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
    period: compilePeriod({ from: review.opened, ...(review.closed === undefined ? {} : { until: review.closed }) }),
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

function compileRelations(measure: string, provision: AuthorProvision, witness: Witness): readonly Relation[] {
  return (['repeals', 'overrides'] as const).flatMap(kind =>
    (provision[kind] ?? []).map(relation => ({
      kind,
      target: witness.idOf('target', relation.target, measure),
      ...(relation.from === undefined ? {} : { from: relation.from }),
      evidence: witness.evidenceOf(undefined, relation, measure, provision satisfies Sourced),
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

function deadlineOf(by: NonNullable<AuthorProvision['duty']>['by'], within: NonNullable<AuthorProvision['duty']>['within']): Deadline {
  if (by !== undefined) return { kind: 'by', date: by }
  return within === undefined ? { kind: 'none' } : { kind: 'within', ...within }
}
