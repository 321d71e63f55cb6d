import { formatDay } from '../../base/day.ts'
import { decideActs } from '../../law/decide.ts'
import { standingKey } from '../../law/standing-key.ts'
import { sha256 } from '../../base/digest.ts'
import type { ActId } from '../../model/condition.ts'
import type { Question, ResolvedItem } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { isAtLeastAsBadAs, type Status } from '../../model/status.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Waiver } from '../../model/waiver.ts'
import { type Setting, subjectName } from '../../report/asked.ts'
import { dutyText } from '../../report/duty-text.ts'
import { leadingCitation, verdictSentence } from '../../report/statement.ts'
import { Recall } from '../../screening/recall.ts'
import { worstOf } from '../../screening/summary.ts'
import { questionOf } from '../asking/question.ts'
import type { FoundNow } from './found-now.ts'

/** What the law says of a thing: the worst of all acts, and of each act what needs somebody. */
export interface Said {
  readonly worst: Status
  readonly acts: readonly SaidOfAct[]
}

/** A verdict that needs somebody, in the words of a finding; its duties with the provisions from which they come. */
export type SaidOfAct = Pick<
  FoundNow,
  'act' | 'best' | 'worst' | 'provision' | 'blocking' | 'basis' | 'isContested' | 'sentence' | 'deadline'
> & { readonly duties: readonly { readonly provision: string; readonly text: string }[] }

/** What is asked of the law. */
export interface Asking {
  readonly setting: Setting
  readonly acts: readonly ActId[]
  /** The standing with those waivers that may lift something from a product; see standing-key.ts. */
  readonly standingFor: (product: string | undefined) => Standing
}

interface Standing {
  readonly key: string
  readonly waivers: readonly Waiver[]
}

/** As much is remembered for one catalogue; see Recall. */
const MOST_SAID = 100_000
const MOST_UNITS = 48_000_000
const SAID = new WeakMap<Snapshot, Recall<Said>>()

/** A question to the law for one organisation on one day. */
export function askingOf(setting: Setting, acts: readonly ActId[]): Asking {
  const { snapshot, organisation, date, waivers = [] } = setting
  const standings = new Map<string, Standing>()
  return {
    setting,
    acts,
    standingFor: product => {
      // A waiver that names products lifts nothing from any other: giving one changes what is said of those alone.
      const own = waivers.filter(
        ({ products }) => products === undefined || (product !== undefined && products.includes(product)),
      )
      const ids = own.map(({ id, provision }) => `${id} ${provision}`).join('\n')
      let standing = standings.get(ids)
      if (standing === undefined) {
        const key = sha256(standingKey(snapshot, { organisation, waivers: own }))
        standing = { key: `${key} ${date} ${acts.join(' ')}`, waivers: own }
        standings.set(ids, standing)
      }
      return standing
    },
  }
}

/** What the law says of a thing; worked out once for all organisations of the same standing, as long as the catalogue is the same. */
export function saidOf(asking: Asking, item: ResolvedItem, facts: Question['answers']): Said {
  const { snapshot } = asking.setting
  let said = SAID.get(snapshot)
  if (said === undefined) {
    said = new Recall<Said>(MOST_SAID, MOST_UNITS)
    SAID.set(snapshot, said)
  }
  const { key, waivers } = asking.standingFor(item.product)
  const setting = { ...asking.setting, waivers }
  return said.of(JSON.stringify([key, item, facts]), () => decided(setting, asking.acts, item, facts))
}

function decided(
  setting: Setting,
  acts: readonly ActId[],
  item: ResolvedItem,
  facts: Question['answers'],
): Said {
  const verdicts = decideActs(setting.snapshot, questionOf(setting, '', item, facts), acts)
  const subject = subjectName(setting, { name: '', ...item })
  return {
    worst: worstOf(verdicts),
    acts: verdicts.filter(needsSomebody).map(verdict => saidOfAct(setting, subject, verdict)),
  }
}

/** A verdict short of free, a waiver to be kept in sight, or a duty. */
function needsSomebody(verdict: Verdict): boolean {
  return (
    isAtLeastAsBadAs(verdict.range.worst, 'waived') ||
    verdict.duties.some(due => !due.waived && due.truth === 'yes')
  )
}

function saidOfAct(setting: Setting, subject: string, verdict: Verdict): SaidOfAct {
  const duties = verdict.duties.filter(due => !due.waived && due.truth === 'yes')
  const deadlines = duties.flatMap(({ by }) => (by === undefined ? [] : [by])).toSorted((a, b) => a - b)
  const [deadline] = deadlines
  return {
    act: verdict.act,
    best: verdict.range.best,
    worst: verdict.range.worst,
    provision: leadingCitation(verdict)?.provision ?? null,
    blocking: blockingIn(verdict),
    basis: verdict.basis ?? null,
    isContested: verdict.contested,
    sentence: verdictSentence(setting, subject, verdict),
    deadline: deadline === undefined ? null : formatDay(deadline),
    duties: duties.map(due => ({ provision: due.provision, text: dutyText(setting, due) })),
  }
}

/** The provisions that stand in the way by themselves, lifted or not, in the order in which they are cited. */
function blockingIn({ citations }: Verdict): readonly string[] {
  const standing = citations.filter(
    ({ side, effect }) => side === 'ours' && effect !== undefined && isAtLeastAsBadAs(effect.worst, 'waived'),
  )
  return [...new Set(standing.map(({ provision }) => provision))]
}
