import { type Day, formatDay } from '../base/day.ts'
import type { Basis } from '../model/evidence.ts'
import type { Level, Reason, Resolution, SaidReason } from '../model/resolution.ts'
import type { Status, StatusRange } from '../model/status.ts'
import type { NearMiss, Verdict } from '../model/verdict.ts'
import { type Setting, type Subject, subjectName } from './asked.ts'
import { dutyText } from './duty-text.ts'
import { measureOf } from './names.ts'
import { nearMissText } from './near-miss.ts'
import { nextStep } from './next-step.ts'
import { questionText } from './question-text.ts'
import { leadingCitation, verdictSentence } from './statement.ts'

/** Raised when a published shape loses or renames something; additions leave it. */
export const SCHEMA_VERSION = 1

export type WrittenStatus = Status | 'undetermined'

/** A verdict as every JSON output writes it; see schema/ask.schema.json. */
export interface VerdictJson {
  readonly act: string
  readonly status: WrittenStatus
  readonly best?: Status
  readonly worst?: Status
  readonly basis: Basis | null
  readonly contested: boolean
  readonly measure: string | null
  readonly provision: string | null
  /** Whom the leading provision binds; null where nothing is cited. */
  readonly binds: 'you' | 'other-side' | null
  readonly enforced: boolean
  readonly since: string | null
  readonly until: string | null
  readonly knowableSince: string | null
  readonly sentence: string
  readonly next: string
  readonly change: { readonly on: string; readonly best: Status; readonly worst: Status } | null
  readonly systems: readonly ({ readonly system: string } & StatusRange)[]
  readonly floors: readonly ({ readonly basis: Basis } & StatusRange)[]
  /** Provisions of one system that approve and forbid the same, with nothing stated that settles it. */
  readonly contradictions: Verdict['contradictions']
  readonly duties: readonly {
    readonly provision: string
    readonly kind: string
    readonly says: string
    readonly trigger: string
    readonly by: string | null
    /** The day from which the time is counted; null where it is not counted or not known. */
    readonly counted: string | null
    /** The dated fact that would fix the last day. */
    readonly asks: string | null
    readonly certain: boolean
    readonly waived: boolean
    readonly enforced: boolean
  }[]
  readonly questions: readonly {
    readonly key: string
    readonly asks: string
    readonly who: string
    readonly answers: readonly ({ readonly answer: string } & StatusRange)[]
  }[]
  readonly cited: readonly string[]
  readonly nearly: readonly {
    readonly provision: string
    readonly measure: string
    readonly side: NearMiss['side']
    readonly failed: readonly string[]
    readonly sentence: string
  }[]
}

/** The word for a range: its status, or `undetermined` when its ends differ. */
export function writtenStatus(range: StatusRange): WrittenStatus {
  return range.best === range.worst ? range.worst : 'undetermined'
}

/** Puts a verdict into its published shape. */
export function verdictJson(setting: Setting, subject: Subject, verdict: Verdict): VerdictJson {
  const { snapshot } = setting
  const leading = leadingCitation(verdict)
  const open = verdict.range.best !== verdict.range.worst
  return {
    act: verdict.act,
    status: writtenStatus(verdict.range),
    ...(open ? verdict.range : {}),
    basis: verdict.basis ?? null,
    contested: verdict.contested,
    measure: leading === undefined ? null : measureOf(snapshot, leading.provision),
    provision: leading?.provision ?? null,
    binds: leading === undefined ? null : leading.side === 'theirs' ? 'other-side' : 'you',
    enforced: leading?.suspended !== true,
    since: dayOrNull(verdict.since),
    until: dayOrNull(verdict.until),
    knowableSince: dayOrNull(leading?.knowable),
    sentence: verdictSentence(setting, subjectName(setting, subject), verdict),
    next: nextStep(setting, verdict),
    change: verdict.next === undefined ? null : { on: formatDay(verdict.next.on), ...verdict.next.range },
    systems: verdict.systems.map(({ system, range }) => ({ system, ...range })),
    floors: verdict.floors.map(({ basis, range }) => ({ basis, ...range })),
    contradictions: verdict.contradictions,
    duties: verdict.duties.map(due => ({
      provision: due.provision,
      kind: due.duty.kind,
      says: dutyText(setting, due),
      trigger: due.duty.trigger,
      by: dayOrNull(due.by),
      counted: dayOrNull(due.counted),
      asks: due.asks ?? null,
      certain: due.truth === 'yes',
      waived: due.waived,
      enforced: !due.suspended,
    })),
    questions: verdict.questions.map(question => ({
      key: question.key,
      asks: questionText(setting, question.key),
      who: question.who,
      answers: question.answers.map(({ answer, range }) => ({ answer, ...range })),
    })),
    cited: verdict.citations.map(citation => citation.provision),
    nearly: verdict.nearly.map(near => ({
      provision: near.provision,
      measure: measureOf(snapshot, near.provision),
      side: near.side,
      failed: near.failed,
      sentence: nearMissText(setting, near),
    })),
  }
}

/** A resolution as JSON outputs write it. */
export interface ResolutionJson {
  readonly decision: Resolution['decision']
  readonly party: string | null
  readonly product: string | null
  readonly level: Level | null
  readonly version?: string
  readonly probability: number
  readonly because: readonly SaidReason[]
}

/** Puts reasons in words; whoever knows the features can. */
export type InWords = (reasons: readonly Reason[]) => readonly SaidReason[]

/** Puts a resolution into its published shape. */
export function resolutionJson(resolution: Resolution, inWords: InWords): ResolutionJson {
  return {
    decision: resolution.decision,
    party: resolution.party ?? null,
    product: resolution.product ?? null,
    level: resolution.level ?? null,
    ...(resolution.version === undefined ? {} : { version: resolution.version }),
    probability: resolution.probability,
    because: inWords(resolution.because),
  }
}

function dayOrNull(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day)
}
