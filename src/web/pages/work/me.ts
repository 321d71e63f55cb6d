import type { Problem } from '../../../base/problem.ts'
import type { Person } from '../../../wire/person.ts'
import type { token as tokenShape } from '../../../wire/session.ts'
import { choiceFields, hiddenFields, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'
import { wordOf } from '../../words.ts'
import { unitLink, type UnitNames } from './unit-names.ts'

type TokenWire = (typeof tokenShape)['_output']

/** One's own page: tokens and password. */
export function mePage(
  frame: Frame,
  page: {
    readonly tokens: readonly TokenWire[]
    readonly actions: readonly string[]
    readonly grants: Person['grants']
    readonly units: UnitNames
    readonly made?: { readonly name: string; readonly secret: string }
    readonly isPasswordChanged: boolean
    readonly problems: readonly Problem[]
  },
): Html {
  const { texts, csrf = '' } = frame
  return html`<h1>${texts['me.title']}</h1>
    ${page.problems.map(problemBox)}
    ${page.isPasswordChanged ? html`<p class="note" role="status">${texts['me.password-done']}</p>` : NOTHING}
    <h2>${texts['me.roles']}</h2>
    <p>
      ${page.grants.map(
        ({ role, unit }) =>
          html`<span class="tag">${wordOf(frame, 'role', role)}</span>
            ${unit === null ? texts['admin.registry'] : unitLink(page.units, unit)} `,
      )}
    </p>
    <p><a href="/me/news">${texts['news.title']}</a></p>
    <h2>${texts['me.tokens']}</h2>
    ${
      page.made === undefined
        ? NOTHING
        : html`<div class="note" role="status">
            <p><strong>${page.made.name}</strong>: ${texts['me.token-shown']}</p>
            <p class="id">${page.made.secret}</p>
          </div>`
    }
    ${
      page.tokens.length === 0
        ? html`<p class="none">${texts['me.token-none']}</p>`
        : plainTable<TokenWire>(frame, {
            name: 'tokens',
            caption: texts['me.tokens'],
            rows: page.tokens,
            columns: [
              { key: 'name', title: texts['unit.name'], isHead: true, cell: row => row.name },
              { key: 'scopes', title: texts['me.token-scopes'], cell: row => row.scopes.join(', ') },
              { key: 'expires', title: texts['me.expires'], cell: row => instantMark(frame, row.expiresAt) },
              {
                key: 'used',
                title: texts['me.used'],
                cell: row =>
                  row.lastUsedAt === null ? texts['me.never'] : instantMark(frame, row.lastUsedAt),
              },
              {
                key: 'back',
                title: texts['me.token-back'],
                cell: row =>
                  html`<form method="post" action="/me/tokens/${row.id}/revoke">
                    ${hiddenFields({ csrf })}<button class="quiet">${texts['me.token-back']}</button>
                  </form>`,
              },
            ],
          })
    }
    <details class="no-print">
      <summary>${texts['me.token-new']}</summary>
      <form class="narrow" method="post" action="/me/tokens">
        ${hiddenFields({ csrf })}
        ${textField({ name: 'name', label: texts['me.token-name'], isRequired: true, most: 300 })}
        ${textField({ name: 'days', label: texts['me.token-days'], type: 'number', value: '90', isRequired: true })}
        ${choiceFields({
          name: 'scopes',
          legend: `${texts['me.token-scopes']} (${texts['me.token-scopes-hint']})`,
          kind: 'checkbox',
          chosen: [],
          choices: page.actions.map(action => ({ value: action, text: action })),
        })}
        <p><button>${texts['me.token-make']}</button></p>
      </form>
    </details>
    <h2>${texts['me.password']}</h2>
    <form class="narrow" method="post" action="/me/password">
      ${hiddenFields({ csrf })}
      ${textField({ name: 'current', label: texts['me.current'], type: 'password', autocomplete: 'current-password', isRequired: true })}
      ${textField({
        name: 'next',
        label: texts['me.next'],
        type: 'password',
        autocomplete: 'new-password',
        hint: texts['door.password-rule'],
        isRequired: true,
      })}
      <p><button>${texts['me.password-go']}</button></p>
    </form>`
}
