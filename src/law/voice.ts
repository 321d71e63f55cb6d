import type { Side } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import { type Heard, hear } from './judge.ts'
import type { Tables } from './tables.ts'

/** A rule that may say something about the act, from one side. */
export interface Voice {
  readonly candidate: Candidate
  readonly side: Side
}

/** A voice with what it says under what is known and assumed at one moment. */
export interface Spoken {
  readonly voice: Voice
  readonly heard: Heard
}

/** The voices of the candidates that the act concerns. */
export function voicesFor(act: string, candidates: readonly Candidate[]): readonly Voice[] {
  return candidates.flatMap(candidate =>
    candidate.rule.sides
      .filter(side => candidate.rule.actsBySide[side].has(act))
      .map(side => ({ candidate, side })),
  )
}

/** What each voice says. */
export function hearAll(context: Context, tables: Tables, voices: readonly Voice[]): readonly Spoken[] {
  return voices.map(voice => ({ voice, heard: hear(context, tables, voice.candidate, voice.side) }))
}
