import type { Problem } from '../../../base/problem.ts'
import type { AskAnswer } from '../../../report/ask-page.ts'
import { partyName, productName } from '../../../report/names.ts'
import { capitalised } from '../../../report/phrase.ts'
import type { ActTimeline } from '../../../report/timeline-page.ts'
import { verdictGroups } from '../../../report/verdict-groups.ts'
import type { AskQueryWire } from '../../../wire/ask.ts'
import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { timelineSection } from '../../pictures/timeline-section.ts'
import { problemBox } from '../../problem-box.ts'
import { actsList, inEnglish } from '../../words.ts'
import { askForm, type Asker } from './ask-form.ts'
import { besideSection } from './beside.ts'
import { disputesSection } from './disputes.ts'
import { examplesSection, type CatalogueCounts } from './examples.ts'
import { keepSection } from './keep.ts'
import { replacementsSection } from './replacements.ts'
import { settingLine } from './setting-line.ts'
import { settleSection } from './settle.ts'
import { type Near, unknownBox } from './unknown.ts'
import { verdictCard } from './verdict-card.ts'
import { whereaboutsSection, type WhereRow } from './whereabouts.ts'
import { wordsLegend } from './words-legend.ts'

/** What the first page shows. */
export interface AskPage extends Asker {
  readonly query: AskQueryWire
  readonly answer?: AskAnswer
  readonly timelines: readonly ActTimeline[]
  readonly problems: readonly Problem[]
  /** What the words may have meant, where they are not known. */
  readonly near: readonly Near[]
  readonly where: readonly WhereRow[]
  /** A country that was asked about and of which the catalogue holds nothing. */
  readonly nowhere?: string
  readonly counts: CatalogueCounts
  /** Whether whoever looks may make units, and nothing has been screened yet. */
  readonly isFirst: boolean
  /** Where this server stands, for links that leave it. */
  readonly origin: string
}

/** One field, "May we …", and below it the answer. */
export function askPage(frame: Frame, page: AskPage): Html {
  const { answer, problems } = page
  return html`<h1 class="claim">${frame.texts['site.claim']}</h1>
    ${askForm(frame, page)} ${nowhereBox(frame, page.nowhere)}
    ${problems.map(problem =>
      problem.code === 'subject-unknown'
        ? unknownBox(frame, page.query.words, page.near)
        : inEnglish(frame, problemBox(problem)),
    )}
    ${answer === undefined ? html`${askBack(frame, page.query)} ${firstSteps(frame, page)} ${examplesSection(frame, page.counts)}` : answerOf(frame, page, answer)}`
}

function nowhereBox({ texts }: Frame, country: string | undefined): Html {
  if (country === undefined) return NOTHING
  return html`<div class="problem" role="alert">
    <p>${texts['ask.nowhere']({ country })}</p>
    <p class="help"><a href="/measures">${texts['nav.measures']}</a></p>
  </div>`
}

/** Where an act was said and not with what ("may we renew this licence?"). */
function askBack(frame: Frame, { words, act = [] }: AskQueryWire): Html {
  const { texts } = frame
  if (words.trim() !== '' || act.length === 0) return NOTHING
  return html`<section class="callout" role="status">
    <h2>${texts['ask.which']({ act: capitalised(actsList(frame, act)) })}</h2>
    <p>${texts['ask.which-says']}</p>
  </section>`
}

/** What comes next in a registry that has just been set up. */
function firstSteps({ texts }: Frame, { isFirst }: AskPage): Html {
  if (!isFirst) return NOTHING
  return html`<section class="callout">
    <h2>${texts['ask.first']}</h2>
    <p>${texts['ask.first-says']}</p>
    <p><a href="/units/new">${texts['unit.new']}</a> · <a href="/screen">${texts['due.screen']}</a></p>
  </section>`
}

function answerOf(frame: Frame, page: AskPage, answer: AskAnswer): Html {
  const { texts } = frame
  const { setting, subject, notes } = answer
  const { snapshot } = setting
  const { product, party } = subject
  const name = product === undefined ? subject.name : productName(snapshot, product, frame.language)
  const maker =
    party === undefined
      ? NOTHING
      : html`<a class="maker" href="${pathTo('/parties', party)}"
          >${texts['ask.by']({ maker: partyName(snapshot, party, frame.language) })}</a
        >`
  const version = subject.version === undefined ? '' : ` ${subject.version}`
  return html`<section class="answer" aria-labelledby="answer-title">
    <h2 id="answer-title">
      ${product === undefined ? name : html`<a href="${pathTo('/products', product)}">${name}</a>`}${version}
      ${maker}
    </h2>
    ${settingLine(frame, page.query, setting)} ${notes.map(note => html`<p class="note">${note}</p>`)}
    ${
      page.query.snapshot === undefined || snapshot.id.startsWith(page.query.snapshot)
        ? NOTHING
        : html`<p class="note" role="note">
            ${texts['ask.other-snapshot']({ before: page.query.snapshot.slice(0, 19), now: snapshot.id.slice(0, 19) })}
          </p>`
    }
    ${verdictGroups(answer.verdicts).map(
      (group, at) =>
        html`${verdictCard(frame, answer, group, at + 1)}
        ${at === 0 ? besideSection(frame, page.query, setting, answer.beside) : NOTHING}`,
    )}
    ${whereaboutsSection(frame, page.where)} ${settleSection(frame, page.query, answer)}
    ${disputesSection(frame, snapshot, answer.disputes)} ${replacementsSection(frame, page.query, answer)}
    ${timelineSection(frame, setting, page.timelines)} ${keepSection(frame, page, answer)}
    ${wordsLegend(frame)}
  </section>`
}
