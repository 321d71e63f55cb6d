import type { Day } from '../base/day.ts'
import { inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { daysOfDeadline } from './deadline.ts'
import { daysOfCandidate, type Docket, itemDays } from './docket.ts'
import { type Heard, hear } from './judge.ts'
import { isOfAnyItem } from './lasting.ts'
import { neverAddresses } from './never.ts'
import type { Tables } from './tables.ts'
import type { Voice } from './voice.ts'

/** A voice with the days on which it may begin to speak differently, and what it said from each of them on. */
export interface DatedVoice extends Voice {
  readonly days: readonly Day[]
  readonly said: Map<Day, Heard>
  /** It says the same of every item. */
  readonly isOfAnyItem: boolean
}

/** The voice with its days; undefined where it never addresses anybody here. */
export function datedVoice(
  context: Context,
  docket: Docket,
  { candidate, side }: Voice,
): DatedVoice | undefined {
  const { tables } = docket
  const { provision } = candidate.rule
  if (neverAddresses(context, candidate, side)) return undefined
  const isCommon =
    context.product !== undefined &&
    context.question.waivers.length === 0 &&
    context.snapshot.acts[context.question.act]?.otherSide !== 'maker' &&
    [provision, ...tables.liftersOf(provision).map(({ provision: other }) => other)].every(isOfAnyItem) &&
    tables.liftersOf(provision).every(({ provision: other }) => tables.liftersOf(other).length === 0)
  const days = inOrder([
    daysOfCandidate(tables, candidate),
    daysOfDeadline(context, candidate.rule),
    ...(isCommon ? [] : itemDays(docket)),
  ])
  return { candidate, side, days, said: new Map<Day, Heard>(), isOfAnyItem: isCommon }
}

/** What the voice says from one of its days on, until the next. */
export function heardSince(
  context: Context,
  tables: Tables,
  { candidate, side, said }: DatedVoice,
  since: Day,
): Heard {
  let one = said.get(since)
  if (one === undefined) {
    context.date = since
    one = hear(context, tables, candidate, side)
    said.set(since, one)
  }
  return one
}

/** Voices of one name say the same, whatever the act: what lifts a rule may concern other acts than the rule does. */
export function nameOfVoice(
  { question: { act } }: Context,
  tables: Tables,
  { candidate, side }: Voice,
  flavour: string,
): string {
  const { provision } = candidate.rule
  return `${provision.id} ${side} ${tables.liftersOf(provision).length > 0 ? act : flavour}`
}

/** Acts with one signature are one to the rules that speak: the same voices, which say the same. */
export function signatureOf(context: Context, tables: Tables, voices: readonly Voice[]): string {
  const flavour = flavourOf(context)
  return [flavour, ...voices.map(voice => nameOfVoice(context, tables, voice, flavour))].join()
}

/** What conditions and effects may read of an act besides the acts that a rule names: acts of one flavour are the same to them. */
export function flavourOf({ snapshot, question: { act, waivers } }: Context): string {
  const { otherSide, within } = snapshot.acts[act] ?? {}
  const isUse = act === 'use' || within === 'use'
  return waivers.length > 0 ? act : `${otherSide ?? ''} ${isUse ? 'use' : ''}`
}
