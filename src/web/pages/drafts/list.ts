import type { z } from 'zod'
import { DRAFT_STATES } from '../../../model/draft-state.ts'
import type { draft, DraftQueryWire } from '../../../wire/measure-draft.ts'
import { areaField, type Choice, dateField, hiddenFields, selectField, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { filesOf, filterForm } from '../../filter-form.ts'
import { table } from '../../table.ts'
import type { Problem } from '../../../base/problem.ts'

type DraftWire = z.infer<typeof draft>

/** All drafts, and the form by which a measure is ended. */
export function draftsPage(
  frame: Frame,
  page: {
    readonly query: DraftQueryWire
    readonly drafts: readonly DraftWire[]
    readonly total: number
    readonly mayDraft: boolean
    /** Measures that stand and could be ended. */
    readonly standing: readonly Choice[]
    readonly typed: Readonly<Record<string, string>>
    readonly problems: readonly Problem[]
  },
): Html {
  const { texts } = frame
  const { query, total, drafts, mayDraft, standing, problems } = page
  return html`<h1>${texts['draft.title']}</h1>
    <p class="prose">${texts['draft.says']}</p>
    ${mayDraft ? html`<p><a class="button" href="/drafts/new">${texts['draft.new']}</a></p>` : NOTHING}
    ${filterForm(frame, {
      action: '/drafts',
      query,
      fields: [
        selectField({
          name: 'state',
          label: texts['draft.state'],
          none: texts['table.all'],
          value: query.state,
          choices: DRAFT_STATES.map(value => ({ value, text: texts[`draft-state.${value}`] })),
        }),
      ],
    })}
    ${table<DraftWire>(frame, {
      caption: texts['draft.title'],
      rows: drafts,
      query,
      pages: { kind: 'numbered', page: query.page, per: query.per, total },
      exports: filesOf(frame, '/drafts'),
      none: texts['draft.none'],
      columns: [
        {
          key: 'title',
          canSort: true,
          title: texts['draft.name'],
          cell: ({ id, title }) => html`<a href="/drafts/${id}">${title}</a>`,
          isHead: true,
        },
        {
          key: 'kind',
          canSort: true,
          title: texts['draft.kind'],
          cell: ({ kind }) => texts[`draft-kind.${kind}`],
        },
        {
          key: 'state',
          canSort: true,
          title: texts['draft.state'],
          cell: ({ state }) => html`<span class="tag">${texts[`draft-state.${state}`]}</span>`,
        },
        {
          key: 'entry',
          canSort: true,
          title: texts['gazette.number'],
          cell: ({ publishedEntry }) =>
            publishedEntry === null
              ? NOTHING
              : html`<a href="/gazette?before=${publishedEntry + 1}&limit=1"
                  >${texts['draft.entry']({ number: String(publishedEntry) })}</a
                >`,
        },
        {
          key: 'updated',
          canSort: true,
          title: texts['draft.changed'],
          cell: ({ updatedAt }) => instantMark(frame, updatedAt),
          isMinor: true,
        },
      ],
    })}
    ${problems.map(problemBox)} ${mayDraft && standing.length > 0 ? repealForm(frame, page) : NOTHING}`
}

function repealForm(
  { texts, csrf = '' }: Frame,
  {
    standing,
    typed,
  }: { readonly standing: readonly Choice[]; readonly typed: Readonly<Record<string, string>> },
): Html {
  return html`<section>
    <h2>${texts['draft.repeal']}</h2>
    <form method="post" action="/drafts/repeal">
      ${hiddenFields({ csrf })}
      ${selectField({
        name: 'measure',
        label: texts['draft.measure'],
        value: typed['measure'] ?? '',
        choices: standing,
      })}
      ${textField({
        name: 'title',
        label: texts['draft.name'],
        value: typed['title'] ?? '',
        isRequired: true,
        most: 300,
      })}
      ${dateField({
        name: 'repealOn',
        label: texts['draft.repeal-on'],
        value: typed['repealOn'] ?? '',
        isRequired: true,
      })}
      ${areaField({
        name: 'text',
        label: texts['draft.reasons'],
        value: typed['text'] ?? '',
        isRequired: true,
        rows: 4,
      })}
      <p><button>${texts['draft.save']}</button></p>
    </form>
  </section>`
}
