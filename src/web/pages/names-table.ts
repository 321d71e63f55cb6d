import { formatSpan } from '../../base/span.ts'
import type { FalseFriend, Identifier, Name } from '../../model/party.ts'
import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { dayText, perLanguage } from '../numbers.ts'
import { plainTable } from '../table.ts'
import { inEnglish, wordOf } from '../words.ts'

const countryNames = perLanguage(language => new Intl.DisplayNames([language], { type: 'region' }))

/** The names of something in every script, with what sort each is and when it was borne. */
export function namesTable(frame: Frame, names: readonly Name[]): Html {
  const { texts } = frame
  return html`<section>
    <h2>${texts['party.names']}</h2>
    ${plainTable<Name>(frame, {
      name: 'names',
      caption: texts['party.names'],
      rows: names,
      columns: [
        { key: 'name', title: texts['parties.name'], isHead: true, cell: name => nameMark(name) },
        { key: 'kind', title: texts['party.kind'], cell: ({ kind }) => texts[`name.${kind}`] },
        {
          key: 'period',
          title: texts['party.period'],
          cell: ({ from, until }) =>
            [
              ...(from === undefined ? [] : [texts['ask.since']({ day: dayText(frame, formatSpan(from)) })]),
              ...(until === undefined
                ? []
                : [texts['ask.until']({ day: dayText(frame, formatSpan(until)) })]),
            ].join(', '),
        },
      ],
    })}
  </section>`
}

/** Identifiers, a line a scheme. */
export function identifierFacts(frame: Frame, identifiers: readonly Identifier[]): readonly Html[] {
  return [...Map.groupBy(identifiers, ({ scheme }) => scheme)].map(
    ([scheme, all]) =>
      html`<dt>${wordOf(frame, 'identifier', scheme)}</dt>
        <dd class="id">${all.map(({ value }) => value).join(', ')}</dd>`,
  )
}

/** What looks like it and is not. */
export function falseFriends(frame: Frame, friends: readonly FalseFriend[]): Html {
  if (friends.length === 0) return NOTHING
  return html`<section>
    <h2>${frame.texts['party.friends']}</h2>
    <ul>
      ${friends.map(
        ({ name, publisher, why }) =>
          html`<li>
            <strong>${name}</strong>${publisher === undefined ? '' : ` (${publisher})`}:
            ${inEnglish(frame, why)}
          </li>`,
      )}
    </ul>
  </section>`
}

function nameMark({ text, lang }: Name): Html {
  return lang === undefined ? html`${text}` : html`<span lang="${lang}">${text}</span> <small>${lang}</small>`
}

/** A country as the language of the page names it. */
export function countryText({ language }: Frame, code: string): string {
  if (!/^[A-Z]{2}$/iu.test(code)) return code
  return countryNames(language).of(code.toUpperCase()) ?? code
}
