import { formatDay } from '../../../base/day.ts'
import { type Setting, takenForGranted } from '../../../report/asked.ts'
import { partyName } from '../../../report/names.ts'
import type { AskQueryWire } from '../../../wire/ask.ts'
import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText } from '../../numbers.ts'
import { organisationText, speechFor } from '../../words.ts'

/** For whom and when an answer is, with which knowledge, and what was said along the way, each of which can be taken back. */
export function settingLine(frame: Frame, query: AskQueryWire, setting: Setting): Html {
  const { texts } = frame
  const { organisation, date, known, floor, counterparty, snapshot } = setting
  const { say, word } = speechFor(frame)
  // English has no other words for a fact than its id.
  const called = (kind: 'fact' | 'value', id: string): string => {
    const text = word(kind, id)
    return text === id ? id.replaceAll(/[-:]/gu, ' ') : text
  }
  const granted = Object.entries(takenForGranted(organisation)).map(([name, value]) =>
    say['is.fact']({ name: called('fact', name), values: called('value', value) }),
  )
  const parts = [
    ...(known === undefined ? [] : [texts['ask.knowing']({ day: dayText(frame, formatDay(known)) })]),
    ...(floor === undefined ? [] : [texts[`counting.${floor}`]]),
    ...(counterparty?.party === undefined
      ? []
      : [`${texts['ask.with']}: ${partyName(snapshot, counterparty.party, frame.language)}`]),
    ...(granted.length === 0 ? [] : [texts['ask.granted']({ facts: granted.join(say['join.comma']) })]),
  ]
  return html`<p class="setting">
      ${texts['ask.asked']({
        organisation: organisationText(frame, snapshot, organisation),
        day: dayText(frame, formatDay(date)),
      })}${parts.map(part => html` · ${part}`)}
    </p>
    ${assumed(frame, query.assume ?? [])}`
}

function assumed(frame: Frame, answers: readonly string[]): Html {
  if (answers.length === 0) return NOTHING
  return html`<ul class="chips" aria-label="${frame.texts['ask.assumed']}">
    ${answers.map(
      answer =>
        html`<li>
          <span lang="en">${answer.replace('=', ': ')}</span>
          <a href="${addressWith(frame.here, { assume: answers.filter(other => other !== answer) })}"
            >${frame.texts['ask.take-back']}<span class="hidden"> ${answer}</span></a
          >
        </li>`,
    )}
  </ul>`
}
