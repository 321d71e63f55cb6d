import type { Place } from '../base/problem.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Names } from './names.ts'
import type { Sort } from './shape/reader.ts'

const SOMEWHERE: readonly Place[] = [{}]

/** Every id that a compiled catalogue holds and a file of a user's own may name, by sort. */
export function namesHeld(snapshot: Snapshot, organisations: readonly string[]): Names {
  const facts = Object.values(snapshot.facts)
  const factsOf = (of: string): readonly string[] => facts.flatMap(fact => (fact.of === of ? [fact.id] : []))
  const held: readonly (readonly [Sort, readonly string[]])[] = [
    ['system', Object.keys(snapshot.systems)],
    ['authority', Object.keys(snapshot.authorities)],
    ['act', Object.keys(snapshot.acts)],
    ['class', Object.keys(snapshot.classes)],
    ['circumstance', factsOf('circumstance')],
    ['attribute', factsOf('attribute')],
    ['open-question', Object.keys(snapshot.openQuestions)],
    ['organisation', [...Object.keys(snapshot.organisations), ...organisations]],
    ['provision', Object.keys(snapshot.provisions)],
    ['party', Object.keys(snapshot.parties)],
    ['product', Object.keys(snapshot.products)],
    ['fact-key', [...factsOf('circumstance'), ...otherKeys(snapshot)]],
  ]
  return new Map(held.map(([sort, ids]) => [sort, new Map(ids.map(id => [id, SOMEWHERE]))]))
}

/** The longer names of what an organisation may take for granted besides circumstances (see FactKey). */
function otherKeys({ classes, systems, lists }: Snapshot): readonly string[] {
  return [
    'counterparty',
    'category',
    'offeror-uses',
    ...[...Object.keys(classes), ...Object.keys(systems)].map(id => `counterparty:${id}`),
    ...Object.keys(lists).flatMap(id => [
      `listed:${id}`,
      `kind-listed:${id}`,
      `enlisted:${id}`,
      `counterparty:listed:${id}`,
    ]),
  ]
}
