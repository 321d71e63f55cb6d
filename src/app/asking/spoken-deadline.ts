import type { Day } from '../../base/day.ts'
import { withoutMarks } from './spoken-question.ts'
import { stretchAt } from './stretch.ts'

/** How a language asks what has to be gone by a day: what, must, gone; and where the day begins. */
interface Asking {
  readonly what: RegExp
  readonly must: RegExp
  readonly gone: RegExp
  readonly by: RegExp
}

const ASKINGS: readonly Asking[] = [
  {
    what: /^(?:what|which|list)\b/iu,
    must: /\b(?:must|has to|have to|needs? to|should|due)\b/iu,
    gone: /\b(?:gone|go|goes|out|leave|due|removed?|replaced?|uninstalled?|stopped?|phased out|got rid of|get rid of)\b/iu,
    by: /\b(?:by|before|until|till)\s+(?:the\s+)?/iu,
  },
  {
    what: /^(?:was|welche[rs]?)\b/iu,
    must: /\b(?:muss|müssen|soll|sollen)\b/iu,
    gone: /\b(?:weg|raus|fort|entfernt|ersetzt|deinstalliert|abgelöst|verschwunden|verschwinden)\b/iu,
    by: /\b(?:bis|vor)\s+(?:zum\s+|dem\s+)?/iu,
  },
  {
    what: /^[¿\s]*(?:qué|que|cuáles|cuales)(?![\p{L}])/iu,
    must: /(?<!\p{L})(?:debe|deben|debemos|hay que|tiene que|tienen que|tenemos que)(?!\p{L})/iu,
    gone: /(?:desaparec|retira|elimina|quita|sustitu|reemplaza|desinstala|fuera)/iu,
    by: /(?<!\p{L})(?:antes de|para|hasta|en)\s+(?:el\s+|la\s+)?/iu,
  },
  {
    what: /(?:什么|哪些|何物|哪个)/u,
    must: /(?:必须|须|需要|要|应)/u,
    gone: /(?:清除|移除|拆除|撤下|下架|停用|淘汰|替换|更换|卸载|消失|清理)/u,
    by: /(?:到|在|至|于)?/u,
  },
]

/** Reads "what must be gone by March, and where is it?" as the last day that is meant; undefined where the text asks nothing like it. */
export function spokenDeadline(text: string, today: Day): Day | undefined {
  const asked = withoutMarks(text)
  for (const { what, must, gone, by } of ASKINGS) {
    if (!what.test(asked) || !must.test(asked) || !gone.test(asked)) continue
    const day = dayAfter(asked, by, today)
    if (day !== undefined) return day
  }
  return undefined
}

/** The day that stands behind one of the words that begin it. */
function dayAfter(asked: string, by: RegExp, today: Day): Day | undefined {
  for (const { 0: word, index } of asked.matchAll(new RegExp(by.source, 'giu'))) {
    const day = dayAt(asked.slice(index + word.length), today)
    if (day !== undefined) return day
  }
  return undefined
}

const ENDS =
  /^(?:(?:the\s+)?end\s+of|ende|finales\s+de|fines\s+de|final\s+de|fin\s+de)\s+(?:the\s+|des\s+)?/iu

/** The last day of what is named there. */
function dayAt(text: string, today: Day): Day | undefined {
  return (stretchAt(text, today) ?? stretchAt(text.replace(ENDS, ''), today))?.last
}
