import type { Provision } from '../../../model/measure.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { type ProvisionFact, provisionFacts } from '../../../report/provision-entry.ts'
import { pathTo } from '../../address.ts'
import { evidenceList } from '../../evidence.ts'
import type { Frame } from '../../frame.ts'
import { gradeMarks } from '../../grade.ts'
import { html, type Html } from '../../html.ts'
import { actsList, inEnglish, spoken } from '../../words.ts'
import { STATUS_OF_EFFECT } from './picture.ts'

/** One provision: its sentence, then whom it binds to what, line by line, and its sources. */
export function provisionCard(frame: Frame, snapshot: Snapshot, provision: Provision): Html {
  const { texts } = frame
  const local = provision.id.slice(provision.measure.length + 1)
  const facts = provisionFacts(spoken(frame, snapshot), provision).filter(({ label }) => label !== 'does')
  return html`<article class="card" id="${local}" data-status="${STATUS_OF_EFFECT[provision.effect]}">
    <header>
      <h3>
        <span class="status" data-status="${STATUS_OF_EFFECT[provision.effect]}"
          >${texts[`effect.${provision.effect}`]}</span
        >
        ${actsList(frame, provision.acts)}
      </h3>
      <p class="marks">
        ${gradeMarks(frame, provision.evidence)} <a class="id" href="#${local}">${local}</a>
      </p>
    </header>
    <p class="sentence">${inEnglish(frame, provision.says)}</p>
    <dl class="facts">
      ${facts.map(
        fact =>
          html`<dt>${texts[`fact.${keyOf(fact.label)}`]}</dt>
            <dd>${contentOf(snapshot, fact)}</dd>`,
      )}
    </dl>
    <details>
      <summary>${texts['proof.sources']}</summary>
      ${evidenceList(frame, snapshot, provision.evidence)}
    </details>
  </article>`
}

type Keyed<Text extends string> = Text extends `${infer A} ${infer B}` ? `${A}-${B}` : Text

function keyOf<Label extends ProvisionFact['label']>(label: Label): Keyed<Label> {
  return label.replace(' ', '-') as Keyed<Label>
}

function contentOf(snapshot: Snapshot, { text, target }: ProvisionFact): Html {
  if (target === undefined) return html`${text}`
  if (snapshot.lists[target] !== undefined) return html`<a href="#list-${target}">${text}</a>`
  const measure = snapshot.provisions[target]?.measure ?? target
  return html`<a href="${pathTo('/measures', measure)}">${text}</a>`
}
