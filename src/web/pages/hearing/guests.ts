import type { z } from 'zod'
import type { caseFile, guest, newGuest } from '../../../wire/hearing.ts'
import { hiddenFields, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark, instantText, numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'

type GuestWire = z.infer<typeof guest>

/** Who is heard in a case from outside, for those who work on it. */
export interface GuestsPart {
  readonly review: string
  readonly guests: readonly GuestWire[]
  readonly files: readonly z.infer<typeof caseFile>[]
  readonly mayInvite: boolean
}

/** Who is heard, with what they have put in, and the form that lets somebody in. */
export function guestsSection(frame: Frame, { review, guests, files, mayInvite }: GuestsPart): Html {
  const { texts, csrf = '' } = frame
  if (guests.length === 0 && !mayInvite) return NOTHING
  return html`<section>
    <h2>${texts['guest.title']}</h2>
    <p>${texts['guest.says']}</p>
    ${
      guests.length === 0
        ? html`<p class="none">${texts['guest.none']}</p>`
        : plainTable<GuestWire>(frame, {
            name: 'guests',
            caption: texts['guest.title'],
            rows: guests,
            columns: [
              { key: 'name', title: texts['guest.name'], isHead: true, cell: ({ name }) => name },
              { key: 'state', title: texts['review.stage'], cell: each => stateOf(frame, each) },
              { key: 'until', title: texts['guest.until'], cell: each => instantMark(frame, each.expiresAt) },
              {
                key: 'files',
                title: texts['hearing.files'],
                cell: ({ id }) =>
                  html`<ul>
                    ${files
                      .filter(file => file.guest === id)
                      .map(
                        file =>
                          html`<li>
                            <a href="/api/v1/reviews/${review}/files/${file.id}" download>${file.name}</a>
                            <small>${numberText(frame, file.sizeBytes)} B</small>
                          </li>`,
                      )}
                  </ul>`,
              },
              {
                key: 'do',
                title: texts['guest.access'],
                value: () => '',
                cell: ({ id, revokedAt }) =>
                  revokedAt !== null || !mayInvite
                    ? ''
                    : html`<form class="inline" method="post" action="/reviews/${review}/guests/${id}/revoke">
                        ${hiddenFields({ csrf })}
                        <button class="second">${texts['guest.revoke']}</button>
                      </form>`,
              },
            ],
          })
    }
    ${
      mayInvite
        ? html`<details class="step no-print">
            <summary>${texts['guest.invite']}</summary>
            <form class="narrow" method="post" action="/reviews/${review}/guests">
              ${hiddenFields({ csrf })}
              ${textField({ name: 'name', id: 'guest-name', label: texts['guest.name'], isRequired: true, most: 300 })}
              ${textField({ name: 'days', id: 'guest-days', label: texts['guest.days'], type: 'number', value: '90', isRequired: true })}
              <p><button>${texts['guest.invite']}</button></p>
            </form>
          </details>`
        : NOTHING
    }
  </section>`
}

function stateOf(frame: Frame, { openedAt, revokedAt }: GuestWire): string {
  const { texts } = frame
  if (revokedAt !== null) return texts['guest.revoked']({ day: instantText(frame, revokedAt) })
  return openedAt === null
    ? texts['guest.unopened']
    : texts['guest.opened']({ day: instantText(frame, openedAt) })
}

/** The link, which is shown this once. */
export function guestLinkPage(frame: Frame, review: string, made: z.infer<typeof newGuest>): Html {
  const { texts } = frame
  return html`<p class="crumbs"><a href="/reviews/${review}">${texts['guest.back']}</a></p>
    <h1>${texts['guest.link']}</h1>
    <p class="lead">
      ${texts['guest.link-says']({ name: made.name, day: instantText(frame, made.expiresAt) })}
    </p>
    <p><code>${made.link}</code></p>`
}
