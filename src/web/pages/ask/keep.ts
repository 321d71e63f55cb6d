import { formatDay } from '../../../base/day.ts'
import type { AskAnswer } from '../../../report/ask-page.ts'
import { subjectName } from '../../../report/asked.ts'
import { organisationName, partyName } from '../../../report/names.ts'
import { verdictSentence } from '../../../report/statement.ts'
import { verdictGroups } from '../../../report/verdict-groups.ts'
import { writtenStatus } from '../../../report/verdict-json.ts'
import type { AskQueryWire } from '../../../wire/ask.ts'
import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { actsList } from '../../words.ts'

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
    <p class="print-only text">${citation(frame, answer, link)}</p>
    <div class="field screen-only">
      <label for="cite">${texts['ask.cite']}</label>
      <textarea id="cite" rows="6" readonly>${citation(frame, answer, link)}</textarea>
      <button class="second copy" type="button" data-copy="cite" data-copied="${texts['ask.copied']}" hidden>
        ${texts['ask.copy']}
      </button>
    </div>
  </section>`
}

/** `sha256:` and so many digits tell one catalogue from another. */
const SHOWN_LETTERS = 7 + 24

/** The answer in a text that stands by itself: what was asked, each status with its sentence, and by which catalogue. */
function citation(frame: Frame, { setting, subject, verdicts }: AskAnswer, link: string): string {
  const { texts, language } = frame
  const { snapshot, organisation, date, known } = setting
  const name = subjectName(setting, subject)
  const maker = subject.party === undefined ? '' : ` (${partyName(snapshot, subject.party, language)})`
  const knowing = known === undefined ? '' : texts['cite.knowing']({ day: formatDay(known) })
  return [
    texts['cite.head']({
      what: name + maker,
      whom: `${organisationName(snapshot, organisation, language)} [${organisation.id}]`,
      day: formatDay(date),
      knowing,
    }),
    ...verdictGroups(verdicts).map(({ verdict, acts }) =>
      texts['cite.verdict']({
        acts: language === 'en' ? acts.join(', ') : actsList(frame, acts),
        status:
          language === 'en' ? writtenStatus(verdict.range) : texts[`status.${writtenStatus(verdict.range)}`],
        sentence: verdictSentence(setting, name, verdict, acts),
        founded:
          verdict.leading === undefined
            ? ''
            : ` [${verdict.leading}${verdict.basis === undefined ? '' : `; ${texts['ask.basis'].toLowerCase()} ${texts[`basis.${verdict.basis}`]}`}]`,
      }),
    ),
    texts['cite.tail']({ id: snapshot.id, link }),
  ].join('\n')
}
