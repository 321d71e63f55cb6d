import { formatDay } from '../base/day.ts'
import type { QuotaJudged, Share } from '../model/quota.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Setting } from './asked.ts'
import { en } from './messages/en.ts'
import { measureOf, shortMeasureLabel } from './names.ts'
import { oneOf } from './phrase.ts'
import type { Block } from './page.ts'

/** Tenths of a percent are told. */
const TENTHS = 1000

/** What was counted for a quota, against what it leaves, in one sentence. */
export function quotaText({ snapshot }: Pick<Setting, 'snapshot'>, judged: QuotaJudged): string {
  const { provision, atMostPercent, least, most, isExceeded, by } = judged
  const isSettled = least.covered === most.covered && least.of === most.of
  const share = isSettled
    ? en['quota.share']({ share: shareText(least) })
    : en['quota.between']({ least: shareText(least), most: shareText(most) })
  const limit = by === undefined ? '' : en['quota.by']({ by: formatDay(by) })
  return en[`quota.${isExceeded}`]({
    share,
    of: categoriesText(snapshot, provision),
    percent: atMostPercent,
    limit,
    cite: `${shortMeasureLabel(snapshot, measureOf(snapshot, provision))}, ${provision}`,
  })
}

/** What was counted for each quota, a line each. */
export function quotaBlocks(setting: Setting, quotas: readonly QuotaJudged[]): readonly Block[] {
  const severalPersons = new Set(quotas.map(({ organisation }) => organisation)).size > 1
  return quotas.map(one => ({
    ...(severalPersons ? { lead: one.organisation } : {}),
    text: `${severalPersons ? ': ' : ''}${quotaText(setting, one)}`,
    ...(one.isExceeded === 'no' ? {} : { colour: 'bold' as const }),
    hang: 2,
  }))
}

/** A quota in its published shape. */
export function quotaJson(setting: Setting, judged: QuotaJudged): object {
  const { snapshot } = setting
  const { provision, organisation, atMostPercent, least, most, isExceeded, by } = judged
  return {
    provision,
    measure: measureOf(snapshot, provision),
    organisation,
    categories: snapshot.provisions[provision]?.duty?.quota?.ofCategories ?? [],
    atMostPercent,
    by: by === undefined ? null : formatDay(by),
    exceeded: isExceeded,
    least: { ...least, percent: percentOf(least) },
    most: { ...most, percent: percentOf(most) },
    sentence: quotaText(setting, judged),
  }
}

function shareText(share: Share): string {
  return en['quota.of']({ ...share, percent: percentOf(share) })
}

function percentOf({ covered, of }: Share): number {
  return of === 0 ? 0 : Math.round((covered * TENTHS) / of) / (TENTHS / 100)
}

function categoriesText(snapshot: Snapshot, provision: string): string {
  const categories = snapshot.provisions[provision]?.duty?.quota?.ofCategories ?? []
  return oneOf(categories.map(id => snapshot.categories[id]?.title ?? id))
}
