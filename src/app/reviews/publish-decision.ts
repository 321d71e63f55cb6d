import type { JsonObject } from '../../base/canonical-json.ts'
import { invariant } from '../../base/fault.ts'
import { ok, type Result } from '../../base/result.ts'
import type { ReviewRecord } from '../../ports/store/reviews.ts'
import type { Authority } from '../authority/authority.ts'
import { bumpCatalogue } from '../authority/revision.ts'
import type { Doing } from '../change.ts'
import { type Act, type Entered, enter } from '../gazette/enter.ts'
import type { Registry } from '../registry.ts'
import { decisionMeasureId } from './case-measure.ts'
import { decisionMeasure } from './decision-measure.ts'
import { roundOf } from './round.ts'

/** Enters a decision into the gazette, and the measure that it makes, changes or ends; both in the transaction of the step. */
export async function publishDecision(
  registry: Registry,
  doing: Doing,
  authority: Authority,
  review: ReviewRecord,
): Promise<Result<readonly Entered[]>> {
  const { measures } = doing.tables
  const id = decisionMeasureId(authority, review.number)
  const data = decisionMeasure(authority, review)
  const before = await measures.get(id)
  const acts = [
    decisionAct(authority, review),
    ...(data === undefined ? [] : [measureAct(id, data, before !== undefined)]),
  ]
  const entered = await enter(registry, doing, authority, acts)
  if (!entered.ok) return entered
  const entry = entered.value[1]
  if (data !== undefined && entry !== undefined) {
    await measures.put({
      id,
      data,
      entry,
      repeal: null,
      review: review.id,
      publishedAt: before?.publishedAt ?? doing.now,
      updatedAt: doing.now,
    })
  }
  await bumpCatalogue(doing.tables)
  return ok(entered.value)
}

function measureAct(id: string, measure: JsonObject, isKnown: boolean): Act {
  return { kind: isKnown ? 'measure-amended' : 'measure-published', subject: id, body: { measure } }
}

/** What everybody may know of a decision. Who decided stands in the journal; the public sees the office. */
function decisionAct({ id }: Authority, { number, state }: ReviewRecord): Act {
  const round = roundOf(state)
  const { decision } = round
  invariant(decision !== undefined, 'a decision that is published was made')
  return {
    kind: round.kind === 'appeal' ? 'appeal-decided' : 'decision',
    subject: `${id}/case/${number}`,
    body: {
      case: number,
      title: state.title,
      about: { [state.subject.kind]: state.subject.id },
      round: round.kind,
      outcome: decision.outcome,
      conditions: [...decision.conditions],
      reasons: decision.says,
      ...(decision.until === undefined ? {} : { until: decision.until }),
      ...(decision.appealUntil === undefined ? {} : { appealUntil: decision.appealUntil }),
      heard: round.hearing?.record !== undefined,
      scheme: state.scheme === undefined ? null : { id: state.scheme.id, version: state.scheme.version },
      findings: round.findings.map(({ criterion, grade, says, sources }) => ({
        criterion,
        grade,
        says,
        sources: sources.map(source => ({ ...source })),
      })),
    },
  }
}
