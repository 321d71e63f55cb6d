import { BASES } from '../../../model/evidence.ts'
import { STATUSES } from '../../../model/status.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { basisMark, just, statusMark } from '../../words.ts'

/** What each status and each basis means, in a sentence. */
export function wordsLegend(frame: Frame): Html {
  const { texts } = frame
  return html`<details class="legend">
    <summary>${texts['ask.words']}</summary>
    <h3>${texts['ask.statuses']}</h3>
    <dl class="facts">
      ${STATUSES.map(
        status =>
          html`<dt>${statusMark(frame, just(status))}</dt>
            <dd>${texts[`status-means.${status}`]}</dd>`,
      )}
      <dt><span class="status" data-open>${texts['status.undetermined']}</span></dt>
      <dd>${texts['status-means.undetermined']}</dd>
    </dl>
    <h3>${texts['ask.bases']}</h3>
    <dl class="facts">
      ${BASES.map(
        basis =>
          html`<dt>${basisMark(frame, basis)}</dt>
            <dd>${texts[`basis-means.${basis}`]}</dd>`,
      )}
    </dl>
  </details>`
}
