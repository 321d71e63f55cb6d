import { formatDay } from '../base/day.ts'
import type { QuotaJudged, Share } from '../model/quota.ts'
import { settingJson } from './ask-json.ts'
import type { Setting } from './asked.ts'
import { measureOf, shortMeasureLabel } from './names.ts'
import { oneOf } from './phrase.ts'
import type { Block } from './page.ts'
import { dayIn, sayIn, type Speaking, speechOf } from './speaking.ts'

/** Tenths of a percent are told. */
const TENTHS = 1000

/** What was counted for a quota, against what it leaves, in one sentence. */
export function quotaText(speaking: Speaking, judged: QuotaJudged): string {
  const { snapshot } = speaking
  const { say, tag } = speechOf(speaking)
  const { provision, atMostPercent, least, most, isExceeded, by } = judged
  const isSettled = least.covered === most.covered && least.of === most.of
  const share = isSettled
    ? say['quota.share']({ share: shareText(speaking, least) })
    : say['quota.between']({ least: shareText(speaking, least), most: shareText(speaking, most) })
  const limit = by === undefined ? '' : say['quota.by']({ by: dayIn(speaking, by) })
  return say[`quota.${isExceeded}`]({
    share,
    of: categoriesText(speaking, provision),
    percent: atMostPercent,
    limit,
    cite: `${shortMeasureLabel(snapshot, measureOf(snapshot, provision), tag)}, ${provision}`,
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

/** A quota as one line among those of findings (see schema/quota.schema.json). */
export function quotaLine(setting: Setting, judged: QuotaJudged): object {
  return { ...settingJson(setting), quota: quotaJson(setting, judged) }
}

function shareText(speaking: Speaking, share: Share): string {
  return sayIn(speaking)['quota.of']({ ...share, percent: percentOf(share) })
}

function percentOf({ covered, of }: Share): number {
  return of === 0 ? 0 : Math.round((covered * TENTHS) / of) / (TENTHS / 100)
}

function categoriesText(speaking: Speaking, provision: string): string {
  const { snapshot } = speaking
  const { say, title } = speechOf(speaking)
  const categories = snapshot.provisions[provision]?.duty?.quota?.ofCategories ?? []
  return oneOf(
    categories.map(id => title('category', id) ?? snapshot.categories[id]?.title ?? id),
    say,
  )
}
