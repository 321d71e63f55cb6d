import { formatSpan } from '../../../base/span.ts'
import { BASES, type Basis } from '../../../model/evidence.ts'
import type { Measure, StagePoint } from '../../../model/measure.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { authorityName, partyName } from '../../../report/names.ts'
import type { MeasureQueryWire } from '../../../wire/catalogue.ts'
import { pathTo } from '../../address.ts'
import { categoryChoices, inOrder, systemChoices } from '../../choices.ts'
import { dateField, selectField, textField } from '../../fields.ts'
import { exportsOf, filterForm } from '../../filter-form.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { dayText } from '../../numbers.ts'
import { table } from '../../table.ts'
import {
  actsList,
  actText,
  authorityText,
  basisMark,
  shortMeasureText,
  systemText,
  wordOf,
} from '../../words.ts'

/** A measure as its list shows it. */
export interface MeasureLine {
  readonly measure: Measure
  readonly title: string
  readonly authority: string
  readonly stage: StagePoint | undefined
  readonly acts: readonly string[]
  readonly basis: Basis | undefined
}

/** The measures of the catalogue, by what they govern and when. */
export function measuresPage(
  frame: Frame,
  page: {
    readonly snapshot: Snapshot
    readonly query: MeasureQueryWire
    readonly rows: readonly MeasureLine[]
    readonly total: number
    /** The parties that measures name. */
    readonly named: readonly string[]
  },
): Html {
  const { texts } = frame
  const { snapshot, query, rows, total, named } = page
  const measures = Object.values(snapshot.measures)
  const authorities = [...new Set(measures.map(({ authority }) => authority))]
  const kinds = [...new Set(measures.map(({ kind }) => kind))].toSorted()
  return html`<h1>${texts['nav.measures']}</h1>
    <p class="prose">${texts['measures.says']}</p>
    ${filterForm(frame, {
      action: '/measures',
      query,
      fields: [
        textField({ name: 'words', label: texts['table.words'], type: 'search', value: query.words }),
        selectField({
          name: 'system',
          label: texts['measures.system'],
          none: texts['table.all'],
          value: query.system,
          choices: systemChoices(frame, snapshot),
        }),
        selectField({
          name: 'authority',
          label: texts['measures.authority'],
          none: texts['table.all'],
          value: query.authority,
          choices: inOrder(
            frame,
            authorities.map(id => ({ value: id, text: authorityName(snapshot, id, frame.language) })),
          ),
        }),
        selectField({
          name: 'kind',
          label: texts['measures.kind'],
          none: texts['table.all'],
          value: query.kind,
          choices: kinds.map(kind => ({ value: kind, text: wordOf(frame, 'kind', kind) })),
        }),
        selectField({
          name: 'act',
          label: texts['ask.act'],
          none: texts['table.all'],
          value: query.act,
          choices: Object.keys(snapshot.acts).map(act => ({ value: act, text: actText(frame, act) })),
        }),
        selectField({
          name: 'category',
          label: texts['measures.category'],
          none: texts['table.all'],
          value: query.category,
          choices: categoryChoices(frame, snapshot),
        }),
        selectField({
          name: 'party',
          label: texts['measure.names'],
          none: texts['table.all'],
          value: query.party,
          choices: inOrder(
            frame,
            named.map(id => ({ value: id, text: partyName(snapshot, id) })),
          ),
        }),
        dateField({ name: 'on', label: texts['measures.on'], value: query.on }),
        selectField({
          name: 'basis',
          label: texts['ask.basis'],
          none: texts['table.all'],
          value: query.basis,
          choices: BASES.map(basis => ({ value: basis, text: texts[`basis.${basis}`] })),
        }),
      ],
    })}
    ${table<MeasureLine>(frame, {
      caption: texts['nav.measures'],
      rows,
      pages: { kind: 'numbered', page: query.page, per: query.per, total },
      query,
      none: texts['measures.none'],
      exports: exportsOf(frame, '/measures'),
      columns: [
        {
          key: 'title',
          title: texts['measures.title'],
          canSort: true,
          isHead: true,
          cell: ({ measure }) =>
            html`<a href="${pathTo('/measures', measure.id)}"
                >${shortMeasureText(frame, snapshot, measure.id)}</a
              >${nativeTitle(frame, measure)}`,
        },
        {
          key: 'system',
          title: texts['measures.system'],
          canSort: true,
          cell: ({ measure }) => systemText(frame, snapshot, measure.system),
        },
        {
          key: 'authority',
          title: texts['measures.authority'],
          canSort: true,
          isMinor: true,
          cell: ({ measure }) => authorityText(frame, snapshot, measure.authority),
        },
        {
          key: 'kind',
          title: texts['measures.kind'],
          canSort: true,
          isMinor: true,
          cell: ({ measure }) => wordOf(frame, 'kind', measure.kind),
        },
        {
          key: 'acts',
          title: texts['measures.acts'],
          canSort: true,
          isMinor: true,
          cell: ({ acts }) => actsList(frame, acts),
        },
        {
          key: 'stage',
          title: texts['measures.stage'],
          canSort: true,
          cell: ({ stage }) =>
            stage === undefined
              ? ''
              : html`${texts[`stage.${stage.stage}`]}<br /><small
                    >${dayText(frame, formatSpan(stage.on))}</small
                  >`,
        },
        {
          key: 'basis',
          title: texts['ask.basis'],
          canSort: true,
          cell: ({ basis }) => (basis === undefined ? '' : basisMark(frame, basis)),
        },
      ],
    })}`
}

/** The title in its own language, where that is not the one in which it is told. */
function nativeTitle(frame: Frame, { title }: Measure): Html | string {
  const native = Object.entries(title).find(([language]) => language !== 'en' && language !== frame.language)
  return native === undefined ? '' : html`<br /><small lang="${native[0]}">${native[1]}</small>`
}
