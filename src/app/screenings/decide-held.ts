import type { Day } from '../../base/day.ts'
import { type Judgement, standingJudgements } from '../../identity/judgement.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Question, ResolvedItem } from '../../model/question.ts'
import type { QuotaJudged } from '../../model/quota.ts'
import { rankOf, type Status } from '../../model/status.ts'
import type { HoldingRecord } from '../../ports/store/holdings.ts'
import type { ScreeningRecord } from '../../ports/store/screenings.ts'
import type { Setting } from '../../report/asked.ts'
import { quotaText } from '../../report/quota-text.ts'
import { resolvedItem } from '../../screening/examiner.ts'
import { Circumstances } from '../asking/circumstances.ts'
import { kindOf } from '../asking/kind-of.ts'
import { legalPersonOf, QuotaCounts } from '../asking/quota-counts.ts'
import type { Catalogue } from '../catalogue.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import { grantedWaivers, waiversHeld } from '../waivers/granted.ts'
import type { FoundNow } from './found-now.ts'
import type { Known } from './known.ts'
import { ResolutionsOn } from './resolution-on.ts'
import { type Asking, askingOf, type SaidOfAct, saidOf } from './said.ts'
import { itemOfTitle } from './title.ts'
import { quotaFindings } from './quota-findings.ts'
import { subtree, unitNamed } from './unit-named.ts'

/** What the law says of everything that an inventory holds. */
export interface DecidedHeld extends Pick<ScreeningRecord, 'known' | 'possible' | 'byStatus'> {
  /** By unit, product and act; quotas come last. */
  readonly found: readonly FoundNow[]
  /** Lines by unit and product, of what is certain. */
  readonly held: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Something held whose product or party is certain. */
interface Linked {
  readonly unit: string
  readonly asking: Asking
  readonly resolved: ResolvedItem
  readonly facts: Question['answers']
  readonly holding: HoldingRecord
}

/** A unit as it asks, and what people have judged that holds there. */
interface Place {
  readonly asking: Asking
  readonly standing: ReadonlyMap<string, Judgement>
}

/**
 * Decides everything that an inventory holds, as people have judged it, with the waivers that were given: what a screening and a change do,
 * and what a draft's preview shows.
 * `isAsked` leaves out what need not be decided; all is counted.
 */
export function decideHeld(
  catalogue: Catalogue,
  known: Known,
  date: Day,
  isAsked: (item: ResolvedItem) => boolean = () => true,
): DecidedHeld {
  const { snapshot } = catalogue
  const { inventory, units, held } = known
  const resolutions = new ResolutionsOn(catalogue, date)
  const organisations = organisationsOf(snapshot, units)
  const places = new Map<string, Place | undefined>()
  const circumstances = new Circumstances(snapshot)
  const nameOf = unitNamed(units, inventory.unit)
  const quotas = new QuotaCounts({ snapshot })
  const linked: Linked[] = []
  let possible = 0
  for (const { holding, title } of held) {
    const unit = (holding.unitText === '' ? undefined : nameOf(holding.unitText)) ?? inventory.unit
    const place = placeOf(unit)
    if (place === undefined) continue
    const { asking, standing } = place
    const resolution = resolutions.of(title, standing)
    if (resolution.decision === 'none') continue
    const item = itemOfTitle(title)
    const facts = { ...kindOf(snapshot, item), ...circumstances.readable(holding.circumstances) }
    const resolved = resolvedItem(item, resolution)
    const isCertain = resolution.decision === 'link'
    quotas.add(asking.setting, resolved, facts, { weight: holding.quantity, isCertain })
    if (isCertain) linked.push({ unit, asking, resolved, facts, holding })
    else possible += holding.lines
  }
  const decided = decideLinked(linked, quotas, isAsked)
  const below = subtree(units, inventory.unit)
  const told = { snapshot, date, unit: inventory.unit, below, acts: inventory.acts }
  return { ...decided, found: [...decided.found, ...quotaFindings(told, quotas.judged())], possible }

  function placeOf(unit: string): Place | undefined {
    if (places.has(unit)) return places.get(unit)
    const organisation = organisations[unit]
    const place =
      organisation === undefined
        ? undefined
        : {
            asking: askingOf(
              {
                snapshot,
                organisation,
                date,
                waivers: waiversHeld(grantedWaivers(known.waivers), organisation),
              },
              inventory.acts,
            ),
            standing: standingJudgements(known.judgements, lineOf(organisation)),
          }
    places.set(unit, place)
    return place
  }
}

/** Decides what is certain, once all of it has been counted for the quotas. */
function decideLinked(
  linked: readonly Linked[],
  quotas: QuotaCounts,
  isAsked: (item: ResolvedItem) => boolean,
): Omit<DecidedHeld, 'possible'> {
  const judged = quotas.judged()
  const answers = new Map<Asking, Question['answers']>()
  const found = new Map<string, FoundNow>()
  const held = new Map<string, Map<string, number>>()
  const byStatus = new Map<Status, number>()
  let known = 0
  for (const { unit, asking, resolved, facts, holding } of linked) {
    const { product } = resolved
    if (product !== undefined) {
      const lines = held.get(unit) ?? new Map<string, number>()
      held.set(unit, lines.set(product, (lines.get(product) ?? 0) + holding.lines))
    }
    known += holding.lines
    if (!isAsked(resolved)) continue
    const counted = answers.get(asking) ?? quotas.answersFor(asking.setting.organisation)
    answers.set(asking, counted)
    const { worst, acts } = saidOf(asking, resolved, { ...facts, ...counted })
    byStatus.set(worst, (byStatus.get(worst) ?? 0) + holding.lines)
    for (const said of acts) addTo(found, { unit, asking, resolved, said, holding, judged })
  }
  return { found: [...found.values()], held, known, byStatus: Object.fromEntries(byStatus) }
}

/** The ids of an organisation and of those above it, its own first. */
function lineOf({ id, above }: Organisation): readonly string[] {
  return above === undefined ? [id] : [id, ...lineOf(above)]
}

interface Met extends Omit<Linked, 'facts'> {
  readonly said: SaidOfAct
  readonly judged: readonly QuotaJudged[]
}

const MOST_VERSIONS = 20

/** Adds what is said to the same of one unit, product and act: the worst of it is told, all of it is counted. */
function addTo(found: Map<string, FoundNow>, { unit, asking, resolved, said, holding, judged }: Met): void {
  const { product = null, party = null, version } = resolved
  const key = JSON.stringify([unit, product, product === null ? party : null, said.act])
  const before = found.get(key)
  const versions = [...new Set([...(before?.versions ?? []), ...(version === undefined ? [] : [version])])]
  const counts = {
    lines: (before?.lines ?? 0) + holding.lines,
    quantity: (before?.quantity ?? 0) + holding.quantity,
    versions: versions.slice(0, MOST_VERSIONS),
  }
  if (before !== undefined && rankOf(before.worst) <= rankOf(said.worst)) {
    found.set(key, { ...before, ...counts })
    return
  }
  const duties = said.duties.map(duty => dutyAndQuota(asking.setting, duty, judged))
  found.set(key, { ...said, unit, product, party, duties, ...counts })
}

/** A duty, with what was counted where it is a quota over all that is held. */
function dutyAndQuota(
  setting: Setting,
  { provision, text }: SaidOfAct['duties'][number],
  judged: readonly QuotaJudged[],
): string {
  const person = legalPersonOf(setting.organisation)
  const one = judged.find(each => each.provision === provision && each.organisation === person)
  return one === undefined ? text : `${text} ${quotaText(setting, one)}`
}
