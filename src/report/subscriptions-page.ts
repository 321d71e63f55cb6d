import type { Problem } from '../base/problem.ts'
import type { Block } from './page.ts'

/** A subscribed gazette as it is told in every format. */
export interface SubscriptionAnswer {
  readonly origin: string
  readonly address: string
  /** The pinned key. */
  readonly key: string
  /** Where the copy lies. */
  readonly folder: string
  /** Entries of the copy. */
  readonly entries: number
  /** Measures that count in the catalogue, with the entry that gave each its text. */
  readonly measures: readonly {
    readonly id: string
    readonly entry: number
    readonly repealedOn?: string
    /** Whether it stands in the place of one that the catalogue has itself. */
    readonly replaces: boolean
  }[]
  /** Measures that do not, and why. */
  readonly refused: readonly { readonly id: string; readonly problems: readonly Problem[] }[]
}

/** The subscribed gazettes, for a person. */
export function subscriptionsPage(answers: readonly SubscriptionAnswer[]): readonly Block[] {
  if (answers.length === 0)
    return [{ text: 'No gazette is subscribed to here: licet catalog add URL --key VERIFIER-KEY' }]
  return answers.flatMap(subscriptionBlocks)
}

function subscriptionBlocks({
  origin,
  address,
  key,
  folder,
  entries,
  measures,
  refused,
}: SubscriptionAnswer): readonly Block[] {
  return [
    { text: origin, colour: 'bold' },
    { text: `read at ${address}, ${entries} entries, a copy in ${folder}`, indent: 2 },
    { text: `key ${key}`, indent: 2 },
    ...measures.map(({ id, entry, repealedOn, replaces }) => ({
      text: `${id} counts as entry ${entry} has it${repealedOn === undefined ? '' : `, repealed from ${repealedOn}`}${replaces ? ', in the place of the one in the catalogue' : ''}`,
      indent: 2,
      hang: 2,
    })),
    ...refused.flatMap(({ id, problems }): readonly Block[] => [
      { text: `${id} does not count:`, colour: 'yellow', indent: 2 },
      ...problems.map(({ says }) => ({ text: says, indent: 4, hang: 2 })),
    ]),
  ]
}
