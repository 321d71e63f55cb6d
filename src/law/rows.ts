import { type Day, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import type { ActId } from '../model/condition.ts'
import type { StatusRange } from '../model/status.ts'
import { inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { datedVoice, type DatedVoice, flavourOf, heardSince, nameOfVoice } from './dated-voice.ts'
import type { Docket } from './docket.ts'
import type { Heard } from './judge.ts'
import { type KnownParts, widest } from './range.ts'
import { type Voice, voicesFor } from './voice.ts'

/** A stretch of time with one status, from its first day to the day before the next. */
export interface Stretch {
  readonly from: Day
  readonly range: StatusRange
}

/** The stretches of each act. */
export type Rows = (act: ActId) => readonly Stretch[]

/** What is the same for many items: what rules say of every item, and rows of items of which nothing else is said. */
export interface CommonRows {
  readonly voices: Map<string, DatedVoice>
  readonly rows: Map<string, readonly Stretch[]>
}

/** Nothing worked out yet. */
export function noRows(): CommonRows {
  return { voices: new Map(), rows: new Map() }
}

/**
 * Draws the stretches of any act for the item of a docket. What a rule says of an item changes on the rule's own days only,
 * and is the same for every act that it concerns: so each rule is asked once for each of its own days. `common` is kept by
 * those who ask about many items for the same organisation and circumstances.
 */
export function rowsOf(docket: Docket, common: CommonRows = noRows()): Rows {
  const { context, tables, candidates } = docket
  const voices = new Map<string, DatedVoice | undefined>()
  const rows = new Map<string, readonly Stretch[]>()
  const parts: KnownParts = new Map()
  return act => {
    const at: Context = { ...context, question: { ...context.question, act } }
    const flavour = flavourOf(at)
    const concerned: DatedVoice[] = []
    const names: string[] = [flavour]
    for (const { candidate, side } of voicesFor(act, candidates)) {
      const name = nameOfVoice(at, tables, { candidate, side }, flavour)
      if (!voices.has(name))
        voices.set(name, common.voices.get(name) ?? voiceOf(at, docket, { candidate, side }))
      const voice = voices.get(name)
      if (voice === undefined) continue
      if (voice.isOfAnyItem) common.voices.set(name, voice)
      concerned.push(voice)
      names.push(name)
    }
    const signature = names.join()
    const known = concerned.every(voice => voice.isOfAnyItem) ? common.rows : rows
    const row = known.get(signature) ?? rowOf(at, docket, concerned, parts)
    known.set(signature, row)
    return row
  }
}

/** The voice with all that it says; undefined where it never says anything. */
function voiceOf(context: Context, docket: Docket, { candidate, side }: Voice): DatedVoice | undefined {
  const voice = datedVoice(context, docket, { candidate, side })
  if (voice === undefined || voice.isOfAnyItem) return voice
  return voice.days.some(day => heardSince(context, docket.tables, voice, day).outcomes.length > 0)
    ? voice
    : undefined
}

function rowOf(
  context: Context,
  docket: Docket,
  voices: readonly DatedVoice[],
  parts: KnownParts,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  const places = new Int32Array(voices.length)
  const heard: Heard[] = []
  for (const from of inOrder(voices.map(({ days }) => days))) {
    voices.forEach((voice, index) => {
      let place = places[index] ?? 0
      while ((voice.days[place + 1] ?? LAST_DAY) <= from) place += 1
      places[index] = place
      heard[index] = heardSince(context, docket.tables, voice, voice.days[place] ?? FIRST_DAY)
    })
    context.date = from
    const range = widest(context, docket.tables, voices, heard, parts)
    const last = stretches.at(-1)?.range
    if (last?.best !== range.best || last.worst !== range.worst) stretches.push({ from, range })
  }
  return stretches
}
