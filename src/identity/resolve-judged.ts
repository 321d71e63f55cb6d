import type { Day } from '../base/day.ts'
import type { Item } from '../model/item.ts'
import { levelOf } from '../model/level.ts'
import type { Reason, Resolution } from '../model/resolution.ts'
import { judgementKey } from './judgement.ts'
import type { Judgement } from './judgement.ts'
import type { NameIndex } from './name-index.ts'
import { answersFor, resolve } from './resolve.ts'

/** What the evidence says of an item; see `resolve` and `nearest`. */
type ByEvidence = (index: NameIndex, item: Item, on?: Day) => Resolution

/**
 * What an item is once people's judgements are heard: their answer where there is one, else that of the evidence, with a day the party
 * that made the product then (see `resolve`).
 */
export function resolveJudged(
  index: NameIndex,
  standing: ReadonlyMap<string, Judgement>,
  item: Item,
  on?: Day,
  byEvidence: ByEvidence = resolve,
): Resolution {
  const judgement = standing.size === 0 ? undefined : standing.get(judgementKey(item))
  return judgement === undefined ? byEvidence(index, item, on) : judged(index, judgement, item)
}

function judged(index: NameIndex, { answer, title, by }: Judgement, item: Item): Resolution {
  const because: readonly Reason[] = [{ feature: 'judged', item: title, candidate: by, weight: 0 }]
  const nothing: Resolution = { decision: 'none', probability: 0, because }
  switch (answer.kind) {
    case 'is-nobodys':
      return nothing
    case 'is-not': {
      const [other] = othersThan(answer.parties, answersFor(index, item))
      return other === undefined ? nothing : { ...other, because: [...because, ...other.because] }
    }
    case 'is': {
      const { party, product } = answer
      const version = readVersionOf(index, item, product)
      return {
        decision: 'link',
        level: levelOf(index.families, product),
        probability: 1,
        because,
        ...(party === undefined ? {} : { party }),
        ...(product === undefined ? {} : { product }),
        ...(version === undefined ? {} : { version }),
      }
    }
  }
}

/** A person says what a thing is; which version stands in its title is read as ever. */
function readVersionOf(index: NameIndex, item: Item, product: string | undefined): string | undefined {
  if (product === undefined) return undefined
  return answersFor(index, item).find(answer => answer.product === product)?.version
}

/** What an item may be, without those parties that people have ruled out. */
export function othersThan(
  parties: readonly string[],
  answers: readonly Resolution[],
): readonly Resolution[] {
  return answers.filter(
    ({ decision, party }) => decision !== 'none' && (party === undefined || !parties.includes(party)),
  )
}
