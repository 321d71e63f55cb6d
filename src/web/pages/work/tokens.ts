import type { Problem } from '../../../base/problem.ts'
import type { tokenOfSomebody } from '../../../wire/session.ts'
import { pathTo } from '../../address.ts'
import { hiddenFields } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { instantMark } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'

type TokenWire = (typeof tokenOfSomebody)['_output']

/** The tokens of everybody, for whoever runs the registry. */
export function tokensPage(
  frame: Frame,
  page: { readonly tokens: readonly TokenWire[]; readonly problems: readonly Problem[] },
): Html {
  const { texts, csrf = '' } = frame
  return html`<p class="crumbs"><a href="/admin">${texts['admin.title']}</a></p>
    <h1>${texts['tokens.title']}</h1>
    <p class="lead">${texts['tokens.says']}</p>
    ${page.problems.map(problemBox)}
    ${
      page.tokens.length === 0
        ? html`<p class="none">${texts['tokens.none']}</p>`
        : plainTable<TokenWire>(frame, {
            name: 'tokens',
            caption: texts['tokens.title'],
            rows: page.tokens,
            columns: [
              { key: 'name', title: texts['me.token-name'], isHead: true, cell: row => row.name },
              {
                key: 'whose',
                title: texts['tokens.whose'],
                cell: ({ person }) => html`<a href="${pathTo('/people', person.id)}">${person.name}</a>`,
              },
              {
                key: 'scopes',
                title: texts['me.token-scopes'],
                cell: ({ scopes }) => (scopes.length === 0 ? texts['tokens.whole'] : scopes.join(', ')),
              },
              { key: 'made', title: texts['tokens.made'], cell: row => instantMark(frame, row.createdAt) },
              { key: 'expires', title: texts['me.expires'], cell: row => instantMark(frame, row.expiresAt) },
              {
                key: 'used',
                title: texts['me.used'],
                cell: ({ lastUsedAt }) =>
                  lastUsedAt === null ? texts['me.never'] : instantMark(frame, lastUsedAt),
              },
              {
                key: 'back',
                title: texts['me.token-back'],
                value: () => '',
                cell: ({ id }) =>
                  html`<form method="post" action="/admin/tokens/${id}/revoke">
                    ${hiddenFields({ csrf })}<button class="quiet">${texts['me.token-back']}</button>
                  </form>`,
              },
            ],
          })
    }`
}
