import { type Basis, basisRank, type Evidence } from '../model/evidence.ts'
import type { Frame } from './frame.ts'
import { html, type Html, NOTHING } from './html.ts'
import { basisMark } from './words.ts'

/** How well a fact is founded: the best of its sources, that it was taken back or none is recorded, and whether somebody disputes it. */
export function gradeMarks(frame: Frame, { asserted, denied }: Evidence): Html {
  const { texts } = frame
  const standing = asserted.filter(one => one.takenBackOn === undefined)
  const best = standing
    .filter(one => one.source !== undefined)
    .map(one => one.basis)
    .reduce<Basis | undefined>(
      (found, basis) => (found === undefined || basisRank(basis) < basisRank(found) ? basis : found),
      undefined,
    )
  const isContested = denied.some(one => one.takenBackOn === undefined)
  const none = asserted.length > 0 && standing.length === 0 ? texts['ask.retracts'] : texts['proof.no-source']
  return html`${best === undefined ? html`<span class="basis">${none}</span>` : basisMark(frame, best)}${
    isContested ? html` <span class="contested">${texts['ask.contested']}</span>` : NOTHING
  }`
}
