import type { Problem } from '../../../base/problem.ts'
import { areaField, type Choice, dateField, hiddenFields, selectField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { problemBox } from '../../problem-box.ts'
import { actsList } from '../../words.ts'

/** What the form that asks for a waiver shows. */
export interface NewWaiverPage {
  readonly typed: Readonly<Record<string, string>>
  readonly units: readonly Choice[]
  readonly productName: (id: string) => string
  readonly problems: readonly Problem[]
}

/** The form by which a waiver is asked for; a finding fills most of it. */
export function newWaiverPage(frame: Frame, { typed, units, productName, problems }: NewWaiverPage): Html {
  const { texts, csrf = '', today } = frame
  const provisions = (typed['provision'] ?? '').split('\n').filter(text => text !== '')
  const product = typed['product'] ?? ''
  return html`<p class="crumbs"><a href="/waivers">${texts['waiver.title']}</a></p>
    <h1>${texts['waiver.new']}</h1>
    <p class="lead">${texts['waiver.new-says']}</p>
    ${problems.map(problemBox)}
    <form class="narrow" method="post" action="/waivers">
      ${hiddenFields({ csrf, product, act: typed['act'] ?? '', provision: provisions })}
      <dl class="facts">
        <dt>${texts['waiver.what']}</dt>
        <dd>${product === '' ? texts['waiver.everything'] : productName(product)}</dd>
        <dt>${texts['waiver.acts']}</dt>
        <dd>
          ${typed['act'] === undefined || typed['act'] === '' ? texts['waiver.every-act'] : actsList(frame, [typed['act']])}
        </dd>
        <dt>${texts['finding.blocking']}</dt>
        <dd>${provisions.map(id => html`<span class="id">${id}</span> `)}</dd>
      </dl>
      ${selectField({ name: 'unit', label: texts['waiver.join-unit'], choices: units, value: typed['unit'] })}
      ${dateField({ name: 'from', label: texts['waiver.from'], value: typed['from'] ?? today, isRequired: true })}
      ${dateField({ name: 'until', label: texts['waiver.until'], value: typed['until'] ?? '', isRequired: true })}
      ${areaField({ name: 'reason', label: texts['waiver.reason'], rows: 3, value: typed['reason'], isRequired: true })}
      ${areaField({ name: 'conditions', label: texts['waiver.conditions'], rows: 3, value: typed['conditions'] })}
      <p><button>${texts['waiver.ask']}</button></p>
    </form>`
}
