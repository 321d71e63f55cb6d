import type { Snapshot } from '../../../model/snapshot.ts'
import type { Dispute, Voice } from '../../../report/claims.ts'
import { pathTo, webAddress } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText } from '../../numbers.ts'
import { inEnglish, shortMeasureText } from '../../words.ts'

/** What others say of the measures that an answer is about, for and against side by side. */
export function disputesSection(
  frame: Frame,
  snapshot: Snapshot,
  disputes: readonly Dispute[],
  level: 'whole' | 'part' = 'whole',
): Html {
  const { texts } = frame
  if (disputes.length === 0) return NOTHING
  return html`<section class="disputes">
    <h3>${texts['ask.others']}</h3>
    ${disputes.map(
      dispute =>
        html`<article class="dispute">
          <h4>
            ${capitalised(dispute.about)}
            ${
              level === 'part'
                ? NOTHING
                : html`<small
                    ><a href="${pathTo('/measures', dispute.measure)}"
                      >${shortMeasureText(frame, snapshot, dispute.measure)}</a
                    ></small
                  >`
            }
          </h4>
          <div class="sides">
            ${side(frame, texts['ask.asserts'], dispute.asserted)}
            ${side(frame, texts['ask.denies'], dispute.denied)}
            ${dispute.retracted.length === 0 ? NOTHING : side(frame, texts['ask.retracts'], dispute.retracted)}
          </div>
        </article>`,
    )}
  </section>`
}

function side(frame: Frame, title: string, voices: readonly Voice[]): Html {
  return html`<div>
    <h5>${title}</h5>
    ${
      voices.length === 0
        ? html`<p class="quiet">${frame.texts['ask.nobody']}</p>`
        : html`<ul>
            ${voices.map(voice => voiceItem(frame, voice))}
          </ul>`
    }
  </div>`
}

function voiceItem(frame: Frame, { name, says, published, source }: Voice): Html {
  const url = webAddress(source?.url)
  const where = source === undefined ? published : `${source.publisher}, ${dayText(frame, published)}`
  return html`<li>
    <strong>${name}</strong>: ${says}
    <small
      >${url === undefined ? inEnglish(frame, where) : html`<a href="${url}" rel="noreferrer">${inEnglish(frame, where)}</a>`}</small
    >
  </li>`
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
