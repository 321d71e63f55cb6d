import { type Day, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import type { ActId } from '../model/condition.ts'
import type { StatusRange } from '../model/status.ts'
import { isSettledForAllTime } from './addressed.ts'
import { inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { daysOfCandidate, type Docket, itemDays } from './docket.ts'
import { type Heard, hear } from './judge.ts'
import { isNo } from './packed.ts'
import { type Voice, voicesFor, widest } from './range.ts'
import type { Tables } from './tables.ts'

/** A stretch of time with one status, from its first day to the day before the next. */
export interface Stretch {
  readonly from: Day
  readonly range: StatusRange
}

/** A voice with the days on which it may begin to speak differently, and what it said from each of them on. */
interface DatedVoice extends Voice {
  readonly days: readonly Day[]
  readonly said: Map<Day, Heard>
}

/**
 * Draws the stretches of any act for the item of a docket. What a rule says of an item changes on the rule's own days only,
 * and is the same for every act that it concerns: so each rule is asked once for each of its own days.
 */
export function rowsOf(docket: Docket, floorRank: number): (act: ActId) => readonly Stretch[] {
  const { context, tables, candidates } = docket
  const ofItem = itemDays(docket)
  const voices = new Map<string, DatedVoice>()
  const rows = new Map<string, readonly Stretch[]>()
  return act => {
    const at: Context = { ...context, question: { ...context.question, act } }
    const flavour = flavourOf(at)
    const concerned: DatedVoice[] = []
    const names: string[] = [flavour]
    candidates.forEach((candidate, index) => {
      for (const { side } of voicesFor(act, [candidate])) {
        const name = `${index} ${side} ${flavour}`
        let voice = voices.get(name)
        if (voice === undefined) {
          const days = inOrder([daysOfCandidate(tables, candidate), ...ofItem])
          voice = {
            candidate,
            side,
            days: isNeverAddressed(at, { candidate, side }) ? [] : days,
            said: new Map(),
          }
          voices.set(name, voice)
        }
        if (voice.days.length === 0) continue
        concerned.push(voice)
        names.push(name)
      }
    })
    const signature = names.join()
    const row = rows.get(signature) ?? rowOf(at, docket, concerned, floorRank)
    rows.set(signature, row)
    return row
  }
}

function rowOf(
  context: Context,
  docket: Docket,
  voices: readonly DatedVoice[],
  floorRank: number,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  const places = new Int32Array(voices.length)
  const heard: Heard[] = []
  for (const from of inOrder(voices.map(({ days }) => days))) {
    voices.forEach((voice, index) => {
      let place = places[index] ?? 0
      while ((voice.days[place + 1] ?? LAST_DAY) <= from) place += 1
      places[index] = place
      heard[index] = heardAt(context, docket.tables, voice, voice.days[place] ?? FIRST_DAY)
    })
    context.date = from
    const range = widest(context, docket.tables, voices, heard, floorRank)
    const last = stretches.at(-1)?.range
    if (last?.best !== range.best || last.worst !== range.worst) stretches.push({ from, range })
  }
  return stretches
}

function heardAt(context: Context, tables: Tables, { candidate, side, said }: DatedVoice, since: Day): Heard {
  let one = said.get(since)
  if (one === undefined) {
    context.date = since
    one = hear(context, tables, candidate, side)
    said.set(since, one)
  }
  return one
}

/** What conditions and effects may read of an act besides the acts that a rule names: acts of one flavour are the same to them. */
function flavourOf({ snapshot, question: { act, waivers } }: Context): string {
  const { otherSide, within } = snapshot.acts[act] ?? {}
  const isUse = act === 'use' || within === 'use'
  return waivers.length > 0 ? act : `${otherSide ?? ''} ${isUse ? 'use' : ''}`
}

/** Whom the rule addresses does not turn on the date, and it does not address this organisation. */
function isNeverAddressed(context: Context, { candidate: { rule, steps }, side }: Voice): boolean {
  const { to, with: other, bars } = rule.provision
  const whom = side === 'ours' ? to : side === 'theirs' ? other : bars?.by
  if (whom === undefined || !isSettledForAllTime(whom)) return false
  context.side = side
  const isNever = isNo(steps.addressee(context))
  context.open.length = 0
  context.rests.length = 0
  return isNever
}
