import { formatDay } from '../../../base/day.ts'
import type { AskAnswer } from '../../../report/ask-page.ts'
import { subjectName } from '../../../report/asked.ts'
import { actsWords } from '../../../report/messages/acts.en.ts'
import { partyName } from '../../../report/names.ts'
import { verdictSentence } from '../../../report/statement.ts'
import { verdictGroups } from '../../../report/verdict-groups.ts'
import { writtenStatus } from '../../../report/verdict-json.ts'
import type { AskQueryWire } from '../../../wire/ask.ts'
import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'

/** The address by which the same answer is found again, and a text to cite it by. */
export function keepSection(
  frame: Frame,
  { query, origin }: { readonly query: AskQueryWire; readonly origin: string },
  answer: AskAnswer,
): Html {
  const { texts } = frame
  const { setting, subject } = answer
  const lasting = {
    ...query,
    words: subject.product ?? query.words,
    on: formatDay(setting.date),
    snapshot: setting.snapshot.id.slice(0, SHOWN_LETTERS),
  }
  const link = addressWith(`${origin}/`, lasting)
  return html`<section class="keep">
    <h3>${texts['ask.keep']}</h3>
    <p>
      <a href="${addressWith('/', lasting)}">${texts['ask.link']}</a> ·
      <a href="${addressWith('/api/v1/ask', query)}">${texts['ask.as-json']}</a>
    </p>
    <p class="print-only text" lang="en">${citation(answer, link)}</p>
    <div class="field screen-only">
      <label for="cite">${texts['ask.cite']}</label>
      <textarea id="cite" rows="6" readonly lang="en">${citation(answer, link)}</textarea>
      <button class="second copy" type="button" data-copy="cite" data-copied="${texts['ask.copied']}" hidden>
        ${texts['ask.copy']}
      </button>
    </div>
  </section>`
}

/** `sha256:` and so many digits tell one catalogue from another. */
const SHOWN_LETTERS = 7 + 24

/** The answer in a text that stands by itself: what was asked, each status with its sentence, and by which catalogue. */
function citation({ setting, subject, verdicts }: AskAnswer, link: string): string {
  const { snapshot, organisation, date, known } = setting
  const name = subjectName(snapshot, subject)
  const maker = subject.party === undefined ? '' : ` (${partyName(snapshot, subject.party)})`
  const knowing = known === undefined ? '' : `, knowing what was published by ${formatDay(known)}`
  return [
    `${name}${maker}, for: ${organisation.title} [${organisation.id}], on ${formatDay(date)}${knowing}.`,
    ...verdictGroups(verdicts).map(
      ({ verdict, acts }) =>
        `${acts.join(', ')}: ${writtenStatus(verdict.range)}. ${verdictSentence(setting, name, verdict, actsWords(acts))}${verdict.leading === undefined ? '' : ` [${verdict.leading}; basis ${verdict.basis ?? 'none'}]`}`,
    ),
    `Licet, catalogue ${snapshot.id}. ${link}`,
  ].join('\n')
}
