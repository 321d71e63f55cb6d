import { formatDay } from '../base/day.ts'
import type { Conflicts, Deadlock, Impasse } from '../model/conflict.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StatusRange } from '../model/status.ts'
import { heading } from './ask-page.ts'
import type { Setting } from './asked.ts'
import { partyName, productName } from './names.ts'
import { rangeText } from './next-step.ts'
import { type Block, GAP } from './page.ts'
import { counted } from './phrase.ts'
import { snapshotText } from './setting-page.ts'

export interface ConflictsAnswer {
  readonly setting: Setting
  readonly organisations: readonly Organisation[]
  readonly acts: readonly (Conflicts & { readonly act: string })[]
  /** So many of each sort are told. */
  readonly most: number
}

/** What one demands and another forbids, and the categories in which nothing is free under all. */
export function conflictsPage({ setting, organisations, acts, most }: ConflictsAnswer): readonly Block[] {
  const { snapshot, date } = setting
  return [
    { text: organisations.map(({ id }) => id).join(' and '), colour: 'bold' },
    { text: `on ${formatDay(date)} · catalogue ${snapshotText(snapshot.id)}`, colour: 'dim' },
    ...acts.flatMap(({ act, clashes, impasses, deadlocks }) => [
      GAP,
      heading(act),
      ...(clashes.length + impasses.length + deadlocks.length === 0
        ? [
            {
              text: 'No conflict: nothing that one demands is forbidden by another, and in every category something is free under all.',
              indent: 2,
            },
          ]
        : []),
      ...clashes.slice(0, most).map(({ product, demandedBy, forbiddenBy }) => ({
        text: `${productName(snapshot, product)} is on the list that ${demandedBy.organisation} must choose from (${demandedBy.provision}), and ${forbiddenBy.organisation} may not have it (${forbiddenBy.provision}).`,
        indent: 2,
        hang: 2,
      })),
      ...deadlocks.slice(0, most).map(({ product, demandedBy, forbiddenBy, instead }) => ({
        text: `${demandedBy.organisation} must replace ${productName(snapshot, product)} (${demandedBy.provision}), and of all that it could take instead (${instead.length}) ${forbiddenBy.organisation} may have nothing: ${insteadText(snapshot, instead)}.`,
        indent: 2,
        hang: 2,
      })),
      ...impasses.slice(0, most).flatMap(impasse => impasseBlocks(setting, organisations, impasse)),
      ...rest(clashes.length - most, 'product'),
      ...rest(impasses.length - most, 'category'),
      ...rest(deadlocks.length - most, 'duty to replace', 'duties to replace'),
    ]),
  ]
}

export function conflictsJson({ organisations, acts }: ConflictsAnswer): object {
  return {
    organisations: organisations.map(({ id }) => id),
    acts: acts.map(({ act, clashes, impasses, deadlocks }) => ({
      act,
      clashes,
      deadlocks,
      impasses: impasses.map(({ category, products, nearest }) => ({
        category,
        products,
        nearest: nearest.map(({ product, worst, verdicts }) => ({
          product,
          worst,
          by: verdicts.map(({ range, leading }, index) => ({
            organisation: organisations[index]?.id ?? '',
            ...range,
            provision: leading ?? null,
          })),
        })),
      })),
    })),
  }
}

/** So many of what could be taken instead are named. */
const MOST_INSTEAD = 3

function insteadText(snapshot: Snapshot, instead: Deadlock['instead']): string {
  const named = instead
    .slice(0, MOST_INSTEAD)
    .map(({ product, provision }) => `${productName(snapshot, product)} (${provision})`)
  return `${named.join('; ')}${instead.length > MOST_INSTEAD ? '; …' : ''}`
}

function impasseBlocks(
  { snapshot }: Setting,
  organisations: readonly Organisation[],
  { category, products, nearest }: Impasse,
): readonly Block[] {
  return [
    {
      text: `${snapshot.categories[category]?.title ?? category}: ${products === 1 ? 'the one product' : `none of ${products} products`} in the catalogue is ${products === 1 ? 'not ' : ''}free under all.${products === 1 ? '' : ' The nearest:'}`,
      indent: 2,
      hang: 2,
    },
    ...nearest.map(({ product, verdicts }) => {
      const [role] = snapshot.products[product]?.roles ?? []
      const maker = role === undefined ? '' : ` by ${partyName(snapshot, role.party)}`
      const each = verdicts.flatMap(({ range }, index) =>
        isFree(range) ? [] : [`${organisations[index]?.id ?? ''}: ${rangeText(range)}`],
      )
      return { text: `${productName(snapshot, product)}${maker} (${each.join('; ')})`, indent: 4, hang: 2 }
    }),
  ]
}

/** Where nothing stands in the way nothing has to be said. */
function isFree({ best, worst }: StatusRange): boolean {
  return best === worst && (worst === 'clear' || worst === 'approved')
}

function rest(
  count: number,
  what: string,
  several = what === 'category' ? 'categories' : `${what}s`,
): readonly Block[] {
  return count > 0
    ? [
        {
          text: `… ${counted(count, `more ${what}`, `more ${several}`)} (--all)`,
          indent: 2,
        },
      ]
    : []
}
