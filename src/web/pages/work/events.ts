import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark } from '../../numbers.ts'
import { wordOf } from '../../words.ts'

/** Something that happened to a finding, ready to be shown. */
export interface EventShown {
  readonly at: string
  readonly kind: string
  readonly text: string
  readonly cause: string
  /** Who did it; empty where the registry did. */
  readonly actor: string
  /** What it happened to, where the list is about several. */
  readonly about?: { readonly name: string; readonly path: string }
}

/** Events in the order in which they are given. */
export function eventList(frame: Frame, events: readonly EventShown[]): Html {
  return html`<ol class="events">
    ${events.map(
      event =>
        html`<li>
          ${instantMark(frame, event.at)} <strong>${wordOf(frame, 'event', event.kind)}</strong>
          ${event.about === undefined ? NOTHING : html`<a href="${event.about.path}">${event.about.name}</a>`}
          ${textOf(frame, event)} ${causeOf(frame, event)}
        </li>`,
    )}
  </ol>`
}

/** What changed, its statuses and states in the words of the page. */
function textOf(frame: Frame, { kind, text }: EventShown): Html {
  if (kind === 'state') return stateText(frame, text)
  const isStatus = kind === 'opened' || kind === 'reopened' || kind === 'changed' || kind === 'gone'
  if (!isStatus) return html`${text}`
  return html`${text
    .split(' → ')
    .map(range =>
      range
        .split('..')
        .map(status => wordOf(frame, 'status', status))
        .join(' … '),
    )
    .join(' → ')}`
}

function stateText(frame: Frame, text: string): Html {
  const [, before, after, reason] = /^(\S+) → ([^\s:]+): (.*)$/su.exec(text) ?? []
  if (before === undefined || after === undefined) return html`${text}`
  const word = (state: string): string => wordOf(frame, 'finding-state', state)
  return html`${word(before)} → ${word(after)}: ${reason}`
}

function causeOf(frame: Frame, { cause, actor }: EventShown): Html {
  const word = wordOf(frame, 'cause', cause.split(' ')[0] ?? '')
  return html`<span class="quiet">${actor === '' ? word : actor}</span>`
}
