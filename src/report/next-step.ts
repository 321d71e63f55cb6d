import { formatDay } from '../base/day.ts'
import type { Provision } from '../model/measure.ts'
import type { StatusRange } from '../model/status.ts'
import type { OpenFact, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { assumeText } from './assume-text.ts'
import { dueDuties } from './due-duties.ts'
import { dutyText, lastDayText } from './duty-text.ts'
import { en, statusWords } from './messages/en.ts'
import { shortAuthorityName } from './names.ts'
import { oneOf, sentence } from './phrase.ts'
import { questionText } from './question-text.ts'
import { leadingCitation } from './statement.ts'

/** What to do now: the question that settles most, else what the status asks for. One sentence. */
export function nextStep(setting: Setting, verdict: Verdict): string {
  const { best, worst } = verdict.range
  const [question] = verdict.questions
  if (best !== worst && question !== undefined) return questionStep(setting, question)
  const provision = setting.snapshot.provisions[leadingCitation(verdict)?.provision ?? '']
  switch (worst) {
    case 'prohibited':
      return en[stopCode(verdict.act)]({ lift: liftText(setting, provision) })
    case 'not-approved':
      return en['next.not-approved']({ lift: liftText(setting, provision) })
    case 'withheld':
      return verdict.act === 'update' || verdict.act === 'renew'
        ? en['next.no-updates']()
        : en['next.withheld']()
    case 'disqualifying':
      return en['next.disqualifying']()
    case 'restricted': {
      const due = verdict.duties.find(each => each.provision === provision?.id)
      if (due === undefined) return en['next.restricted']()
      // The sentence says what the duty is.
      const by = lastDayText(due)
      return by === undefined ? en['next.do-duty']() : en['next.do-duty-by']({ by })
    }
    case 'discouraged':
    case 'under-review':
    case 'waived':
      return en[`next.${worst}`]()
    case 'clear':
    case 'approved': {
      const due = dueDuties(verdict).find(({ truth }) => truth === 'yes')
      return due === undefined ? en[`next.${worst}`]() : dutyText(setting, due)
    }
  }
}

/** The change that is to come, or undefined where none is recorded. */
export function changeText(verdict: Verdict): string | undefined {
  if (verdict.next === undefined) return undefined
  const { on, range } = verdict.next
  return en['next.change']({ on: formatDay(on), status: rangeText(range) })
}

/** What the status is without the weaker evidence: where the first stricter floor changes it. */
export function floorText(verdict: Verdict): string | undefined {
  const [first] = verdict.floors
  return first === undefined ? undefined : en[`floor.${first.basis}`]({ status: rangeText(first.range) })
}

/** A question to whom it belongs. */
export function questionStep(setting: Setting, question: OpenFact): string {
  const asks = questionText(setting.snapshot, question.key)
  const assume = assumeText(question)
  switch (question.who) {
    case 'you':
      return en['next.answer']({ asks, assume })
    case 'supplier':
      return en['next.supplier']({ asks, assume })
    case 'authority':
      return en['next.authority']({ asks, assume })
    case 'nobody':
      return en['next.open-law']({ asks: sentence(asks) })
  }
}

/** A status, or both ends where they differ. */
export function rangeText(range: StatusRange): string {
  const [best, worst] = [statusWords[range.best], statusWords[range.worst]]
  return range.best === range.worst ? worst : en['verdict.range']({ best, worst })
}

function stopCode(act: string): 'next.choose' | 'next.stop' | 'next.take-none' | 'next.prohibited' {
  if (act === 'update') return 'next.take-none'
  if (act === 'procure' || act === 'renew' || act === 'install' || act === 'connect') return 'next.choose'
  return act === 'use' || act === 'access' ? 'next.stop' : 'next.prohibited'
}

function liftText(setting: Setting, provision: Provision | undefined): string {
  if (provision === undefined || provision.liftedBy.length === 0) return ''
  const who = oneOf(provision.liftedBy.map(id => shortAuthorityName(setting.snapshot, id)))
  return en['next.lift']({ who })
}
