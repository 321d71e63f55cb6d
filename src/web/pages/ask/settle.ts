import { speechOf } from '../../../report/speaking.ts'
import type { OpenFact } from '../../../model/verdict.ts'
import type { AskAnswer } from '../../../report/ask-page.ts'
import type { Setting } from '../../../report/asked.ts'
import { answerWords, assumeKey } from '../../../report/assume-text.ts'
import { questionText } from '../../../report/question-text.ts'
import type { AskQueryWire } from '../../../wire/ask.ts'
import { dateField, hiddenFields, selectField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { rangeWords } from '../../words.ts'

/** Fields whose name begins so carry what follows as a fact; the server makes `assume=KEY=VALUE` of it. */
export const GIVEN = 'given.'

/** The open questions, asked in place: each answer says what the status would then be. */
export function settleSection(frame: Frame, query: AskQueryWire, answer: AskAnswer): Html {
  const { texts } = frame
  const { setting } = answer
  const questions = [
    ...new Map(answer.verdicts.flatMap(({ questions: all }) => all).map(each => [each.key, each])).values(),
  ]
  const keys = new Set(questions.map(({ key }) => assumeKey(key)))
  const dates = [
    ...new Set(answer.verdicts.flatMap(({ duties }) => duties.flatMap(({ asks }) => asks ?? []))),
  ].filter(key => !keys.has(assumeKey(key)))
  if (questions.length + dates.length === 0) return NOTHING
  const asked = questions.filter(({ who, answers }) => who !== 'nobody' && answers.length > 0)
  const open = questions.filter(question => !asked.includes(question))
  return html`<section class="settle">
    <h3>${texts['ask.settle']}</h3>
    ${open.map(
      ({ key, who }) => html`<p>${questionText(setting, key)} <small>(${texts[`who.${who}`]})</small></p>`,
    )}
    <ul class="print-only">
      ${asked.map(
        ({ key, who }) =>
          html`<li>${questionText(setting, key)} <small>(${texts[`who.${who}`]})</small></li>`,
      )}
    </ul>
    ${
      asked.length + dates.length === 0
        ? NOTHING
        : html`<form method="get" action="/">
            ${hiddenFields({ ...query, assume: query.assume?.filter(text => !keys.has(text.split('=', 1)[0] ?? '')) })}
            <div class="questions">
              ${asked.map((question, at) => questionField(frame, setting, questionText(setting, question.key), question, at))}
              ${dates.map(key =>
                dateField({
                  name: `${GIVEN}${assumeKey(key)}`,
                  label: texts['ask.day-of']({ fact: speechOf(setting).word('fact', assumeKey(key)) }),
                }),
              )}
            </div>
            <p><button class="second">${texts['ask.settle-go']}</button></p>
          </form>`
    }
  </section>`
}

function questionField(frame: Frame, setting: Setting, asks: string, question: OpenFact, at: number): Html {
  const { texts } = frame
  const key = assumeKey(question.key)
  const words = answerWords(question, setting)
  return selectField({
    name: 'assume',
    id: `settle-${at}`,
    label: asks,
    none: texts['ask.not-known'],
    hint: texts[`who.${question.who}`],
    choices: question.answers.map(({ answer, range }, index) => ({
      value: `${key}=${answer}`,
      text: `${words[index] ?? answer} — ${texts['ask.then-status']({ status: rangeWords(frame, range) })}`,
    })),
  })
}
