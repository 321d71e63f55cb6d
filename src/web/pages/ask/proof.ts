import { formatDay } from '../../../base/day.ts'
import type { Citation, Step, Verdict } from '../../../model/verdict.ts'
import type { AskAnswer } from '../../../report/ask-page.ts'
import type { Setting } from '../../../report/asked.ts'
import { evidenceOf } from '../../../report/evidence-page.ts'
import { stepText } from '../../../report/step-text.ts'
import { lifterText } from '../../../report/waiver-text.ts'
import { pathTo } from '../../address.ts'
import { evidenceList } from '../../evidence.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText } from '../../numbers.ts'
import { authorityText, inEnglish, measureText, rangeWords } from '../../words.ts'

/** The whole proof of a verdict, folded: every provision that counts with its steps, what each rests on and what lifts it. */
export function proofSection(frame: Frame, { setting }: AskAnswer, verdict: Verdict): Html {
  const { texts } = frame
  if (verdict.citations.length === 0) return NOTHING
  const ordered = verdict.citations.toSorted(
    (one, other) => Number(other.provision === verdict.leading) - Number(one.provision === verdict.leading),
  )
  return html`<details class="proof">
    <summary>${texts['ask.why']} (${verdict.citations.length})</summary>
    <ol>
      ${ordered.map(citation => citationItem(frame, setting, verdict, citation))}
    </ol>
  </details>`
}

function citationItem(frame: Frame, setting: Setting, verdict: Verdict, citation: Citation): Html {
  const { texts } = frame
  const { snapshot } = setting
  const provision = snapshot.provisions[citation.provision]
  if (provision === undefined) return NOTHING
  const measure = snapshot.measures[provision.measure]
  const effect = citation.effect === undefined ? texts['proof.beside'] : rangeWords(frame, citation.effect)
  const isOpen = citation.truth === 'unknown'
  return html`<li>
    <p>
      <strong>${inEnglish(frame, provision.says)}</strong>
      ${verdict.leading === citation.provision ? html`<span class="tag">${texts['proof.decides']}</span>` : NOTHING}
    </p>
    <p>
      <a
        href="${pathTo('/measures', provision.measure)}#${citation.provision.slice(provision.measure.length + 1)}"
        >${measureText(frame, snapshot, provision.measure)}</a
      >,
      ${authorityText(frame, snapshot, measure?.authority ?? '')}${
        measure?.citation === undefined ? NOTHING : html`; <cite>${measure.citation}</cite>`
      }
    </p>
    <p class="marks">
      <span>${texts[`side.${citation.side}`]}</span>
      <span>${isOpen ? texts['proof.if-reaches']({ status: effect }) : effect}</span>
      <span>${texts[`basis.${citation.basis}`]}: ${texts[`basis-means.${citation.basis}`]}</span>
      ${citation.contested ? html`<span class="contested">${texts['ask.contested']}</span>` : NOTHING}
      ${citation.suspended ? html`<span class="contested">${texts['ask.not-enforced']}</span>` : NOTHING}
      <span>${texts['ask.knowable']({ day: dayText(frame, formatDay(citation.knowable)) })}</span>
    </p>
    <ul class="steps" aria-label="${texts['proof.steps']}">
      ${citation.steps.map(step => stepItem(frame, step, stepText(setting, verdict, provision, step)))}
    </ul>
    ${citation.lifted.map(
      ({ by, truth }) =>
        html`<p>${texts['proof.lifted']({ by: lifterText(setting, by) })} (${texts[`truth.${truth}`]})</p>`,
    )}
    <h4>${texts['proof.sources']}</h4>
    ${[citation.provision, ...citation.rests].map(id => {
      const evidence = evidenceOf(snapshot, id)
      if (evidence === undefined) return NOTHING
      const rests =
        id === citation.provision ? NOTHING : html`<p class="rests">${texts['proof.rests']({ id })}</p>`
      return html`${rests}${evidenceList(frame, snapshot, evidence)}`
    })}
  </li>`
}

const SIGNS = { yes: '✓', no: '✗', unknown: '?' } as const

function stepItem(frame: Frame, { step, truth }: Step, says: string): Html {
  const { texts } = frame
  return html`<li data-truth="${truth}">
    <span class="sign" aria-hidden="true">${SIGNS[truth]}</span
    ><span class="hidden">${texts[`truth.${truth}`]}: </span>${texts[`step.${step}`]}${says}
  </li>`
}
