import type { Item } from '../model/item.ts'
import type { Resolution } from '../model/resolution.ts'
import { judgementKey } from './judgement.ts'
import type { Judgement } from './judgement.ts'
import type { NameIndex } from './name-index.ts'
import { answersFor, resolve } from './resolve.ts'

/** What an item is once people's judgements are heard: their answer where there is one, else that of the evidence. */
export function resolveJudged(
  index: NameIndex,
  standing: ReadonlyMap<string, Judgement>,
  item: Item,
): Resolution {
  const judgement = standing.size === 0 ? undefined : standing.get(judgementKey(item))
  if (judgement === undefined) return resolve(index, item)
  const { answer, title, by } = judgement
  const because = [{ feature: 'judged', item: title, candidate: by, weight: 0 }]
  if (answer.kind === 'is-nobodys') return { decision: 'none', probability: 0, because }
  if (answer.kind === 'is') {
    const { party, product } = answer
    return {
      decision: 'link',
      probability: 1,
      because,
      ...(party === undefined ? {} : { party }),
      ...(product === undefined ? {} : { product }),
    }
  }
  const other = answersFor(index, item).find(({ party }) => party !== answer.party)
  return other === undefined || other.decision === 'none'
    ? { decision: 'none', probability: 0, because }
    : { ...other, because: [...because, ...other.because] }
}

/** A question that nobody has answered: all that an item may be, the likeliest first, and how many lines ask it. */
export interface OpenQuestion {
  readonly key: string
  readonly item: Item
  readonly lines: number
  readonly answers: readonly Resolution[]
}

/** The open questions of an inventory, each once, those of most lines first. */
export function openQuestions(
  index: NameIndex,
  standing: ReadonlyMap<string, Judgement>,
  items: Iterable<Item>,
): readonly OpenQuestion[] {
  const open = new Map<string, { item: Item; lines: number }>()
  for (const item of items) {
    if (resolveJudged(index, standing, item).decision !== 'possible') continue
    const key = judgementKey(item)
    const before = open.get(key)
    if (before === undefined) open.set(key, { item, lines: 1 })
    else before.lines += 1
  }
  return [...open]
    .map(([key, { item, lines }]) => ({
      key,
      item,
      lines,
      answers: answersFor(index, item).filter(({ decision }) => decision !== 'none'),
    }))
    .toSorted((one, other) => other.lines - one.lines)
}
