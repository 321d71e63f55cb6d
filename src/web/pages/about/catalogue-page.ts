import type { CataloguePart } from '../../../model/catalogue-part.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { systemText } from '../../words.ts'

/** What the page of the catalogue shows. */
export interface CataloguePage {
  readonly snapshot: Snapshot
  readonly inForce: ReadonlySet<string>
  /** What it is joined from. */
  readonly parts: readonly CataloguePart[]
}

/** The catalogue that answers: what it is, how much it holds by jurisdiction, and by which id it is known. */
export function cataloguePage(frame: Frame, { snapshot, inForce, parts }: CataloguePage): Html {
  const { texts } = frame
  const measures = Object.values(snapshot.measures)
  const provisions = Object.values(snapshot.provisions)
  const rows = Object.values(snapshot.systems)
    .map(({ id }) => {
      const own = measures.filter(({ system }) => system === id)
      const ids = new Set(own.map(measure => measure.id))
      return {
        id,
        measures: own.length,
        inForce: own.filter(measure => inForce.has(measure.id)).length,
        provisions: provisions.filter(({ measure }) => ids.has(measure)).length,
        lists: Object.values(snapshot.lists).filter(({ system }) => system === id).length,
        authorities: Object.values(snapshot.authorities).filter(({ system }) => system === id).length,
        organisations: Object.keys(snapshot.organisations).filter(each => each.startsWith(`${id}/`)).length,
      }
    })
    .filter(row => row.measures + row.lists + row.organisations > 0)
    .toSorted((one, other) => other.measures - one.measures)
  const tally: readonly (readonly [number, string, string | undefined])[] = [
    [measures.length, texts['nav.measures'], '/measures'],
    [provisions.length, texts['catalogue.provisions'], undefined],
    [Object.keys(snapshot.lists).length, texts['catalogue.lists'], undefined],
    [
      Object.values(snapshot.lists).reduce((sum, { listings }) => sum + listings.length, 0),
      texts['catalogue.lines'],
      undefined,
    ],
    [Object.keys(snapshot.parties).length, texts['nav.parties'], '/parties'],
    [Object.keys(snapshot.products).length, texts['nav.products'], '/products'],
    [Object.keys(snapshot.sources).length, texts['catalogue.sources'], undefined],
  ]
  const count = (key: 'measures' | 'inForce' | 'provisions' | 'lists' | 'authorities' | 'organisations') => ({
    key,
    title: texts[`catalogue.${key}`],
    isNumber: true as const,
    cell: (row: (typeof rows)[number]) => numberText(frame, row[key]),
  })
  return html`<h1>${texts['catalogue.title']}</h1>
    <p class="lead">${texts['catalogue.says']}</p>
    <ul class="tally">
      ${tally.map(
        ([number, name, href]) =>
          html`<li>
            <strong>${numberText(frame, number)}</strong>
            ${href === undefined ? name : html`<a href="${href}">${name}</a>`}
          </li>`,
      )}
    </ul>
    <dl class="facts">
      <dt>${texts['catalogue.id']}</dt>
      <dd class="id">${snapshot.id}</dd>
    </dl>
    <p class="prose">${texts['catalogue.id-says']}</p>
    <section>
      <h2>${texts['catalogue.by-system']}</h2>
      ${plainTable<(typeof rows)[number]>(frame, {
        name: 'counts',
        caption: texts['catalogue.by-system'],
        rows,
        columns: [
          {
            key: 'system',
            title: texts['measures.system'],
            isHead: true,
            cell: ({ id }) =>
              html`<a href="${addressWith('/measures', { system: id })}"
                >${systemText(frame, snapshot, id)}</a
              >`,
          },
          count('measures'),
          count('inForce'),
          count('provisions'),
          count('lists'),
          count('authorities'),
          count('organisations'),
        ],
      })}
    </section>
    ${partsSection(frame, parts)}
    <section>
      <h2>${texts['catalogue.limits']}</h2>
      <p class="prose">${texts['catalogue.limits-says']}</p>
      <p><a href="/api">${texts['api.title']}</a></p>
    </section>`
}

function partsSection(frame: Frame, parts: readonly CataloguePart[]): Html {
  const { texts } = frame
  return html`<section id="parts">
    <h2>${texts['parts.title']}</h2>
    <p class="prose">${texts['parts.says']}</p>
    ${plainTable<CataloguePart>(frame, {
      name: 'parts',
      caption: texts['parts.title'],
      rows: parts,
      columns: [
        { key: 'name', title: texts['parts.name'], isHead: true, cell: ({ name }) => name },
        { key: 'kind', title: texts['parts.kind'], cell: ({ kind }) => texts[`parts.${kind}`] },
        {
          key: 'measures',
          title: texts['catalogue.measures'],
          isNumber: true,
          cell: ({ measures }) => numberText(frame, measures),
        },
        {
          key: 'refused',
          title: texts['parts.refused'],
          value: ({ refused }) => refused.length,
          cell: ({ refused }) =>
            refused.length === 0
              ? ''
              : html`<ul>
                  ${refused.map(
                    ({ id, says }) =>
                      html`<li><span class="id">${id}</span>: <span lang="en">${says}</span></li>`,
                  )}
                </ul>`,
        },
      ],
    })}
    <pre><code>licet catalog add https://registry.example/gazette --key KEY</code></pre>
  </section>`
}
