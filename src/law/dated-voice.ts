import type { Day } from '../base/day.ts'
import { inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { daysOfDeadline } from './deadline.ts'
import { type Heard, hear } from './judge.ts'
import { neverReaches } from './never.ts'
import type { Tables } from './tables.ts'
import type { Voice } from './voice.ts'

/** A voice with the days on which it may begin to speak differently, and what it said from each of them on. */
export interface DatedVoice extends Voice {
  readonly days: readonly Day[]
  readonly said: Map<Day, Heard>
}

/** The voice with the days of its rule for the item; undefined where it never reaches the act. */
export function datedVoice(
  context: Context,
  { candidate, side }: Voice,
  ofRule: () => readonly ReadonlySet<Day>[],
): DatedVoice | undefined {
  if (neverReaches(context, candidate, side)) return undefined
  const days = inOrder([...ofRule(), daysOfDeadline(context, candidate.rule)])
  return { candidate, side, days, said: new Map<Day, Heard>() }
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
