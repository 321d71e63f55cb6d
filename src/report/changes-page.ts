import { byText } from '../base/order.ts'
import type { Change } from '../model/change.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { heading } from './ask-page.ts'
import { measureLabel, measureOf, partyName, productName } from './names.ts'
import { rangeText } from './next-step.ts'
import { type Block, GAP } from './page.ts'
import { colourOf } from './paint.ts'
import { counted } from './phrase.ts'

export interface ChangesAnswer {
  /** What is compared with what, in words. */
  readonly between: string
  readonly snapshot: Snapshot
  readonly changes: readonly Change[]
  /** So many of each group are told. */
  readonly most: number
}

/** Verdicts that differ, grouped by organisation, each with what it was, what it is, and the provision that makes it so. */
export function changesPage({ between, snapshot, changes, most }: ChangesAnswer): readonly Block[] {
  const groups = Map.groupBy(changes, ({ organisation }) => organisation)
  return [
    { text: between, colour: 'bold' },
    ...(changes.length === 0 ? [GAP, { text: 'No verdict differs.' }] : []),
    ...[...groups]
      .toSorted(byText(([organisation]) => organisation))
      .flatMap(([organisation, all]) => [
        GAP,
        heading(`${organisation}: ${counted(all.length, 'verdict')}`),
        ...all.slice(0, most).flatMap(change => changeBlocks(snapshot, change)),
        ...(all.length > most ? [{ text: `… ${all.length - most} more (--all)`, indent: 2 }] : []),
      ]),
  ]
}

function changeBlocks(snapshot: Snapshot, change: Change): readonly Block[] {
  const { product, act, before, after, ledBefore, ledAfter } = change
  const [role] = snapshot.products[product]?.roles ?? []
  const by = role === undefined ? '' : ` by ${partyName(snapshot, role.party)}`
  const provision = ledAfter ?? ledBefore
  const measure = measureOf(snapshot, provision ?? '')
  const why = `${ledAfter === undefined ? 'no longer by ' : 'by '}${measureLabel(snapshot, measure)}`
  return [
    {
      lead: `${act} ${productName(snapshot, product)}${by}`,
      text: `: ${rangeText(before)} → ${rangeText(after)}`,
      colour: colourOf(after.worst),
      indent: 2,
      hang: 2,
    },
    ...(provision === undefined ? [] : [{ text: why, tail: ` (${measure})`, indent: 4, hang: 2 }]),
  ]
}
