import type { Waiver } from '../model/waiver.ts'
import type { Citation } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { shortAuthorityName } from './names.ts'
import { dayIn, sayIn, speechOf } from './speaking.ts'

/** The waivers that surely lift a cited provision, those that last longest first. */
export function waiversLifting({ waivers = [] }: Setting, citation: Citation): readonly Waiver[] {
  return citation.lifted
    .flatMap(({ by, truth }) => (truth === 'yes' ? waivers.filter(waiver => waiver.id === by) : []))
    .toSorted((one, other) => other.until - one.until)
}

/** By whom and until when: `a waiver of the Bureau until 2026-12-31`; of several the one that lasts longest. */
export function waiverPhrase(setting: Setting, citation: Citation): string {
  const [waiver] = waiversLifting(setting, citation)
  const say = sayIn(setting)
  if (waiver === undefined) return say['waiver.some']
  const grantor = shortAuthorityName(setting.snapshot, waiver.grantor, speechOf(setting).tag)
  return say['waiver.named']({ id: waiver.id, grantor, until: dayIn(setting, waiver.until) })
}

/** What lifts a citation, as its proof names it: a waiver with whom it is of and its days, anything else by its id. */
export function lifterText(setting: Setting, by: string): string {
  const { snapshot, waivers = [] } = setting
  const { say, tag } = speechOf(setting)
  const waiver = waivers.find(({ id }) => id === by)
  if (waiver === undefined) return by
  const { grantor, organisation, from, until } = waiver
  return say['waiver.whole']({
    id: by,
    grantor: shortAuthorityName(snapshot, grantor, tag),
    organisation,
    from: dayIn(setting, from),
    until: dayIn(setting, until),
  })
}
