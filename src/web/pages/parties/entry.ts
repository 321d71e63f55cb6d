import { formatSpan } from '../../../base/span.ts'
import type { Party, Product } from '../../../model/party.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { listingsNaming, measuresNaming, type Named } from '../../../report/naming.ts'
import { partyName, productName } from '../../../report/names.ts'
import { addressWith, pathTo } from '../../address.ts'
import { sourceList } from '../../evidence.ts'
import type { Frame } from '../../frame.ts'
import { gradeMarks } from '../../grade.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText, numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { categoriesText, listText, measureText } from '../../words.ts'
import { countryText, falseFriends, identifierFacts, namesTable } from '../names-table.ts'
import { type Matrix, standingMatrix } from '../standing-matrix.ts'
import { ownershipSection } from './ownership.ts'

/** A party, whole. */
export interface PartyPage {
  readonly snapshot: Snapshot
  readonly party: Party
  readonly matrix: Matrix
  /** The year at whose end owners are drawn. */
  readonly year: number
}

/** A party: its names, whom it belongs to and what to it, which measures and lists name it, what it makes, and what that means for whom. */
export function partyPage(frame: Frame, { snapshot, party, matrix, year }: PartyPage): Html {
  const { texts } = frame
  const made = Object.values(snapshot.products).filter(({ roles }) =>
    roles.some(role => role.party === party.id),
  )
  const whom: Named = { party: party.id, products: new Set(made.map(({ id }) => id)) }
  const title = partyName(snapshot, party.id)
  const natives = party.names.filter(({ kind, text }) => kind === 'native' && text !== title)
  return html`<p class="crumbs no-print"><a href="/parties">${texts['nav.parties']}</a></p>
    <h1>
      ${title}
      ${natives.map(({ text, lang }) => html` <small class="native" lang="${lang ?? ''}">${text}</small>`)}
    </h1>
    <p>
      <a class="button" href="${addressWith('/', { words: party.id })}">${texts['party.ask']}</a>
    </p>
    <dl class="facts">
      ${
        party.incorporation === undefined
          ? NOTHING
          : html`<dt>${texts['party.incorporated']}</dt>
              <dd>${countryText(frame, party.incorporation)}</dd>`
      }
      ${
        party.headquarters === undefined
          ? NOTHING
          : html`<dt>${texts['party.headquarters']}</dt>
              <dd>${countryText(frame, party.headquarters)}</dd>`
      }
      ${identifierFacts(frame, party.identifiers)}
    </dl>
    ${standingMatrix(frame, matrix)} ${namingMeasures(frame, snapshot, whom)}
    ${namingLists(frame, snapshot, whom)} ${ownershipSection(frame, snapshot, party, year)}
    ${namesTable(frame, party.names)} ${products(frame, snapshot, made)}
    ${falseFriends(frame, party.falseFriends)}
    <section>
      <h2>${texts['measure.sources']}</h2>
      ${sourceList(frame, snapshot, party.sources)}
      <p>
        <a href="${pathTo('/api/v1/parties', party.id)}">${texts['ask.as-json']}</a> ·
        <span class="id">${party.id}</span>
      </p>
    </section>`
}

/** The measures that name somebody, with the provisions that do. */
export function namingMeasures(frame: Frame, snapshot: Snapshot, whom: Named): Html {
  const found = measuresNaming(snapshot, whom)
  if (found.length === 0) return NOTHING
  return html`<section>
    <h2>${frame.texts['party.measures']}</h2>
    <ul>
      ${found.map(
        ({ measure, provisions }) =>
          html`<li>
            <a href="${pathTo('/measures', measure.id)}">${measureText(frame, snapshot, measure.id)}</a>
            <small
              >${provisions.map(
                (id, at) =>
                  html`${at === 0 ? '' : ', '}<a
                      class="id"
                      href="${pathTo('/measures', measure.id)}#${id.slice(measure.id.length + 1)}"
                      >${id.slice(measure.id.length + 1)}</a
                    >`,
              )}</small
            >
          </li>`,
      )}
    </ul>
  </section>`
}

/** The lines of lists that name somebody. */
export function namingLists(frame: Frame, snapshot: Snapshot, whom: Named): Html {
  const { texts } = frame
  const found = listingsNaming(snapshot, whom)
  if (found.length === 0) return NOTHING
  return html`<section>
    <h2>${texts['party.lists']}</h2>
    ${plainTable<(typeof found)[number]>(frame, {
      name: 'listings',
      caption: texts['party.lists'],
      rows: found,
      columns: [
        {
          key: 'list',
          title: texts['measure.list'],
          isHead: true,
          cell: ({ list, listing }) =>
            html`${listText(frame, snapshot, list.id)}<br /><small class="id">${listing.id}</small>`,
        },
        {
          key: 'from',
          title: texts['ask.from'],
          cell: ({ listing: { from } }) => (from === undefined ? '' : dayText(frame, formatSpan(from))),
        },
        {
          key: 'until',
          title: texts['measure.until'],
          cell: ({ listing: { until } }) => (until === undefined ? '' : dayText(frame, formatSpan(until))),
        },
        {
          key: 'basis',
          title: texts['ask.basis'],
          cell: ({ listing }) => gradeMarks(frame, listing.evidence),
        },
      ],
    })}
  </section>`
}

function products(frame: Frame, snapshot: Snapshot, made: readonly Product[]): Html {
  if (made.length === 0) return NOTHING
  return html`<section>
    <h2>${frame.texts['party.products']} <small>${numberText(frame, made.length)}</small></h2>
    <ul class="columns">
      ${made.map(({ id, categories }) => {
        return html`<li>
          <a href="${pathTo('/products', id)}">${productName(snapshot, id)}</a>
          <small>${categoriesText(frame, snapshot, categories)}</small>
        </li>`
      })}
    </ul>
  </section>`
}
