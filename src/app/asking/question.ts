import type { ActId } from '../../model/condition.ts'
import type { Question, ResolvedItem } from '../../model/question.ts'
import type { Setting, Subject } from '../../report/asked.ts'

/** The question that the law is asked. */
export function questionOf(
  setting: Setting,
  act: ActId,
  item: ResolvedItem,
  answers: Question['answers'],
): Question {
  const { organisation, date, known, floor, counterparty, waivers = [] } = setting
  return {
    organisation,
    act,
    item,
    answers,
    date,
    waivers,
    ...(known === undefined ? {} : { known }),
    ...(floor === undefined ? {} : { floor }),
    ...(counterparty === undefined ? {} : { counterparty }),
  }
}

/** A subject as the law sees it. */
export function itemOf({ product, party, version }: Subject): ResolvedItem {
  return {
    ...(product === undefined ? {} : { product }),
    ...(party === undefined ? {} : { party }),
    ...(version === undefined ? {} : { version }),
  }
}
