import type { Problem } from '../../base/problem.ts'
import { gazettePage } from '../../report/gazette-page.ts'
import { printableJson } from '../../report/printable.ts'
import { type SubscriptionAnswer, subscriptionsPage } from '../../report/subscriptions-page.ts'
import { type Call, textOf } from '../call.ts'
import { emit, emitPage } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { gazetteAnswer, gazetteExit } from '../open-gazette.ts'
import { refuse } from '../refuse.ts'
import { type Counted, joinGazettes } from '../subscriptions/join-gazettes.ts'
import { refresh } from '../subscriptions/refresh.ts'
import {
  readSubscriptions,
  type Subscription,
  writeSubscriptions,
} from '../subscriptions/subscription-file.ts'
import type { World } from '../world.ts'

/** `licet catalog subscriptions`: which gazettes count here; `update` brings them up, `remove` ends one. */
export async function runSubscriptions(world: World, call: Call, format: string): Promise<Exit> {
  const [, verb, name] = call.words
  if (verb === undefined) return listSubscriptions(world, call, format, () => true)
  if (verb !== 'update' && verb !== 'remove') return refuse(world, [unknownVerb(verb)])
  const all = await readSubscriptions(world)
  if (!all.ok) return refuse(world, all.problems)
  const meant = all.value.filter(one => name === undefined || isCalled(one, name))
  if (name !== undefined && meant.length === 0) return refuse(world, [unknownGazette(name, all.value)])
  if (verb === 'update') return update(world, call, format, meant)
  if (name === undefined) return refuse(world, [unknownGazette(undefined, all.value)])
  await writeSubscriptions(
    world,
    all.value.filter(one => !meant.includes(one)),
  )
  for (const { folder } of meant) world.warn(`licet: no longer counted; the copy stays in ${folder}\n`)
  return EXIT.nothing
}

/** Tells those subscriptions that are asked for, with what counts of them in the catalogue. */
export async function listSubscriptions(
  world: World,
  call: Call,
  format: string,
  isAskedFor: (subscription: Subscription) => boolean,
): Promise<Exit> {
  const snapshot = await world.snapshot(textOf(call, 'catalog'))
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const joined = await joinGazettes(world, snapshot.value)
  if (!joined.ok) return refuse(world, joined.problems)
  const answers = joined.value.counted
    .filter(({ subscription }) => isAskedFor(subscription))
    .map(counted => answerOf(counted, id => snapshot.value.measures[id] !== undefined))
  if (format === 'text') return emitPage(world, call, subscriptionsPage(answers), EXIT.nothing)
  const document = { schemaVersion: 1, subscriptions: answers }
  return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.nothing)
}

/** A gazette that no longer holds is told and changes nothing; the others are brought up all the same. */
async function update(
  world: World,
  call: Call,
  format: string,
  subscriptions: readonly Subscription[],
): Promise<Exit> {
  let worst: Exit = EXIT.nothing
  for (const subscription of subscriptions) {
    // oxlint-disable-next-line no-await-in-loop -- one gazette after the other, told in their order
    const report = await refresh(world, subscription)
    if (!report.ok) worst = Math.max(worst, refuse(world, report.problems)) as Exit
    else if (report.value.problems.length > 0) {
      const answer = gazetteAnswer(subscription.address, report.value, true)
      worst = Math.max(worst, gazetteExit(report.value)) as Exit
      // oxlint-disable-next-line no-await-in-loop -- as above
      await emitPage(world, call, gazettePage(answer), worst)
    }
  }
  const listed = await listSubscriptions(world, call, format, ({ folder }) =>
    subscriptions.some(one => one.folder === folder),
  )
  return Math.max(worst, listed) as Exit
}

function answerOf(
  { subscription, published, measures, refused }: Counted,
  isInCatalogue: (id: string) => boolean,
): SubscriptionAnswer {
  return {
    origin: published.origin,
    ...subscription,
    entries: published.entries,
    measures: measures.map(({ id, entry, repeal }) => ({
      id,
      entry: entry.number,
      ...(repeal === undefined ? {} : { repealedOn: repeal.on }),
      replaces: isInCatalogue(id),
    })),
    refused,
  }
}

function isCalled({ address, key, folder }: Subscription, name: string): boolean {
  return [address, key, folder, key.split('+', 1)[0]].includes(name)
}

function unknownVerb(verb: string): Problem {
  return {
    code: 'verb-unknown',
    at: {},
    says: `licet catalog subscriptions does not know "${verb}".`,
    help: 'licet catalog subscriptions, subscriptions update, or subscriptions remove GAZETTE',
  }
}

function unknownGazette(name: string | undefined, all: readonly Subscription[]): Problem {
  return {
    code: 'gazette-not-named',
    at: {},
    says:
      name === undefined ? 'Which gazette? None was named.' : `No gazette "${name}" is subscribed to here.`,
    help:
      all.length === 0
        ? 'None is: licet catalog add URL --key VERIFIER-KEY'
        : `These are: ${all.map(({ address }) => address).join(', ')}.`,
  }
}
