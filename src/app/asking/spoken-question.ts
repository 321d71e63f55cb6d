import type { ActId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { exactNames } from './exact-names.ts'

/** A question as people say it, taken apart; without words where it only points at something ("this licence"). */
export interface Spoken {
  readonly act: ActId
  readonly words: string
}

/** Verbs by which people name an act, in the languages of the pages; longer ones before those that they begin with. */
const VERBS: Readonly<Record<ActId, readonly string[]>> = {
  procure: [
    'buy',
    'purchase',
    'procure',
    'acquire',
    'order',
    'license',
    'kaufen',
    'beschaffen',
    'erwerben',
    'comprar',
    'adquirir',
    '采购',
    '购买',
    '买',
  ],
  renew: ['renew', 'extend', 'verlängern', 'renovar', '续订', '续签', '续费'],
  install: ['install', 'deploy', 'installieren', 'einbauen', 'instalar', '安装', '部署'],
  use: [
    'use',
    'run',
    'keep using',
    'keep',
    'fly',
    'operate',
    'rely on',
    'work with',
    'nutzen',
    'verwenden',
    'benutzen',
    'usar',
    'utilizar',
    'fliegen',
    'betreiben',
    'volar',
    '继续使用',
    '使用',
    '飞',
    '用',
  ],
  update: ['update', 'patch', 'aktualisieren', 'actualizar', '更新', '升级'],
  connect: ['connect', 'anschließen', 'conectar', '接入', '连接'],
  supply: [
    'sell',
    'supply',
    'resell',
    'verkaufen',
    'liefern',
    'vender',
    'suministrar',
    '销售',
    '供应',
    '出售',
  ],
  host: ['host', 'alojar', '托管'],
  import: ['import', 'einführen', 'importar', '进口'],
  export: ['export', 'ausführen', 'exportar', '出口'],
}

const BEGINNINGS =
  /^(?:is\s+it|would\s+it\s+be)\s+(?:still\s+)?(?:legal|lawful|allowed|permitted|forbidden|illegal|ok|okay)\s+(?:for\s+us\s+)?to\s+|^(?:may|can|could|do|should|are|is it)\s+(?:we|i|it)?\s*(?:still\s+|allowed to\s+)?|^(?:dürfen|können|darf)\s+(?:wir|ich)\s+(?:noch\s+)?|^[¿\s]*(?:podemos|puedo|se puede)\s+(?:todavía\s+)?|^(?:我们|我)?(?:还)?(?:可以|能否|能不能|是否可以|能)\s*/iu
const ARTICLES =
  /^(?:our|its|their|his|her|your|my|the|an?|this|these|that|any|die|der|das|den|dieses|diese|unsere?n?|el|la|los|las|un|una|este|esta|nuestr[oa]s?)\s+/iu
/** Words that only point at what is meant. */
const POINTERS =
  /^(?:(?:this|that|these|those|our|the|an?|diese[rsnm]?|unsere?n?|die|den|das|eine?n?|est[ae]s?|es[ae]s?|nuestr[oa]s?|el|la|los|las|una?)\s+)?(?:it|this|that|these|one|product|thing|tool|app|licen[cs]es?|subscriptions?|contracts?|software|es|sie|dies|das|lizenz(?:en)?|vertrag|produkt|abonnement|esto|est[ae]|licencias?|contratos?|productos?|suscripci(?:ón|ones))$|^(?:这个|该|此|这份|我们的)?(?:它|这个|许可证?|软件|合同|产品|订阅)$/iu
const PAPERS =
  /[\s-]+(?:licen[cs]es?|subscriptions?|contracts?|software|lizenz(?:en)?|licencias?)$|(?:的)?(?:许可证|许可|软件|合同)$/iu

/** Reads "buy …", "may we still use our … licence?" as an act and a name; undefined where the text is a name itself or says no act. */
export function spokenQuestion(snapshot: Snapshot, text: string): Spoken | undefined {
  if (exactNames(snapshot).has(text.trim().toLowerCase())) return undefined
  const asked = withoutMarks(text).replace(BEGINNINGS, '').trim()
  for (const [act, verbs] of Object.entries(VERBS)) {
    if (!Object.hasOwn(snapshot.acts, act)) continue
    for (const verb of verbs) {
      const rest = without(asked, verb)
      if (rest === undefined) continue
      if (POINTERS.test(rest.trim())) return { act, words: '' }
      const words = rest.trim().replace(ARTICLES, '')
      const bare = words.replace(PAPERS, '').trim()
      if (bare !== '') return { act, words: exactNames(snapshot).has(words.toLowerCase()) ? words : bare }
    }
  }
  return undefined
}

/** The act that a verb of everyday speech names: `procure` for "buy". */
export function actCalled(verb: string): ActId | undefined {
  const said = verb.toLowerCase()
  return Object.entries(VERBS).find(([, verbs]) => verbs.includes(said))?.[0]
}

/** A question without what makes it one at its end. */
export function withoutMarks(text: string): string {
  return text
    .trim()
    .replace(/[?？!！.。\s]+$/u, '')
    .replace(/吗$/u, '')
}

/** The text without the verb that it begins or, as in German, ends with. */
function without(text: string, verb: string): string | undefined {
  const lower = text.toLowerCase()
  if (/\p{Script=Han}/u.test(verb)) {
    if (lower.startsWith(verb)) return text.slice(verb.length)
    // What is spoken of may stand first: "卡巴斯基许可证可以续订".
    const topic = new RegExp(`^(?<what>.+?)还?(?:是否可以|可以|能否|能不能|能)${verb}$`, 'u').exec(text)
    return topic?.groups?.['what']
  }
  if (lower.startsWith(`${verb} `)) return text.slice(verb.length + 1)
  // "comprarlo" points at something, too.
  if (verb.endsWith('r') && new RegExp(`^${verb}l[oa]s?$`, 'u').test(lower)) return 'it'
  return /(?:en|rn)$/u.test(verb) && lower.endsWith(` ${verb}`) ? text.slice(0, -verb.length - 1) : undefined
}
