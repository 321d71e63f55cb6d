import type { Problem } from '../../base/problem.ts'
import { gazettePage } from '../../report/gazette-page.ts'
import { printableJson } from '../../report/printable.ts'
import { type Call, textOf } from '../call.ts'
import { emit, emitPage, unwritable } from '../emit.ts'
import type { Exit } from '../exit.ts'
import { gazetteAnswer, gazetteExit, parseKey } from '../open-gazette.ts'
import { refuse } from '../refuse.ts'
import { refresh } from '../subscriptions/refresh.ts'
import { readSubscriptions, subscriptionOf, writeSubscriptions } from '../subscriptions/subscription-file.ts'
import type { World } from '../world.ts'
import { listSubscriptions } from './catalog-subscriptions.ts'

/** `licet catalog add URL --key KEY`: the measures of a gazette count from here on, if it holds under that key. */
export async function runAdd(world: World, call: Call, format: string): Promise<Exit> {
  const [, address] = call.words
  if (address === undefined) return refuse(world, [ADDRESS_MISSING])
  const key = parseKey(call)
  if (!key.ok) return refuse(world, key.problems)
  const text = textOf(call, 'key')
  if (key.value === undefined || text === undefined) return refuse(world, [KEY_MISSING])
  const standing = await readSubscriptions(world)
  if (!standing.ok) return refuse(world, standing.problems)
  const subscription = subscriptionOf(address, key.value, text)
  try {
    const report = await refresh(world, subscription)
    if (!report.ok) return refuse(world, report.problems)
    if (report.value.problems.length > 0) {
      const answer = gazetteAnswer(address, report.value, true)
      const exit = gazetteExit(report.value)
      if (format === 'text') return await emitPage(world, call, gazettePage(answer), exit)
      return await emit(world, call, `${printableJson({ schemaVersion: 1, ...answer }, 2)}\n`, exit)
    }
    const others = standing.value.filter(({ folder }) => folder !== subscription.folder)
    await writeSubscriptions(world, [...others, subscription])
  } catch (error) {
    const problem = unwritable(subscription.folder, error)
    if (problem === undefined) throw error
    return refuse(world, [problem])
  }
  return listSubscriptions(world, call, format, ({ folder }) => folder === subscription.folder)
}

const ADDRESS_MISSING: Problem = {
  code: 'gazette-not-named',
  at: {},
  says: 'Which gazette? None was named.',
  help: 'licet catalog add https://registry.example/gazette --key VERIFIER-KEY',
}

const KEY_MISSING: Problem = {
  code: 'key-missing',
  at: {},
  says: 'Expected the key of the gazette and found none: whose measures count must be known.',
  help: 'Have its keeper tell you the key, by another way than the gazette itself, and give it with --key.',
}
