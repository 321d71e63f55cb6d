import { oneOf } from '../phrase.ts'
import type { ActWords } from './acts.ts'
import { phrasesZh } from './phrases.zh.ts'

const ACTS: Readonly<Record<string, readonly [verb: string, other: string, kept: string, towards: string]>> =
  {
    procure: ['采购', '向您出售', '持有它', '向'],
    renew: ['续订', '为您续订', '保留它', '与'],
    install: ['安装', '向您提供', '安装它', '从'],
    use: ['使用', '让您使用', '使用它', '就'],
    update: ['更新', '向您发送更新：', '保留它', '从'],
    connect: ['接入', '让您接入', '持有它', '从'],
    access: ['以服务形式使用', '以服务形式向您提供', '尝试使用', '向'],
    supply: ['出售或转让', '向您购买', '提供它', '向'],
    serve: ['为他人更新或维护', '接受您的更新：', '提供更新', '为'],
    host: ['托管', '在您处使用', '托管它', '为'],
    contract: ['订立合同购售', '与您就其订立合同：', '提出要约', '与'],
    pay: ['支付', '收取款项：', '欠付款项', '向'],
    authorise: ['批准', '获得您的批准：', '批准它', '为'],
    import: ['进口', '向您出口', '持有它', '从'],
    export: ['出口', '从您处进口', '持有它', '向'],
  }

/** The words for one act or for several at once, in Chinese: the other side stands before the verbs, the thing behind them. */
export function actsZh(acts: readonly string[]): ActWords {
  const all = acts.map(act => ACTS[act] ?? [`对其进行“${act}”：`, `参与“${act}”：`, '这样做', '就'])
  const [first] = all
  const verbs = oneOf(
    all.map(([verb]) => verb),
    phrasesZh,
  )
  const others = oneOf(
    all.map(([, other]) => other),
    phrasesZh,
  )
  const towards = all.every(act => act[3] === first?.[3]) ? first?.[3] : '就'
  const deed = (what: string, whom = ''): string => `${whom === '' ? '' : `${towards}${whom}`}${verbs}${what}`
  return { do: deed, doing: deed, other: what => `${others}${what}`, kept: first?.[2] ?? '' }
}
