import { formatSpan } from '../../../base/span.ts'
import type { LawReport } from '../../../model/law-report.ts'
import type { List } from '../../../model/list.ts'
import type { Measure } from '../../../model/measure.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { disputesOver } from '../../../report/claims.ts'
import { conditionText } from '../../../report/condition-text.ts'
import { listsOf, namedBy } from '../../../report/lists-of.ts'
import { listTitle, measureLabel, partyName, wordsFor } from '../../../report/names.ts'
import { addressWith, pathTo } from '../../address.ts'
import { evidenceList, sourceList } from '../../evidence.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText, numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { tableName } from '../../table-state.ts'
import { inEnglish, listText, measureText, readingText, spoken, systemText, wordOf } from '../../words.ts'
import { disputesSection } from '../ask/disputes.ts'
import { gradeMarks } from '../../grade.ts'
import { type HeldUnder, heldUnderSection } from './held-under.ts'
import { type HistoryShown, historySection } from './history.ts'
import { lawReportsSection } from './law-reports.ts'
import { provisionCard } from './provision.ts'
import { measurePicture } from './picture.ts'

/** A measure as a good encyclopaedia has it: who to whom, what and since when, with all that it rests on and all that is said against it. */
export function measurePage(
  frame: Frame,
  snapshot: Snapshot,
  measure: Measure,
  {
    ours,
    appealed,
    reports,
    history,
  }: {
    /** How much whoever looks has of it; undefined where they have not signed in. */
    readonly ours: HeldUnder | undefined
    /** Whether this registry has published it, and whoever looks may see appeals. */
    readonly appealed: 'here' | 'elsewhere'
    readonly reports: readonly LawReport[]
    /** Undefined where it was not asked for. */
    readonly history: HistoryShown | undefined
  },
): Html {
  const { texts } = frame
  const title = measureLabel(snapshot, measure.id, frame.language)
  const natives = Object.entries(measure.title).filter(([, text]) => text !== title)
  const disputes = disputesOver(spoken(frame, snapshot), [measure.id], undefined)
  const told = measure.claims.map(({ about }) => about)
  const silent = measure.readings.filter(
    ({ id }) => !told.some(about => about.endsWith(`/${id}`) || about === `reading:${id}`),
  )
  return html`<p class="crumbs no-print">
      <a href="/measures">${texts['nav.measures']}</a> ›
      <a href="${addressWith('/measures', { system: measure.system })}"
        >${systemText(frame, snapshot, measure.system)}</a
      >
    </p>
    <h1>
      ${measureText(frame, snapshot, measure.id)}
      ${natives.map(([language, text]) => html`<br /><small class="native" lang="${language}">${text}</small>`)}
    </h1>
    <p class="lead">${inEnglish(frame, measure.summary)}</p>
    ${
      appealed === 'here'
        ? html`<p>
            <a href="/appeals?measure=${encodeURIComponent(measure.id)}">${texts['appeal.title']}</a>
          </p>`
        : NOTHING
    }
    ${head(frame, snapshot, measure)} ${named(frame, snapshot, measure)}
    ${heldUnderSection(frame, measure.id, ours)} ${measurePicture(frame, snapshot, measure)}
    <section>
      <h2>${texts['measure.provisions']}</h2>
      ${measure.provisions.map(id => {
        const provision = snapshot.provisions[id]
        return provision === undefined ? NOTHING : provisionCard(frame, snapshot, provision)
      })}
    </section>
    ${listsOf(snapshot, measure).map(list => listSection(frame, snapshot, list))}
    ${disputesSection(frame, snapshot, disputes, 'part')}
    ${
      silent.length === 0
        ? NOTHING
        : html`<section>
            <h2>${texts['measure.readings']}</h2>
            <ul>
              ${silent.map(reading => html`<li>${readingText(frame, snapshot, reading)}</li>`)}
            </ul>
          </section>`
    }
    ${lawReportsSection(frame, snapshot, reports)} ${historySection(frame, snapshot, measure.id, history)}
    <section>
      <h2>${texts['measure.sources']}</h2>
      ${sourceList(frame, snapshot, measure.sources)}
      <p>
        <a href="${pathTo('/api/v1/measures', measure.id)}">${texts['ask.as-json']}</a> ·
        <span class="id">${measure.id}</span>
      </p>
    </section>`
}

