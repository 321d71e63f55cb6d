import type { Frame } from './frame.ts'
import { html, type Html, NOTHING } from './html.ts'
import { LANGUAGES } from './messages/languages.ts'
import { NAVIGATION, type Way } from './navigation.ts'

/** A page, whole. */
export function layout(frame: Frame, title: string, content: Html): Html {
  const { texts, assets, language } = frame
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-Hans' : language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${texts['site.name']}</title>
        <link rel="icon" href="${assets['icon.svg']}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assets['licet.css']}" />
        <script type="module" src="${assets['licet.js']}"></script>
        ${frame.person === undefined ? NOTHING : html`<script type="module" src="${assets['work.js']}"></script>`}
      </head>
      <body>
        ${skipLink(frame)}
        <header class="site">
          <a class="brand" href="/">${texts['site.name']}</a>
          <nav aria-label="${texts['nav.label']}">
            ${ways(frame, 'open')} ${frame.person === undefined ? NOTHING : ways(frame, 'signed-in')}
          </nav>
          ${door(frame)}
        </header>
        <main id="content" tabindex="-1">${content}</main>
        <footer class="site">
          <p>
            ${texts['site.source']}
            <a href="/catalogue">${texts['site.snapshot']({ id: frame.snapshot.slice(0, 19) })}</a>
          </p>
          <ul class="languages">
            ${Object.entries(LANGUAGES).map(
              ([tag, each]) =>
                html`<li>
                  <a
                    href="/language/${tag}?to=${encodeURIComponent(frame.here)}"
                    lang="${tag === 'zh' ? 'zh-Hans' : tag}"
                    hreflang="${tag}"
                    ${tag === language ? html` aria-current="true"` : NOTHING}
                    >${each['language.name']}</a
                  >
                </li>`,
            )}
          </ul>
        </footer>
      </body>
    </html>`
}

/** The first stop of the Tab key leads past the navigation: where nothing has been asked yet into the field for the question. */
function skipLink({ texts, here }: Frame): Html {
  return isUnasked(here)
    ? html`<a class="skip" href="#words">${texts['site.skip-to-question']}</a>`
    : html`<a class="skip" href="#content">${texts['site.skip']}</a>`
}

function isUnasked(here: string): boolean {
  const [path, query = ''] = here.split('?')
  return path === '/' && (new URLSearchParams(query).get('words') ?? '') === ''
}

/** What is open to everybody stands in one line, what an organisation works with in another. */
function ways(frame: Frame, whose: Way['door']): Html {
  return html`<ul>
    ${NAVIGATION.filter(({ door: needed }) => needed === whose).map(
      each =>
        html`<li>
          <a href="${each.path}" ${isHere(frame, each.path) ? html` aria-current="page"` : NOTHING}
            >${frame.texts[each.text]}</a
          >
        </li>`,
    )}
  </ul>`
}

function door({ texts, person, csrf, here }: Frame): Html {
  if (person === undefined)
    return html`<p class="door">
      <a href="/sign-in?to=${encodeURIComponent(here)}">${texts['door.sign-in']}</a>
    </p>`
  return html`<form class="door" method="post" action="/sign-out">
    <input type="hidden" name="csrf" value="${csrf ?? ''}" /><a
      href="/me"
      title="${texts['door.signed-in-as']({ name: person.name })}"
      >${person.name}</a
    >
    <button class="quiet">${texts['door.sign-out']}</button>
  </form>`
}

function isHere({ here }: Frame, path: string): boolean {
  const at = here.split('?')[0] ?? ''
  return path === '/' ? at === '/' : at === path || at.startsWith(`${path}/`)
}
