import { reasonsInWords } from '../../identity/feature-sentences.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import { PROOF_FORMAT, type Proof } from '../../model/proof.ts'
import type { Verdict } from '../../model/verdict.ts'
import { disputesOver, measuresIn } from '../../report/claims.ts'
import { explainPage } from '../../report/explain-page.ts'
import { printableJson } from '../../report/printable.ts'
import { explainJson } from '../../report/proof-json.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { decideAll } from '../../app/asking/decide-all.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { hearJudgements } from '../hear-judgements.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseSetting } from '../parse-setting.ts'
import { refuse } from '../refuse.ts'
import { itemOf, questionOf } from '../../app/asking/question.ts'
import { findSubject, type Meaning } from '../../app/asking/subject.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

/** Unfolds the whole proof of an answer. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{ asked: Asked; format: string }>({
    asked: await hearJudgements(world, call, await parseSetting(world, call, snapshot.value, ['use'])),
    format: parseFormat(call, ['text', 'json', 'proof']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { asked, format } = parts.value
  const { setting } = asked
  const meaning = await findSubject(world, asked, call.words)
  if (!meaning.ok) return refuse(world, meaning.problems)
  const verdicts = decideAll(asked, meaning.value)
  const explanation = {
    setting,
    ...meaning.value,
    because: reasonsInWords(meaning.value.because),
    verdicts,
    disputes: disputesOver(setting, measuresIn(setting, verdicts), setting.known),
  }
  if (format === 'proof') return emit(world, call, proofsText(asked, meaning.value, verdicts), EXIT.nothing)
  if (format === 'json')
    return emit(world, call, `${printableJson(explainJson(explanation), 2)}\n`, EXIT.nothing)
  return emitPage(world, call, explainPage(explanation), EXIT.nothing)
}

/** Proofs for `licet verify`, exactly as the law gave them: canonical JSON, one line each, days counted from 1970-01-01. */
function proofsText({ setting, answers }: Asked, { subject }: Meaning, verdicts: readonly Verdict[]): string {
  const proofs = verdicts.map((verdict): Proof => ({
    format: PROOF_FORMAT,
    snapshot: setting.snapshot.id,
    question: questionOf(setting, verdict.act, itemOf(subject), answers),
    verdict,
  }))
  return proofs.map(proof => `${canonicalJson(proof)}\n`).join('')
}
