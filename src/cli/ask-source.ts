import type { Alternatives } from '../app/asking/replacements-for.ts'
import type { ListId } from '../model/condition.ts'
import { ok, type Result } from '../base/result.ts'
import type { Resolution } from '../model/resolution.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { tried } from '../screening/alternative-order.ts'
import { type Call, textOf, textsOf } from './call.ts'
import { statesHouse } from './house.ts'
import { hearsJudgements } from './judgement-file.ts'
import type { LineFile } from './excerpts/line-file.ts'
import type { Excerpt } from './excerpts/excerpt.ts'
import { readExcerpt, widenExcerpt } from './excerpts/read-excerpt.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { subscribes } from './subscriptions/subscribes.ts'
import type { World } from './world.ts'

/** Where an answer is taken from: the whole snapshot, or the part that this question touches. */
export interface AskSource {
  readonly snapshot: Snapshot
  /** What the words mean, where that is known already. */
  readonly meant?: Resolution
  readonly alternatives: Alternatives
}

/** The whole snapshot. */
export async function wholeSource(world: World, call: Call): Promise<Result<AskSource>> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return snapshot
  return ok({
    snapshot: snapshot.value,
    alternatives: async (product, list) => {
      const { wholeAlternatives } = await import('../app/asking/whole-alternatives.ts')
      return wholeAlternatives(snapshot.value)(product, list)
    },
  })
}

/** The excerpts that come with a built Licet, where the question is one that they may answer; see BeyondExcerpt. */
export async function quickSource(world: World, call: Call): Promise<AskSource | undefined> {
  const [organisation = world.environment['LICET_AS'], ...others] = textsOf(call, 'as')
  if (organisation === undefined || others.length > 0) return undefined
  // A dialogue may lead beyond the excerpt after something has been printed.
  if (world.terminal.isInteractive) return undefined
  if (textOf(call, 'catalog') !== undefined || textOf(call, 'with') !== undefined) return undefined
  if (hearsJudgements(world, call) || statesHouse(world, call) || subscribes(world)) return undefined
  const lines = world.excerpts()
  if (lines === undefined) return undefined
  const excerpt = readExcerpt(lines, call.words.join(' '))
  if (excerpt?.snapshot.organisations[organisation] === undefined) return undefined
  const { snapshot, meant } = excerpt
  return { snapshot, meant, alternatives: async (_, list) => excerptAlternatives(lines, excerpt, list) }
}

async function excerptAlternatives(
  lines: LineFile,
  excerpt: Excerpt,
  list: ListId | undefined,
): ReturnType<Alternatives> {
  const products = tried(excerpt.snapshot, excerpt.alternatives, list)
  return { snapshot: widenExcerpt(lines, excerpt, products), products }
}
