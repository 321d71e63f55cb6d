import { decideActs } from '../../law/decide.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Asked } from './asked.ts'
import { itemOf, questionOf } from './question.ts'
import type { Meaning } from './subject.ts'

/** The verdict of every act asked about. */
export function decideAll({ setting, acts, answers }: Asked, { subject }: Meaning): readonly Verdict[] {
  return decideActs(setting.snapshot, questionOf(setting, '', itemOf(subject), answers), acts)
}
