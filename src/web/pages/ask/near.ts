import type { NearMiss } from '../../../model/verdict.ts'
import type { Setting } from '../../../report/asked.ts'
import { measureOf } from '../../../report/names.ts'
import { nearMissReasons } from '../../../report/near-miss.ts'
import { isUnderSameLaw, nearestFirst } from '../../../report/near-order.ts'
import { sayIn } from '../../../report/speaking.ts'
import type { VerdictGroup } from '../../../report/verdict-groups.ts'
import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { numberText } from '../../numbers.ts'
import { shortAuthorityText, shortMeasureText } from '../../words.ts'

/** The nearest miss of each measure with every reason why it does not reach; those under other law apart. Open where nothing stands in the way: it is the answer then. */
export function nearSection(frame: Frame, setting: Setting, { verdict, members }: VerdictGroup): Html {
  const { texts } = frame
  const nearest = new Map<string, NearMiss>()
  for (const member of members)
    for (const near of nearestFirst(setting, member)) {
      const measure = measureOf(setting.snapshot, near.provision)
      if (!nearest.has(measure)) nearest.set(measure, near)
    }
  if (nearest.size === 0) return NOTHING
  const all = [...nearest.values()]
  const here = all.filter(near => isUnderSameLaw(setting, near))
  const elsewhere = all.filter(near => !here.includes(near))
  const isTheAnswer = verdict.leading === undefined && here.length > 0
  return html`<details ${isTheAnswer ? html`open` : NOTHING}>
    <summary>${texts['ask.nearly']} (${numberText(frame, all.length)})</summary>
    ${linesOf(frame, setting, here)}
    ${
      elsewhere.length === 0
        ? NOTHING
        : html`<details>
            <summary>${texts['ask.elsewhere']} (${numberText(frame, elsewhere.length)})</summary>
            ${linesOf(frame, setting, elsewhere)}
          </details>`
    }
  </details>`
}

function linesOf(frame: Frame, setting: Setting, all: readonly NearMiss[]): Html {
  const { snapshot } = setting
  const say = sayIn(setting)
  if (all.length === 0) return NOTHING
  return html`<ul class="near">
    ${all.map(near => {
      const provision = snapshot.provisions[near.provision]
      if (provision === undefined) return NOTHING
      const { measure } = provision
      const reasons = nearMissReasons(setting, near, provision)
      return html`<li>
        <a href="${pathTo('/measures', measure)}#${near.provision.slice(measure.length + 1)}"
          >${shortMeasureText(frame, snapshot, measure)}</a
        >
        <small>${shortAuthorityText(frame, snapshot, snapshot.measures[measure]?.authority ?? '')}</small
        ><br />${reasons.join(say['join.semicolon'])}${say['join.stop']}
      </li>`
    })}
  </ul>`
}
