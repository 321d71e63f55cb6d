import type { Problem } from '../../base/problem.ts'
import type { Frame } from '../frame.ts'
import { html, type Html } from '../html.ts'
import { problemBox } from '../problem-box.ts'

/** The page on which one signs in; `to` is where one goes then. */
export function signInPage(
  { texts }: Frame,
  page: {
    readonly to: string
    readonly email: string
    readonly problems: readonly Problem[]
    /** What the provider of OpenID Connect is called, where there is one. */
    readonly openId?: string | undefined
  },
): Html {
  return html`<h1>${texts['door.sign-in']}</h1>
    ${page.problems.map(problemBox)}
    <form class="narrow" method="post" action="/sign-in">
      <input type="hidden" name="to" value="${page.to}" />
      ${field('email', texts['door.email'], 'email', 'username', page.email)}
      ${field('password', texts['door.password'], 'password', 'current-password', '')}
      <p><button>${texts['door.sign-in']}</button></p>
    </form>
    ${
      page.openId === undefined
        ? html``
        : html`<p>
            <a href="/sign-in/open-id?to=${encodeURIComponent(page.to)}"
              >${texts['door.sign-in']}: ${page.openId}</a
            >
          </p>`
    }`
}

/** The page of the one-time set-up link. */
export function setUpPage(
  { texts }: Frame,
  page: {
    readonly secret: string
    readonly presets: readonly { readonly id: string; readonly title: string }[]
    readonly problems: readonly Problem[]
    readonly typed: Readonly<Record<string, string>>
  },
): Html {
  const { typed } = page
  return html`<h1>${texts['door.set-up']}</h1>
    <p>${texts['door.set-up-says']}</p>
    ${page.problems.map(problemBox)}
    <form class="narrow" method="post" action="/set-up/${page.secret}">
      ${field('name', texts['door.name'], 'text', 'name', typed['name'] ?? '')}
      ${field('email', texts['door.email'], 'email', 'username', typed['email'] ?? '')}
      ${field('password', texts['door.password'], 'password', 'new-password', '')}
      <p class="hint">${texts['door.password-rule']}</p>
      ${field('organisation', texts['door.organisation'], 'text', 'organization', typed['organisation'] ?? '')}
      <p class="field">
        <label for="preset">${texts['door.preset']}</label>
        <select id="preset" name="preset">
          <option value="">${texts['door.preset-none']}</option>
          ${page.presets.map(
            ({ id, title }) =>
              html`<option value="${id}" ${typed['preset'] === id ? html`selected` : html``}>
                ${title}
              </option>`,
          )}
        </select>
      </p>
      <p><button>${texts['door.set-up']}</button></p>
    </form>`
}

/** The page of an invitation. */
export function invitationPage(
  { texts }: Frame,
  page: { readonly secret: string; readonly problems: readonly Problem[] },
): Html {
  return html`<h1>${texts['door.invitation']}</h1>
    <p>${texts['door.invitation-says']}</p>
    ${page.problems.map(problemBox)}
    <form class="narrow" method="post" action="/invitation/${page.secret}">
      ${field('password', texts['door.choose-password'], 'password', 'new-password', '')}
      <p class="hint">${texts['door.password-rule']}</p>
      <p><button>${texts['door.choose-password']}</button></p>
    </form>`
}

function field(name: string, label: string, type: string, autocomplete: string, value: string): Html {
  return html`<p class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      value="${value}"
      required
    />
  </p>`
}
