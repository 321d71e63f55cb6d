import { formatDay, parseDay } from '../../base/day.ts'
import { standingJudgements, type Judgement, type JudgementFact } from '../../identity/judgement.ts'
import { resolveJudged } from '../../identity/resolve-judged.ts'
import { decideActs } from '../../law/decide.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Resolution } from '../../model/resolution.ts'
import { isAtLeastAsBadAs, rankOf, type Status } from '../../model/status.ts'
import type { Item } from '../../model/item.ts'
import type { Question, ResolvedItem } from '../../model/question.ts'
import type { QuotaJudged } from '../../model/quota.ts'
import type { DutyDue, Verdict } from '../../model/verdict.ts'
import type { HeldTitle } from '../../ports/store/holdings.ts'
import type { InventoryRecord, ScreeningRecord } from '../../ports/store/screenings.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import type { WaiverRequest } from '../../ports/store/waivers.ts'
import type { Setting } from '../../report/asked.ts'
import { dutyText } from '../../report/duty-text.ts'
import { quotaText } from '../../report/quota-text.ts'
import { leadingCitation, verdictSentence } from '../../report/statement.ts'
import { subjectName } from '../../report/asked.ts'
import { resolvedItem } from '../../screening/examiner.ts'
import { worstOf } from '../../screening/summary.ts'
import { Circumstances } from '../asking/circumstances.ts'
import { kindOf } from '../asking/kind-of.ts'
import { legalPersonOf, QuotaCounts } from '../asking/quota-counts.ts'
import { questionOf } from '../asking/question.ts'
import { tellFindings } from '../notices/gather-news.ts'
import type { Registry } from '../registry.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import { grantedWaivers, waiversHeld } from '../waivers/granted.ts'
import { applyFindings, type Effect, NO_EFFECT } from './apply-findings.ts'
import type { FoundNow } from './found-now.ts'
import { itemOfTitle, keyDigest } from './title.ts'
import { unitNamed } from './unit-named.ts'

/** Everything that the findings of an inventory follow from, as it was at one moment. */
interface Known {
  readonly inventory: InventoryRecord
  readonly screening: ScreeningRecord
  readonly units: readonly UnitRecord[]
  readonly held: readonly HeldTitle[]
  readonly judgements: readonly JudgementFact[]
  readonly waivers: readonly WaiverRequest[]
}

/** Works the findings of an inventory out anew, writes what has changed, and says what that was. */
export async function reconcile(registry: Registry, inventory: string, cause: string): Promise<Effect> {
  const known = await registry.store.read(async tables => knownOf(tables, inventory))
  if (known === undefined) {
    await registry.store.write(async ({ screenings }) => screenings.clearPending(inventory, cause))
    return NO_EFFECT
  }
  const { found, summary } = decideHeld(registry, known)
  return registry.store.write(async tables => {
    await tables.screenings.clearPending(inventory, cause)
    // Another file came in between: that one marks the inventory itself.
    if ((await tables.screenings.inventory(inventory))?.current !== known.screening.id) return NO_EFFECT
    await tables.screenings.update({ ...known.screening, ...summary })
    const effect = await applyFindings(registry, tables, inventory, found, cause)
    await tellFindings(registry, tables, known.inventory, effect)
    return effect
  })
}

async function knownOf(tables: Tables, id: string): Promise<Known | undefined> {
  const inventory = await tables.screenings.inventory(id)
  const screening = await tables.screenings.get(inventory?.current ?? '')
  if (inventory === undefined || screening === undefined) return undefined
  const judgements = (await tables.judgements.all()) as readonly JudgementFact[]
  const judged = judgements.flatMap(fact => (fact.kind === 'judged' ? [keyDigest(fact.key)] : []))
  return {
    inventory,
    screening,
    units: await tables.units.all(),
    held: await tables.holdings.known(screening.id, [...new Set(judged)]),
    judgements,
    waivers: await tables.waivers.all(),
  }
}

