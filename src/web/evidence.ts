import { formatDay } from '../base/day.ts'
import { formatSpan } from '../base/span.ts'
import { BASES, type Evidence } from '../model/evidence.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { webAddress } from './address.ts'
import type { Frame } from './frame.ts'
import { html, type Html, NOTHING } from './html.ts'
import { dayText } from './numbers.ts'
import { basisMark, inEnglish } from './words.ts'

/** The voices behind a fact: who says it is so, and who says it is not, each with its source. */
export function evidenceList(frame: Frame, snapshot: Snapshot, { asserted, denied }: Evidence): Html {
  const { texts } = frame
  return html`<ul class="evidence">
    ${asserted.map(
      ({ source, basis, takenBackOn }) =>
        html`<li>
          ${basisMark(frame, basis)}
          ${sourceLink(frame, snapshot, source)}${
            takenBackOn === undefined
              ? NOTHING
              : html` <strong
                  >${texts['proof.taken-back']({ day: dayText(frame, formatDay(takenBackOn)) })}</strong
                >`
          }
        </li>`,
    )}
    ${denied.map(
      ({ source, says }) =>
        html`<li class="denied">
          ${inEnglish(frame, texts['proof.denied']({ says }))} ${sourceLink(frame, snapshot, source)}
        </li>`,
    )}
  </ul>`
}

/** A source as a reader would look it up: title with its address, publisher, date, and how it was read here. */
export function sourceLink(frame: Frame, snapshot: Snapshot, id: string | undefined): Html {
  const { texts } = frame
  const source = id === undefined ? undefined : snapshot.sources[id]
  if (source === undefined) return html`${id ?? texts['proof.no-source']}`
  const url = webAddress(source.url)
  const title =
    url === undefined ? html`${source.title}` : html`<a href="${url}" rel="noreferrer">${source.title}</a>`
  return html`<cite>${inEnglish(frame, title)}</cite>, ${inEnglish(frame, source.publisher)},
    ${dayText(frame, formatSpan(source.published))} <small>(${texts[`read.${source.read}`]})</small>`
}

/** Sources, the best founded first. */
export function sourceList(frame: Frame, snapshot: Snapshot, ids: readonly string[]): Html {
  const ordered = BASES.flatMap(basis => ids.filter(id => snapshot.sources[id]?.basis === basis))
  if (ordered.length === 0) return html`<p>${frame.texts['proof.no-source']}</p>`
  return html`<ul class="evidence">
    ${ordered.map(id => {
      const source = snapshot.sources[id]
      return html`<li>
        ${source === undefined ? NOTHING : basisMark(frame, source.basis)} ${sourceLink(frame, snapshot, id)}
      </li>`
    })}
  </ul>`
}
