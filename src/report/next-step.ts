import type { Provision } from '../model/measure.ts'
import type { StatusRange } from '../model/status.ts'
import type { OpenFact, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { assumeText } from './assume-text.ts'
import { dueDuties } from './due-duties.ts'
import { dutyText, lastDayText } from './duty-text.ts'
import { shortAuthorityName } from './names.ts'
import { oneOf, sentence } from './phrase.ts'
import { questionText } from './question-text.ts'
import { dayIn, sayIn, speechOf } from './speaking.ts'
import { leadingCitation } from './statement.ts'

/** What to do now: the question that settles most, else what the status asks for. One sentence. */
export function nextStep(setting: Setting, verdict: Verdict): string {
  const say = sayIn(setting)
  const { best, worst } = verdict.range
  const [question] = verdict.questions
  if (best !== worst && question !== undefined) return questionStep(setting, question)
  const provision = setting.snapshot.provisions[leadingCitation(verdict)?.provision ?? '']
  switch (worst) {
    case 'prohibited':
      return say[stopCode(verdict.act)]({ lift: liftText(setting, provision) })
    case 'not-approved':
      return say['next.not-approved']({ lift: liftText(setting, provision) })
    case 'withheld':
      return verdict.act === 'update' || verdict.act === 'renew'
        ? say['next.no-updates']
        : say['next.withheld']
    case 'disqualifying':
      return say['next.disqualifying']
    case 'restricted': {
      const due = verdict.duties.find(each => each.provision === provision?.id)
      if (due === undefined) return say['next.restricted']
      // The sentence says what the duty is.
      const by = lastDayText(setting, due)
      return by === undefined ? say['next.do-duty'] : say['next.do-duty-by']({ by })
    }
    case 'discouraged':
    case 'under-review':
    case 'waived':
      return say[`next.${worst}`]
    case 'clear':
    case 'approved': {
      const due = dueDuties(verdict).find(({ truth }) => truth === 'yes')
      return due === undefined ? say[`next.${worst}`] : dutyText(setting, due)
    }
  }
}

/** The change that is to come, or undefined where none is recorded. */
export function changeText(speaking: Pick<Setting, 'speech'>, verdict: Verdict): string | undefined {
  if (verdict.next === undefined) return undefined
  const { on, range } = verdict.next
  return sayIn(speaking)['next.change']({ on: dayIn(speaking, on), status: rangeText(range, speaking) })
}

/** What the status is without the weaker evidence: where the first stricter floor changes it. */
export function floorText(speaking: Pick<Setting, 'speech'>, verdict: Verdict): string | undefined {
  const [first] = verdict.floors
  if (first === undefined) return undefined
  return sayIn(speaking)[`floor.${first.basis}`]({ status: rangeText(first.range, speaking) })
}

/** A question to whom it belongs. */
export function questionStep(setting: Setting, question: OpenFact): string {
  const say = sayIn(setting)
  const asks = questionText(setting, question.key)
  const assume = assumeText(question, setting)
  switch (question.who) {
    case 'you':
      return say['next.answer']({ asks, assume })
    case 'supplier':
      return say['next.supplier']({ asks, assume })
    case 'authority':
      return say['next.authority']({ asks, assume })
    case 'nobody':
      return say['next.open-law']({ asks: sentence(asks, say) })
  }
}

/** A status, or both ends where they differ. */
export function rangeText(range: StatusRange, speaking: Pick<Setting, 'speech'> = {}): string {
  const say = sayIn(speaking)
  const [best, worst] = [say[`status.${range.best}`], say[`status.${range.worst}`]]
  return range.best === range.worst ? worst : say['verdict.range']({ best, worst })
}

function stopCode(act: string): 'next.choose' | 'next.stop' | 'next.take-none' | 'next.prohibited' {
  if (act === 'update') return 'next.take-none'
  if (act === 'procure' || act === 'renew' || act === 'install' || act === 'connect') return 'next.choose'
  return act === 'use' || act === 'access' ? 'next.stop' : 'next.prohibited'
}

function liftText(setting: Setting, provision: Provision | undefined): string {
  if (provision === undefined || provision.liftedBy.length === 0) return ''
  const { say, tag } = speechOf(setting)
  const who = oneOf(
    provision.liftedBy.map(id => shortAuthorityName(setting.snapshot, id, tag)),
    say,
  )
  return say['next.lift']({ who })
}
