import { canonicalJson } from '../base/canonical-json.ts'
import { byText } from '../base/order.ts'
import { type Judgement, type JudgementFact, mergeJudgements } from './judgement.ts'

/** Two judgements of one question for the same people that answer differently; the later counts. */
export interface Dispute {
  readonly counts: Judgement
  readonly overruled: Judgement
}

/** Where what is fresh and what was there before answer differently, as it stands once both are together; what is revoked disputes nothing. */
export function disputesBetween(
  before: readonly JudgementFact[],
  fresh: readonly JudgementFact[],
): readonly Dispute[] {
  const facts = mergeJudgements(before, fresh)
  const revoked = new Set(facts.flatMap(fact => (fact.kind === 'revoked' ? [fact.judgement] : [])))
  const held = facts.filter((fact): fact is Judgement => fact.kind === 'judged' && !revoked.has(fact.id))
  const isFresh = new Set(fresh.map(({ id }) => id))
  return [...Map.groupBy(held, questionOf).values()].flatMap(said => {
    const counts = said.at(-1)
    const overruled = said.findLast(
      one => counts !== undefined && isFresh.has(one.id) !== isFresh.has(counts.id) && !saysSame(one, counts),
    )
    return counts === undefined || overruled === undefined ? [] : [{ counts, overruled }]
  })
}

function questionOf({ key, scope }: Judgement): string {
  return canonicalJson([key, scope])
}

function saysSame({ answer: one }: Judgement, { answer: other }: Judgement): boolean {
  return canonicalJson(inOrder(one)) === canonicalJson(inOrder(other))
}

/** Whose a thing is not may be said in any order. */
function inOrder(answer: Judgement['answer']): Judgement['answer'] {
  return answer.kind === 'is-not'
    ? { ...answer, parties: answer.parties.toSorted(byText(party => party)) }
    : answer
}
