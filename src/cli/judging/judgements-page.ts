import type { Judgement, JudgementFact, Revocation } from '../../identity/judgement.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { answerText } from '../../report/judge-page.ts'
import { type Block, GAP } from '../../report/page.ts'
import { counted } from '../../report/phrase.ts'

/** Digits of an id that people are shown, and may give back. */
const SHOWN_DIGITS = 12

/** Every judgement of a file, the latest last, with whether it still stands. */
export function judgementsPage(
  snapshot: Snapshot,
  file: string,
  facts: readonly JudgementFact[],
): readonly Block[] {
  const judgements = facts.filter(fact => fact.kind === 'judged')
  const revocations = facts.filter(fact => fact.kind === 'revoked')
  return [
    { text: `${file}: ${counted(judgements.length, 'judgement')}`, colour: 'bold' },
    ...judgements.flatMap(judgement => [
      GAP,
      ...judgementBlocks(snapshot, judgement, judgements, revocations),
    ]),
  ]
}

/** An id as people are shown it. */
function shownId(id: string): string {
  return id.slice(id.indexOf(':') + 1).slice(0, SHOWN_DIGITS)
}

function judgementBlocks(
  snapshot: Snapshot,
  judgement: Judgement,
  all: readonly Judgement[],
  revocations: readonly Revocation[],
): readonly Block[] {
  const { id, title, answer, by, at, why, scope } = judgement
  const back = revocations.find(fact => fact.judgement === id)
  const isRevoked = (other: Judgement): boolean => revocations.some(fact => fact.judgement === other.id)
  const later = all
    .slice(all.indexOf(judgement) + 1)
    .find(other => other.key === judgement.key && sameScope(other, judgement) && !isRevoked(other))
  const fate =
    back !== undefined
      ? `taken back by ${back.by} on ${back.at.slice(0, 10)}: ${back.why}`
      : later === undefined
        ? undefined
        : `${shownId(later.id)} is later and goes before it`
  return [
    { lead: shownId(id), text: `  "${title}" ${answerText(snapshot, answer)}`, colour: 'bold', hang: 2 },
    {
      text: `${by}, ${at.slice(0, 10)}, ${scope.kind === 'everywhere' ? 'everywhere' : `for ${scope.id}`}: ${why}`,
      indent: 2,
      hang: 2,
    },
    ...(fate === undefined ? [] : [{ text: fate, indent: 2, hang: 2, colour: 'yellow' as const }]),
  ]
}

function sameScope({ scope: one }: Judgement, { scope: other }: Judgement): boolean {
  if (one.kind === 'everywhere' || other.kind === 'everywhere') return one.kind === other.kind
  return one.id === other.id
}
