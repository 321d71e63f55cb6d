import type { LawReport } from '../../../model/law-report.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { partyName, productName } from '../../../report/names.ts'
import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText, numberText } from '../../numbers.ts'
import { actText, inEnglish, organisationText, rangeWords, statusMark } from '../../words.ts'

/** So many stand open; the others are folded. */
const MOST_OPEN = 4

/** The cases of a measure as law reports: what was asked, what the answer must be and why; each asks its question anew. */
export function lawReportsSection(frame: Frame, snapshot: Snapshot, reports: readonly LawReport[]): Html {
  const { texts } = frame
  if (reports.length === 0) return NOTHING
  const [open, folded] = [reports.slice(0, MOST_OPEN), reports.slice(MOST_OPEN)]
  return html`<section class="law-reports" id="cases">
    <h2>${texts['measure.cases']} <small>${numberText(frame, reports.length)}</small></h2>
    <p class="note">${texts['measure.cases-say']}</p>
    ${open.map(report => reportArticle(frame, snapshot, report))}
    ${
      folded.length === 0
        ? NOTHING
        : html`<details>
            <summary>${texts['measure.more']({ count: numberText(frame, folded.length) })}</summary>
            ${folded.map(report => reportArticle(frame, snapshot, report))}
          </details>`
    }
  </section>`
}

function reportArticle(frame: Frame, snapshot: Snapshot, report: LawReport): Html {
  const { texts, language } = frame
  const { name, organisation, act, on, known, product, party, version, given, expect, because } = report
  const thing =
    product === undefined
      ? party === undefined
        ? ''
        : partyName(snapshot, party, language)
      : productName(snapshot, product, language)
  const facts = Object.entries(given).map(([fact, value]) => `${fact}=${value}`)
  const question = [
    texts['ask.asked']({
      organisation: organisationText(frame, snapshot, organisation),
      day: dayText(frame, on),
    }),
    `${actText(frame, act)}: ${thing}${version === undefined ? '' : ` ${version}`}`,
    ...(known === undefined ? [] : [texts['ask.knowing']({ day: dayText(frame, known) })]),
    ...facts,
  ]
  return html`<article class="law-report">
    <h3>${inEnglish(frame, name)} ${statusMark(frame, expect)}</h3>
    <p>
      ${question.join(' · ')}
      ${
        report.isPreset
          ? html`<a href="${addressOf(report)}"
              >${texts['measure.case-ask']}<span class="hidden"
                >: ${name}, ${rangeWords(frame, expect)}</span
              ></a
            >`
          : NOTHING
      }
    </p>
    <p><strong>${texts['measure.case-because']}</strong> ${inEnglish(frame, because)}</p>
  </article>`
}

/** The same question on the first page. */
function addressOf({
  organisation,
  act,
  on,
  known,
  floor,
  counterparty,
  given,
  ...thing
}: LawReport): string {
  return addressWith('/', {
    words: thing.product ?? thing.party ?? '',
    as: organisation.id,
    act,
    on,
    known,
    basis: floor,
    with: counterparty,
    version: thing.version,
    assume: Object.entries(given).map(([fact, value]) => `${fact}=${value}`),
  })
}
