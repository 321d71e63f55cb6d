import type { FindingRecord } from '../../ports/store/findings.ts'
import type { Replacement } from '../../report/replacement.ts'
import type { Actor } from '../access/actor.ts'
import { answerQuestion } from '../asking/answer-question.ts'
import { ownUnits } from '../asking/own-units.ts'
import type { Registry } from '../registry.ts'

/** What could be taken instead of the product of a finding, for the same act in the same unit, as of today; nothing where only a maker is known. */
export async function replacementsForFinding(
  registry: Registry,
  actor: Actor,
  { product, unit, act }: FindingRecord,
): Promise<readonly Replacement[]> {
  if (product === null) return []
  const answered = await answerQuestion(
    registry.catalogue.current(),
    await ownUnits(registry, actor),
    { words: product, as: unit, act: [act] },
    registry.clock.today(),
  )
  return answered.ok ? answered.value.replacements.flatMap(({ products }) => products) : []
}
