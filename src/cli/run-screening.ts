import type { Problem } from '../base/problem.ts'
import { isLetGo } from '../identity/let-go.ts'
import { isLetGoInBytes } from '../identity/let-go-in-bytes.ts'
import { resolveJudged } from '../identity/resolve-judged.ts'
import { decideActs } from '../law/decide.ts'
import type { Finding } from '../model/finding.ts'
import type { QuotaJudged } from '../model/quota.ts'
import { rankOf } from '../model/status.ts'
import { losesNothing } from '../readers/loses-nothing.ts'
import type { Batch, ReadChoices } from '../readers/reader.ts'
import { examinerOf } from '../screening/examiner.ts'
import { type Abilities, screen } from '../screening/screening.ts'
import { type Group, type Summary, Tally, worstOf } from '../screening/summary.ts'
import { Circumstances } from '../app/asking/circumstances.ts'
import type { Asked } from '../app/asking/asked.ts'
import { Progress } from './progress.ts'
import { kindOf } from '../app/asking/kind-of.ts'
import { Quotas } from '../app/asking/quotas.ts'
import { Sellers } from '../app/asking/seller.ts'
import { questionOf } from '../app/asking/question.ts'
import { UnitsNamed } from '../app/asking/units-named.ts'
import type { World } from './world.ts'

/** Something to screen: a file, or a place of this computer. */
export interface Source {
  readonly name: string
  readonly batches: AsyncIterable<Batch>
  readonly sizeBytes?: number
  /** Whether it turned out, once it was read, to be no inventory; then it says nothing and nothing is missing. */
  readonly isPassedOver?: () => boolean
}

/** Opens what is to be screened; what a glance tells to be nobody's may be left out of it, and only counted. */
export type Sources = (choices: Pick<ReadChoices, 'glance'>) => AsyncIterable<Source | Problem>

/** What a screening came to. */
export interface Screened {
  /** Those that were read to their end. */
  readonly files: readonly string[]
  /** How many could not be opened, or not be read to their end. */
  readonly broken: number
  readonly problems: readonly Problem[]
  /** Whether something may have gone unread for one of the problems. */
  readonly hasLost: boolean
  readonly summary: Summary
  readonly groups: readonly Group[]
  /** The quotas that something was counted for. */
  readonly quotas: readonly QuotaJudged[]
  readonly notes: readonly string[]
}

/** Problems that are kept; the error output tells the first of them anyway. */
const MOST_KEPT_PROBLEMS = 1000

const NOTHING_JUDGED: NonNullable<Asked['standing']> = new Map()

/** Screens one source after the other by the same path, whatever they are; `take` sees the findings as they come. */
export async function runScreening(
  world: World,
  asked: Asked,
  sources: Sources,
  take: (findings: readonly Finding[]) => Promise<void>,
): Promise<Screened> {
  const circumstances = new Circumstances(asked.setting.snapshot)
  const units = new UnitsNamed(asked)
  const abilities = await abilitiesFor(world, asked, circumstances, units)
  const { examine, glance } = examinerOf(abilities)
  const quotas = new Quotas(asked.setting, abilities)
  const waiting: Finding[] = []
  const progress = new Progress(world)
  const tally = new Tally()
  const problems: Problem[] = []
  let hasLost = false
  const files: string[] = []
  let broken = 0
  let count = 0
  for await (const source of sources(glance === undefined ? {} : { glance })) {
    if ('code' in source) {
      broken += 1
      problems.push(source)
      hasLost = true
      continue
    }
    let isBroken = false
    for await (const batch of screen(source.name, source.batches, examine)) {
      count += batch.itemCount
      hasLost ||= !batch.problems.every(losesNothing)
      problems.push(...batch.problems.slice(0, MOST_KEPT_PROBLEMS - problems.length))
      isBroken ||= batch.broken !== undefined
      tally.addItems(batch.itemCount)
      const { waits = [], settled = [] } = Object.groupBy(batch.findings, finding =>
        quotas.count(finding) ? 'waits' : 'settled',
      )
      waiting.push(...waits)
      for (const finding of settled) tally.add(finding)
      await take(settled)
      progress.tell(source.name, count, batch.bytesRead, source.sizeBytes)
    }
    if (isBroken) broken += 1
    else if (source.isPassedOver?.() !== true) files.push(source.name)
  }
  const last = waiting.map(finding => quotas.decided(finding))
  for (const finding of last) tally.add(finding)
  await take(last)
  progress.end()
  return {
    files,
    broken,
    problems,
    hasLost,
    summary: tally.summary(),
    groups: tally.groups(),
    quotas: quotas.judged(),
    notes: [...units.notes(), ...circumstances.notes()],
  }
}

/** What a screening is able to do: identity with what people judged, then the law for every act asked about. */
export async function abilitiesFor(
  world: World,
  asked: Asked,
  circumstances: Circumstances,
  units: UnitsNamed,
): Promise<Abilities> {
  const { setting, acts, answers, standing = NOTHING_JUDGED } = asked
  const index = await world.names(setting.snapshot)
  const sellers = new Sellers(setting.snapshot)
  return {
    // What people judged is heard of whatever title.
    ...(standing.size === 0
      ? {
          isNobodys: item => isLetGo(index, item),
          isNobodysInBytes: item => isLetGoInBytes(index, item),
        }
      : {}),
    resolve: item => resolveJudged(index, standing, item, setting.date),
    factsOf: item => ({
      ...kindOf(setting.snapshot, item),
      ...answers,
      ...sellers.factOf(item),
      ...circumstances.readable(item.circumstances),
    }),
    unitOf: item => units.unitOf(item),
    decide: (item, facts, unit) => {
      const whose = unit === undefined ? setting : { ...setting, ...unit }
      return decideActs(setting.snapshot, questionOf(whose, '', item, facts), acts).toSorted(
        (one, other) =>
          rankOf(worstOf([one])) - rankOf(worstOf([other])) ||
          rankOf(one.range.best) - rankOf(other.range.best),
      )
    },
  }
}
