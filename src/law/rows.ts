import { type Day, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import type { ActId } from '../model/condition.ts'
import type { StatusRange } from '../model/status.ts'
import type { Candidate } from './candidate.ts'
import { inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { datedVoice, type DatedVoice, flavourOf, heardSince, nameOfVoice } from './dated-voice.ts'
import { daysOfCandidate, type Docket } from './docket.ts'
import type { Heard } from './judge.ts'
import { daysFor, type Met } from './likeness.ts'
import { neverSpeaks } from './never.ts'
import { saysTheSameOfAnyItem } from './of-any-item.ts'
import { type KnownParts, widest } from './range.ts'
import type { Tables } from './tables.ts'
import { type Voice, voicesFor } from './voice.ts'

/** A stretch of time with one status, from its first day to the day before the next. */
export interface Stretch {
  readonly from: Day
  readonly range: StatusRange
}

/** The stretches of each act. */
export type Rows = (act: ActId) => readonly Stretch[]

/** What is the same for many items of one organisation under the same circumstances: which rules speak at all, and what some say of any item. */
export interface CommonRows {
  readonly acts: Map<ActId, CommonAct>
  /** Which rules say something to the organisation at all. */
  readonly heard: Map<Candidate, boolean>
  /** What rules say of items that are the same to them; nothing where they never say anything. */
  readonly voices: Map<string, NamedVoice | undefined>
  readonly rows: Map<string, readonly Stretch[]>
  readonly numbers: Map<string, number>
  readonly parts: KnownParts
}

interface CommonAct {
  /** Those who may say something of some items and not of others, by rule; found when an item first meets the rule. */
  readonly voices: Map<Candidate, readonly PossibleVoice[]>
  /** The same of those who do speak, by what an item is to their rule. */
  readonly byLikeness: Map<number, readonly NamedVoice[]>
  /** Those who say the same of any item. */
  readonly ofAnyItem: readonly DatedVoice[]
  /** Stands for those who say the same of any item: acts of one number hear the same of them. */
  readonly number: number
}

interface PossibleVoice extends Voice {
  readonly name: string
}

/** What a rule says; whatever has the same name says the same, of the item of one docket or of all that are the same to the rule. */
interface NamedVoice {
  readonly name: string
  readonly dated: DatedVoice
}

/** Nothing worked out yet. */
export function noRows(): CommonRows {
  return {
    acts: new Map(),
    heard: new Map(),
    voices: new Map(),
    rows: new Map(),
    numbers: new Map(),
    parts: new Map(),
  }
}

/**
 * Draws the stretches of any act for the item of a docket. What a rule says of an item changes on the rule's own days only,
 * and is the same for every act that it concerns: so each rule is asked once for each of its own days. `common` is kept by
 * those who ask about many items of the catalogue for the same organisation and circumstances; `meets` then says what the item is to
 * a rule, so that it is asked once for all that are the same to it.
 */
export function rowsOf(
  docket: Docket,
  common: CommonRows = noRows(),
  meets: ReadonlyMap<Candidate, Met> = new Map(),
): Rows {
  const { context, tables } = docket
  const voices = new Map<string, NamedVoice | undefined>()
  const rows = new Map<string, readonly Stretch[]>()
  const parts: KnownParts = new Map()
  const candidates = docket.candidates.filter(one => isHeard(context, common, one))
  return act => {
    const at: Context = { ...context, question: { ...context.question, act } }
    const shared = commonActOf(at, docket, common)
    const own: DatedVoice[] = []
    let signature = String(shared.number)
    let isCommon = true
    for (const candidate of candidates) {
      const met = meets.get(candidate)
      const isShared = met?.likeness !== undefined
      const speaking = isShared
        ? voicesOfLike(at, tables, common, shared, met)
        : voicesOf(at, tables, shared, candidate).flatMap(voice =>
            speak(at, tables, voice, `own ${voice.name}`, voices, () => daysFor(docket, candidate)),
          )
      for (const { name, dated } of speaking) {
        own.push(dated)
        signature += ` ${name}`
        isCommon &&= isShared
      }
    }
    const [known, knownParts] = isCommon ? [common.rows, common.parts] : [rows, parts]
    let row = known.get(signature)
    if (row === undefined) {
      row = rowOf(at, docket, [...shared.ofAnyItem, ...own], knownParts)
      known.set(signature, row)
    }
    return row
  }
}

/** A rule says something to this organisation about some act; most rules are of systems that it does not live under. */
function isHeard(context: Context, { heard }: CommonRows, candidate: Candidate): boolean {
  let is = heard.get(candidate)
  if (is === undefined) {
    is = candidate.rule.sides.some(side => !neverSpeaks(context, candidate, side))
    heard.set(candidate, is)
  }
  return is
}

/** Those who speak of items that are to the rule what this one is. */
function voicesOfLike(
  context: Context,
  tables: Tables,
  common: CommonRows,
  act: CommonAct,
  { candidate, likeness = -1, days }: Met,
): readonly NamedVoice[] {
  let found = act.byLikeness.get(likeness)
  if (found === undefined) {
    found = voicesOf(context, tables, act, candidate).flatMap(voice =>
      speak(context, tables, voice, `${voice.name} ${likeness}`, common.voices, () => [days]),
    )
    act.byLikeness.set(likeness, found)
  }
  return found
}

/** The voice, where it ever says anything. */
function speak(
  context: Context,
  tables: Tables,
  voice: Voice,
  name: string,
  known: Map<string, NamedVoice | undefined>,
  days: () => readonly ReadonlySet<Day>[],
): readonly NamedVoice[] {
  if (!known.has(name)) {
    const dated = speakingVoice(context, tables, voice, days)
    known.set(name, dated && { name, dated })
  }
  const found = known.get(name)
  return found === undefined ? [] : [found]
}

/** What all items of the catalogue have in common for the act of the context; the rules that cover any item are in every docket. */
function commonActOf(context: Context, docket: Docket, common: CommonRows): CommonAct {
  const { act } = context.question
  const known = common.acts.get(act)
  if (known !== undefined) return known
  const flavour = flavourOf(context)
  const voices = new Map<Candidate, readonly PossibleVoice[]>()
  const ofAnyItem: DatedVoice[] = []
  let signature = flavour
  for (const candidate of docket.candidates) {
    if (!saysTheSameOfAnyItem(context, docket.tables, candidate)) continue
    voices.set(candidate, [])
    for (const voice of voicesFor(act, [candidate])) {
      const dated = speakingVoice(context, docket.tables, voice, () => [
        daysOfCandidate(docket.tables, candidate),
      ])
      if (dated === undefined) continue
      ofAnyItem.push(dated)
      signature += ` ${nameOfVoice(context, docket.tables, voice, flavour)}`
    }
  }
  const number = common.numbers.get(signature) ?? common.numbers.size
  common.numbers.set(signature, number)
  const made = { voices, byLikeness: new Map<number, readonly NamedVoice[]>(), ofAnyItem, number }
  common.acts.set(act, made)
  return made
}

function voicesOf(
  context: Context,
  tables: Tables,
  { voices }: CommonAct,
  candidate: Candidate,
): readonly PossibleVoice[] {
  let found = voices.get(candidate)
  if (found === undefined) {
    const flavour = flavourOf(context)
    found = voicesFor(context.question.act, [candidate])
      .filter(({ side }) => !neverSpeaks(context, candidate, side))
      .map(voice => ({ ...voice, name: nameOfVoice(context, tables, voice, flavour) }))
    voices.set(candidate, found)
  }
  return found
}

/** The voice with all that it says; undefined where it never says anything. */
function speakingVoice(
  context: Context,
  tables: Tables,
  voice: Voice,
  days: () => readonly ReadonlySet<Day>[],
): DatedVoice | undefined {
  const dated = datedVoice(context, voice, days)
  return dated?.days.some(day => heardSince(context, tables, dated, day).outcomes.length > 0) === true
    ? dated
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
