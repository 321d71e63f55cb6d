import type { Problem } from '../../base/problem.ts'
import type { Judgement } from '../../identity/judgement.ts'
import type { NameIndex } from '../../identity/name-index.ts'
import { type OpenQuestion, OpenQuestions } from '../../identity/open-questions.ts'
import { openInventories } from '../open-inventories.ts'
import type { Reading } from '../parse-reading.ts'
import { Progress } from '../progress.ts'
import type { World } from '../world.ts'

/** What inventories leave open, and what could not be read of them. */
export interface Gathered {
  readonly questions: readonly OpenQuestion[]
  readonly items: number
  readonly problems: readonly Problem[]
  /** Whether a file could not be opened, or not be read to its end. */
  readonly isBroken: boolean
}

const MOST_KEPT_PROBLEMS = 1000

/** Reads inventories for the questions that nobody has answered. */
export async function gatherQuestions(
  world: World,
  index: NameIndex,
  standing: ReadonlyMap<string, Judgement>,
  files: readonly string[],
  reading: Reading,
): Promise<Gathered> {
  const questions = new OpenQuestions(index, standing)
  const progress = new Progress(world)
  const problems: Problem[] = []
  let items = 0
  let isBroken = false
  for await (const source of openInventories(world, files, reading)) {
    if ('code' in source) {
      problems.push(source)
      isBroken = true
      continue
    }
    for await (const batch of source.batches) {
      for (const item of batch.items) questions.see(item, source.name)
      items += batch.items.length
      problems.push(...batch.problems.slice(0, MOST_KEPT_PROBLEMS - problems.length))
      isBroken ||= batch.broken !== undefined
      progress.tell(source.name, items, batch.bytesRead, source.sizeBytes)
    }
  }
  progress.end()
  return { questions: questions.list(), items, problems, isBroken }
}
