import type { Snapshot } from '../../model/snapshot.ts'
import type { StatusRange } from '../../model/status.ts'
import { addressWith } from '../address.ts'
import { dateField } from '../fields.ts'
import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { dayText, numberText } from '../numbers.ts'
import { plainTable } from '../table.ts'
import { actText, organisationMark, worstMark } from '../words.ts'

/** What each organisation may do with one thing. */
export interface Matrix {
  readonly snapshot: Snapshot
  /** What the question is asked about: the id of a product or party. */
  readonly words: string
  readonly on: string
  readonly acts: readonly string[]
  readonly rows: readonly {
    readonly organisation: { readonly id: string; readonly title: string }
    readonly ranges: readonly StatusRange[]
  }[]
  readonly says?: string
}

/** Organisation by act, those left out for which nothing stands in the way; each cell asks the whole question. */
export function standingMatrix(frame: Frame, { snapshot, words, on, acts, rows, says }: Matrix): Html {
  const { texts } = frame
  const shown = rows.filter(({ ranges }) => ranges.some(({ worst }) => worst !== 'clear'))
  const day = dayText(frame, on)
  const left = rows.length - shown.length
  return html`<section class="matrix" id="standing">
    <h2>${texts['party.standing']}</h2>
    <form class="one-line no-print" method="get" action="#standing">
      ${dateField({ name: 'on', id: 'standing-on', label: texts['ask.on'], value: on })}
      <button class="second">${texts['table.filter']}</button>
    </form>
    <p class="note">${texts['party.standing-says']({ day })} ${texts['party.standing-open']} ${says ?? ''}</p>
    ${
      shown.length === 0
        ? html`<p class="none">${texts['party.standing-none']}</p>`
        : plainTable<(typeof rows)[number]>(frame, {
            name: 'standing',
            caption: texts['party.standing'],
            rows: shown,
            columns: [
              {
                key: 'organisation',
                title: texts['party.organisation'],
                isHead: true,
                cell: ({ organisation }) => organisationMark(frame, snapshot, organisation),
              },
              ...acts.map((act, at) => ({
                key: act,
                title: actText(frame, act),
                cell: ({ organisation, ranges }: (typeof rows)[number]) => {
                  const range = ranges[at]
                  return range === undefined
                    ? ''
                    : cellOf(frame, addressWith('/', { words, as: organisation.id, act, on }), range)
                },
              })),
            ],
          })
    }
    ${
      shown.length === 0 || left === 0
        ? NOTHING
        : html`<p class="note">${texts['party.standing-rest']({ count: numberText(frame, left) })}</p>`
    }
  </section>`
}

function cellOf(frame: Frame, href: string, range: StatusRange): Html {
  const isClear = range.best === range.worst && range.worst === 'clear'
  return isClear
    ? html`<a class="clear" href="${href}" title="${frame.texts['status.clear']}"
        ><span aria-hidden="true">·</span><span class="hidden">${frame.texts['status.clear']}</span></a
      >`
    : html`<a href="${href}">${worstMark(frame, range)}</a>`
}