/** What the law says of everything that is held, by unit, product and act. */
function decideHeld(
  registry: Registry,
  known: Known,
): {
  readonly found: readonly FoundNow[]
  readonly summary: Pick<ScreeningRecord, 'known' | 'possible' | 'byStatus'>
} {
  const { snapshot, names } = registry.catalogue.current()
  const { inventory, units, held } = known
  const organisations = organisationsOf(snapshot, units)
  const settings = new Map<string, { setting: Setting; standing: ReadonlyMap<string, Judgement> }>()
  const circumstances = new Circumstances(snapshot)
  const nameOf = unitNamed(units, inventory.unit)
  const decided = new Map<string, readonly Verdict[]>()
  const found = new Map<string, FoundNow>()
  const byStatus = new Map<Status, number>()
  let [certain, possible] = [0, 0]
  const quotas = new QuotaCounts({ snapshot })
  const linked: Linked[] = []
  for (const { holding, title } of held) {
    const unit = (holding.unitText === '' ? undefined : nameOf(holding.unitText)) ?? inventory.unit
    const at = settingOf(unit)
    if (at === undefined) continue
    const item = itemOfTitle(title)
    const resolution: Resolution =
      at.standing.size === 0 ? title.resolution : resolveJudged(names, at.standing, item)
    if (resolution.decision === 'none') continue
    const facts = { ...kindOf(snapshot, item), ...circumstances.readable(holding.circumstances) }
    const resolved = resolvedItem(item, resolution)
    const isCertain = resolution.decision === 'link'
    quotas.add(at.setting, resolved, facts, { weight: holding.quantity, isCertain })
    if (isCertain) linked.push({ unit, setting: at.setting, item, resolved, facts, holding })
    else possible += holding.lines
  }
  const judged = quotas.judged()
  for (const { unit, setting, item, resolved, facts: read, holding } of linked) {
    certain += holding.lines
    const facts = { ...read, ...quotas.answersFor(setting.organisation) }
    const key = JSON.stringify([unit, resolved, facts])
    const verdicts =
      decided.get(key) ?? decideActs(snapshot, questionOf(setting, '', resolved, facts), [...inventory.acts])
    decided.set(key, verdicts)
    const worst = worstOf(verdicts)
    byStatus.set(worst, (byStatus.get(worst) ?? 0) + holding.lines)
    for (const verdict of verdicts.filter(needsSomebody)) {
      const subject = { name: item.name, ...resolved }
      addTo(found, { unit, setting, subject, verdict, holding, judged })
    }
  }
  return {
    found: [...found.values()],
    summary: { known: certain, possible, byStatus: Object.fromEntries(byStatus) },
  }

  function settingOf(
    unit: string,
  ): { setting: Setting; standing: ReadonlyMap<string, Judgement> } | undefined {
    const before = settings.get(unit)
    if (before !== undefined) return before
    const organisation = organisations[unit]
    if (organisation === undefined) return undefined
    const made = {
      setting: {
        snapshot,
        organisation,
        date: parseDay(known.inventory.asOf ?? '') ?? registry.clock.today(),
        waivers: waiversHeld(grantedWaivers(known.waivers), organisation),
      },
      standing: standingJudgements(known.judgements, lineOf(organisation)),
    }
    settings.set(unit, made)
    return made
  }
}

/** The ids of an organisation and of those above it, its own first. */
function lineOf({ id, above }: Organisation): readonly string[] {
  return above === undefined ? [id] : [id, ...lineOf(above)]
}

/** A verdict short of free, a waiver to be kept in sight, or a duty. */
function needsSomebody(verdict: Verdict): boolean {
  return (
    isAtLeastAsBadAs(verdict.range.worst, 'waived') ||
    verdict.duties.some(due => !due.waived && due.truth === 'yes')
  )
}

/** Something held whose product or party is certain. */
interface Linked {
  readonly unit: string
  readonly setting: Setting
  readonly item: Item
  readonly resolved: ResolvedItem
  readonly facts: Question['answers']
  readonly holding: HeldTitle['holding']
}

interface Met {
  readonly unit: string
  readonly setting: Setting
  readonly subject: Parameters<typeof subjectName>[1]
  readonly verdict: Verdict
  readonly holding: HeldTitle['holding']
  readonly judged: readonly QuotaJudged[]
}

/** Adds a verdict to those of the same unit, product and act: the worst of them is told, all of them are counted. */
function addTo(
  found: Map<string, FoundNow>,
  { unit, setting, subject, verdict, holding, judged }: Met,
): void {
  const { product = null, party = null, version } = subject
  const key = JSON.stringify([unit, product, product === null ? party : null, verdict.act])
  const before = found.get(key)
  const versions = [...new Set([...(before?.versions ?? []), ...(version === undefined ? [] : [version])])]
  const counts = {
    lines: (before?.lines ?? 0) + holding.lines,
    quantity: (before?.quantity ?? 0) + holding.quantity,
    versions: versions.slice(0, MOST_VERSIONS),
  }
  if (before !== undefined && rankOf(before.worst) <= rankOf(verdict.range.worst)) {
    found.set(key, { ...before, ...counts })
    return
  }
  const leading = leadingCitation(verdict)
  const duties = verdict.duties.filter(due => !due.waived && due.truth === 'yes')
  const deadlines = duties.flatMap(({ by }) => (by === undefined ? [] : [by])).toSorted((a, b) => a - b)
  const [deadline] = deadlines
  found.set(key, {
    unit,
    product,
    party,
    act: verdict.act,
    best: verdict.range.best,
    worst: verdict.range.worst,
    provision: leading?.provision ?? null,
    blocking: blockingIn(verdict),
    basis: verdict.basis ?? null,
    isContested: verdict.contested,
    sentence: verdictSentence(setting, subjectName(setting, subject), verdict),
    deadline: deadline === undefined ? null : formatDay(deadline),
    duties: duties.map(due => dutyAndQuota(setting, due, judged)),
    ...counts,
  })
}

/** A duty, with what was counted where it is a quota over all that is held. */
function dutyAndQuota(setting: Setting, due: DutyDue, judged: readonly QuotaJudged[]): string {
  const person = legalPersonOf(setting.organisation)
  const one = judged.find(
    ({ provision, organisation }) => provision === due.provision && organisation === person,
  )
  const duty = dutyText(setting, due)
  return one === undefined ? duty : `${duty} ${quotaText(setting, one)}`
}

const MOST_VERSIONS = 20

/** The provisions that stand in the way by themselves, lifted or not, in the order in which they are cited. */
function blockingIn({ citations }: Verdict): readonly string[] {
  const standing = citations.filter(
    ({ side, effect }) => side === 'ours' && effect !== undefined && isAtLeastAsBadAs(effect.worst, 'waived'),
  )
  return [...new Set(standing.map(({ provision }) => provision))]
}
