import { answerOnDay } from '../../law/decide.ts'
import { timeline } from '../../law/timeline.ts'
import type { ActId } from '../../model/condition.ts'
import type { Question } from '../../model/question.ts'
import type { Setting, Subject } from '../../report/asked.ts'
import type { ActTimeline } from '../../report/timeline-page.ts'
import { itemOf, questionOf } from './question.ts'

/** One act over all time: each stretch of one status, with the provision that leads in it. */
export function timelineOf(
  setting: Setting,
  subject: Subject,
  act: ActId,
  answers: Question['answers'],
): ActTimeline {
  const question = questionOf(setting, act, itemOf(subject), answers)
  const stretches = timeline(setting.snapshot, question).map(({ from, range }) => {
    const { leading } = answerOnDay(setting.snapshot, { ...question, date: from })
    return { from, range, ...(leading === undefined ? {} : { leading }) }
  })
  return { act, stretches }
}
