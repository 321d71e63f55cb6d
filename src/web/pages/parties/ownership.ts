import { civilOf, dayFrom } from '../../../base/day.ts'
import { formatSpan } from '../../../base/span.ts'
import type { Party, PartyEdge } from '../../../model/party.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { partyName } from '../../../report/names.ts'
import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { gradeMarks } from '../../grade.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText } from '../../numbers.ts'
import { graphPicture } from '../../pictures/graph.ts'
import { plainTable } from '../../table.ts'

/** Owners, owned and successors as a picture of one year, a slider over the years, and all of it as a table. */
export function ownershipSection(frame: Frame, snapshot: Snapshot, party: Party, year: number): Html {
  const { texts } = frame
  const edges = connectedTo(snapshot, party.id)
  if (edges.length === 0) return NOTHING
  const years = edges
    .flatMap(({ since, until }) => [...(since ?? []), ...(until ?? [])])
    .map(day => civilOf(day).year)
  const known = years.filter(each => each > 1900 && each < 2200)
  const first = Math.min(...known, year, 2010)
  const last = Number(frame.today.slice(0, 4))
  const then = edges.filter(edge => holdsIn(edge, year))
  return html`<section id="ownership">
    <h2>${texts['party.ownership']}</h2>
    <form class="slider no-print" method="get" action="#ownership">
      <label for="year">${texts['party.year']} <output>${year}</output></label>
      <input
        id="year"
        name="year"
        type="range"
        min="${first}"
        max="${last}"
        value="${year}"
        data-send
        list="years"
      />
      <button class="second">${texts['party.show-year']}</button>
    </form>
    ${
      then.length === 0
        ? html`<p class="none">${texts['party.no-edges-then']({ year: String(year) })}</p>`
        : graphPicture({
            id: 'owners',
            title: texts['party.ownership'],
            says: texts['party.ownership-says']({ year: String(year) }),
            self: party.id,
            edges: then.map(({ from, to, kind, percent, controls }) => ({
              from,
              to,
              text: edgeLabel(frame, kind, percent, controls),
              isDashed: kind !== 'owns',
            })),
            nameOf: id => partyName(snapshot, id),
            linkOf: id => pathTo('/parties', id),
          })
    }
    <p class="key">${texts['party.ownership-says']({ year: String(year) })}</p>
    ${plainTable<PartyEdge>(frame, {
      name: 'edges',
      caption: texts['party.ownership'],
      rows: edges,
      columns: [
        {
          key: 'from',
          title: texts['parties.name'],
          isHead: true,
          cell: ({ from }) => partyLink(snapshot, from),
        },
        { key: 'kind', title: texts['party.relation'], cell: ({ kind }) => texts[`edge.${kind}`] },
        { key: 'to', title: texts['parties.name'], cell: ({ to }) => partyLink(snapshot, to) },
        {
          key: 'share',
          title: texts['party.share'],
          isNumber: true,
          cell: ({ percent, controls }) => shareText(frame, percent, controls),
        },
        {
          key: 'since',
          title: texts['ask.from'],
          cell: ({ since }) => (since === undefined ? '' : dayText(frame, formatSpan(since))),
        },
        {
          key: 'until',
          title: texts['measure.until'],
          cell: ({ until }) => (until === undefined ? '' : dayText(frame, formatSpan(until))),
        },
        { key: 'basis', title: texts['ask.basis'], cell: ({ evidence }) => gradeMarks(frame, evidence) },
      ],
    })}
  </section>`
}

/** Every edge that can be reached from a party, whichever way. */
function connectedTo(snapshot: Snapshot, party: string): readonly PartyEdge[] {
  const reached = new Set([party])
  for (let size = 0; size !== reached.size;) {
    size = reached.size
    for (const { from, to } of snapshot.partyEdges) {
      if (reached.has(from)) reached.add(to)
      if (reached.has(to)) reached.add(from)
    }
  }
  return snapshot.partyEdges.filter(({ from, to }) => reached.has(from) && reached.has(to))
}

/** Whether an edge holds at the end of a year; a succession holds from its day on. */
function holdsIn({ since, until }: PartyEdge, year: number): boolean {
  const end = dayFrom(year, 12, 31)
  return (since?.[0] ?? end) <= end && (until?.[1] ?? end) >= end
}

function edgeLabel(
  frame: Frame,
  kind: PartyEdge['kind'],
  percent: number | undefined,
  controls: boolean,
): string {
  const share = shareText(frame, percent, controls)
  const verb = frame.texts[`edge.${kind}`]
  return kind === 'rebrands' ? '' : share === '' ? verb : `${verb} (${share})`
}

function shareText({ texts, language }: Frame, percent: number | undefined, controls: boolean): string {
  if (percent !== undefined)
    return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(
      percent / 100,
    )
  return controls ? texts['party.control'] : ''
}

function partyLink(snapshot: Snapshot, id: string): Html {
  return html`<a href="${pathTo('/parties', id)}">${partyName(snapshot, id)}</a>`
}