function head(frame: Frame, snapshot: Snapshot, measure: Measure): Html {
  const { texts } = frame
  const names = Object.entries(snapshot.authorities[measure.authority]?.names ?? {})
  const own = wordsFor(snapshot, 'authority', measure.authority, frame.language)
  return html`<dl class="facts">
    <dt>${texts['measures.kind']}</dt>
    <dd>${wordOf(frame, 'kind', measure.kind)}</dd>
    <dt>${texts['measures.authority']}</dt>
    <dd>
      <a href="${addressWith('/measures', { authority: measure.authority })}"
        >${own === undefined ? NOTHING : html`${own} · `}${names.map(([language, text], at) => html`${at === 0 ? '' : ' · '}<span lang="${language}">${text}</span>`)}</a
      >
    </dd>
    ${
      measure.short === undefined
        ? NOTHING
        : html`<dt>${texts['measure.called']}</dt>
            <dd>${inEnglish(frame, measure.short)}</dd>`
    }
    ${
      measure.citation === undefined
        ? NOTHING
        : html`<dt>${texts['measure.citation']}</dt>
            <dd>${measure.citation}</dd>`
    }
    ${measure.stages.map(
      ({ stage, on, evidence }) =>
        html`<dt>${texts[`stage.${stage}`]}</dt>
          <dd>
            ${dayText(frame, formatSpan(on))} ${gradeMarks(frame, evidence)}
            <details class="inline">
              <summary>${texts['proof.sources']}</summary>
              ${evidenceList(frame, snapshot, evidence)}
            </details>
          </dd>`,
    )}
  </dl>`
}

/** The parties that the measure or its lists name, each a link. */
function named(frame: Frame, snapshot: Snapshot, measure: Measure): Html {
  const parties = namedBy(snapshot, measure)
  if (parties.length === 0) return NOTHING
  const shown = parties.slice(0, MOST_NAMED)
  return html`<p class="named">
    <strong>${frame.texts['measure.names']}:</strong>
    ${shown.map((id, at) => html`${at === 0 ? '' : ', '}<a href="${pathTo('/parties', id)}">${partyName(snapshot, id)}</a>`)}
    ${
      parties.length > shown.length
        ? html`…
            <a href="#lists"
              >${frame.texts['measure.more']({ count: numberText(frame, parties.length - shown.length) })}</a
            >`
        : NOTHING
    }
  </p>`
}

const MOST_NAMED = 24

function listSection(frame: Frame, snapshot: Snapshot, list: List): Html {
  const { texts } = frame
  const title = listTitle(snapshot, list.id, frame.language)
  const natives = Object.entries(list.title).filter(([, text]) => text !== title)
  return html`<section id="lists">
    <h2 id="list-${list.id}">
      ${texts['measure.list']}: ${listText(frame, snapshot, list.id)}
      ${natives.map(([language, text]) => html`<small class="native" lang="${language}">${text}</small>`)}
    </h2>
    <p class="note">${texts[`completeness.${list.completeness}`]} <span class="id">${list.id}</span></p>
    ${
      list.listings.length === 0
        ? html`<p class="none">${texts['measure.no-lines']}</p>`
        : html`<details ${list.listings.length <= FOLDED_FROM ? html`open` : NOTHING}>
            <summary>${texts['measure.lines']({ count: numberText(frame, list.listings.length) })}</summary>
            ${plainTable(frame, {
              name: tableName('list', list.id),
              caption: title,
              rows: list.listings,
              columns: [
                {
                  key: 'names',
                  title: texts['measure.line'],
                  isHead: true,
                  cell: ({ names, country }) =>
                    country ?? conditionText(spoken(frame, snapshot), names, texts['measure.everything']),
                },
                {
                  key: 'from',
                  title: texts['ask.from'],
                  cell: ({ from }) => (from === undefined ? '' : dayText(frame, formatSpan(from))),
                },
                {
                  key: 'until',
                  title: texts['measure.until'],
                  cell: ({ until }) => (until === undefined ? '' : dayText(frame, formatSpan(until))),
                },
                {
                  key: 'basis',
                  title: texts['ask.basis'],
                  cell: ({ evidence }) => gradeMarks(frame, evidence),
                },
                {
                  key: 'asks',
                  title: texts['measure.asks-for'],
                  isMinor: true,
                  cell: ({ requirements }) =>
                    inEnglish(frame, requirements.map(({ says }) => says).join('; ')),
                },
              ],
            })}
          </details>`
    }
  </section>`
}

const FOLDED_FROM = 60
