import { addressWith } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { numberText } from '../../numbers.ts'
import { wordsLegend } from './words-legend.ts'

/** How much the catalogue holds. */
export interface CatalogueCounts {
  readonly measures: number
  readonly authorities: number
  readonly products: number
}

const EXAMPLES = [
  {
    text: 'ask.example-2014',
    query: { words: 'Kaspersky', as: 'cn/central-budget-institution', on: '2014-08-05' },
  },
  { text: 'ask.example-use', query: { words: 'Kaspersky', as: 'us/civilian-agency', act: 'use' } },
  { text: 'ask.example-huawei', query: { words: 'Huawei', as: 'de/telecom-operator', act: 'install' } },
  { text: 'ask.example-deepseek', query: { words: 'DeepSeek', as: 'us/texas-state-agency', act: 'use' } },
  {
    text: 'ask.example-hikvision',
    query: { words: 'Hikvision', as: 'us/federal-contractor', act: 'procure' },
  },
] as const

const MARCH = 3

/** The end of the next March, for a question that always lies ahead. */
function nextMarch(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return `${month <= MARCH ? year : year + 1}-03-31`
}

/** What the first page says before anything was asked. */
export function examplesSection(frame: Frame, { measures, authorities, products }: CatalogueCounts): Html {
  const { texts } = frame
  return html`<section class="examples">
    <p class="lead">
      ${texts['ask.intro']({
        measures: numberText(frame, measures),
        authorities: numberText(frame, authorities),
        products: numberText(frame, products),
      })}
    </p>
    <h2>${texts['ask.examples']}</h2>
    <ul class="cards">
      ${EXAMPLES.map(({ text, query }) => html`<li><a href="${addressWith('/', query)}">${texts[text]}</a></li>`)}
      <li>
        <a href="${addressWith('/due', { by: nextMarch(frame.today) })}">${texts['ask.example-march']}</a>
      </li>
    </ul>
    ${wordsLegend(frame)}
  </section>`
}
