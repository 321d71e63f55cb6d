import type { ClassId, PartyId, SystemId } from '../model/condition.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Product } from '../model/party.ts'
import type { FactKey, Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { both, NO, type Packed, packEvidence, UNKNOWN, YES } from './packed.ts'
import type { DateSpan } from '../base/span.ts'

/** An organisation with all that it inherits, looked up once. */
export interface Standing {
  readonly classes: ReadonlySet<ClassId>
  readonly attributes: ReadonlyMap<string, string>
  /** Circumstances taken for granted. */
  readonly circumstances: ReadonlyMap<string, string>
  readonly systems: readonly SystemId[]
  /** The systems it lives under, with those above them. */
  readonly systemLine: ReadonlySet<SystemId>
  readonly party: PartyId | undefined
  /** Ids of the units of its legal person. */
  readonly units: ReadonlySet<string>
  /** Ids of all units above, whatever their legal person, for waivers. */
  readonly line: ReadonlySet<string>
}

/**
 * Everything that deciding reads, and two stacks that it writes: facts left open, and facts of the catalogue that were used.
 * Mutable on purpose: it is made once for many decisions, and `item` parts are swapped while a component is looked at.
 */
export interface Context {
  readonly snapshot: Snapshot
  readonly standing: Standing
  readonly question: Question
  readonly known: number
  readonly assumed: Map<FactKey, string>
  readonly evidence: Map<Evidence, Packed>
  date: number
  /** Rank of the weakest basis that counts. */
  floorRank: number
  side: 'ours' | 'theirs' | 'barred'
  isOrganisation: boolean
  /** The system of the rule that is being asked. */
  system: string
  product: Product | undefined
  party: PartyId | undefined
  version: string | undefined
  readonly path: string[]
  readonly open: FactKey[]
  readonly rests: string[]
}

/**
 * Stands for a day of which nothing is known: under it whatever turns on the date is unknown, so that what is ruled out is so on every day.
 * No number compares with it.
 */
export const ANY_DAY: number = Number.NaN

/** Leaves a fact open. */
export function leaveOpen(context: Context, key: FactKey): Packed {
  context.open.push(key)
  return UNKNOWN
}

export function answerTo(context: Context, key: FactKey): string | undefined {
  return context.assumed.get(key) ?? context.question.answers[key] ?? context.standing.circumstances.get(key)
}

export function yesOrNo(context: Context, key: FactKey): Packed {
  const answer = answerTo(context, key)
  if (answer === undefined) return leaveOpen(context, key)
  return answer === 'yes' ? YES : NO
}

/** An answer among the values, or an open fact. */
export function isOneOf(
  context: Context,
  key: FactKey,
  answer: string | undefined,
  values: readonly string[],
): Packed {
  if (answer === undefined) return leaveOpen(context, key)
  return values.includes(answer) ? YES : NO
}

/** Evidence as seen from the day of knowledge; noted under `name` as something that was used. */
export function seen(context: Context, evidence: Evidence, name?: string): Packed {
  let packed = context.evidence.get(evidence)
  if (packed === undefined) {
    packed = packEvidence(evidence, context.known)
    context.evidence.set(evidence, packed)
  }
  if (name !== undefined && packed !== NO) context.rests.push(name)
  return packed
}

export function hasBegun(
  context: Context,
  span: DateSpan | undefined,
  key: string,
  day: number = context.date,
): Packed {
  if (span === undefined || day >= span[1]) return YES
  if (day < span[0]) return NO
  return Number.isNaN(day) ? UNKNOWN : yesOrNo(context, `date:${key}:from`)
}

export function hasNotEnded(
  context: Context,
  span: DateSpan | undefined,
  key: string,
  day: number = context.date,
): Packed {
  if (span === undefined || day <= span[0]) return YES
  if (day > span[1]) return NO
  return Number.isNaN(day) ? UNKNOWN : yesOrNo(context, `date:${key}:until`)
}

/** Has begun and has not ended. */
export function isBetween(
  context: Context,
  since: DateSpan | undefined,
  until: DateSpan | undefined,
  key: string,
  day: number = context.date,
): Packed {
  const mark = context.open.length
  const begun = hasBegun(context, since, key, day)
  if (begun === NO) return NO
  const lasting = hasNotEnded(context, until, key, day)
  if (lasting === NO) context.open.length = mark
  return both(begun, lasting)
}
