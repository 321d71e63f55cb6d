import type { ActId, SystemId } from '../model/condition.ts'
import type { StatusRange } from '../model/status.ts'
import type { Setting } from './asked.ts'
import { organisationName, systemName } from './names.ts'
import { rangeText } from './next-step.ts'
import type { Block } from './page.ts'
import { sayIn, speechOf } from './speaking.ts'

/** How other kinds of organisation of a country stand, beside the one for which a question about the whole country is answered. */
export interface Beside {
  readonly system: SystemId
  readonly others: readonly Other[]
}

export interface Other {
  readonly id: string
  readonly title: string
  /** Acts with the same status together. */
  readonly groups: readonly { readonly acts: readonly ActId[]; readonly range: StatusRange }[]
}

/** A line for each: who, what holds for them of which acts, and by which option to ask for them. */
export function besideBlocks(setting: Setting, { system, others }: Beside): readonly Block[] {
  const { say, tag, word } = speechOf(setting)
  const { snapshot } = setting
  return [
    { text: say['beside.head']({ system: systemName(snapshot, system, speechOf(setting)) }), colour: 'bold' },
    ...others.map(other => {
      const told = other.groups.map(({ acts, range }) =>
        say['is.fact']({
          name: acts.map(act => word('act', act)).join(say['join.comma']),
          values: rangeText(range, setting),
        }),
      )
      return {
        text: `${organisationName(snapshot, other, tag)} – ${told.join(say['join.semicolon'])}`,
        tail: ` (--as ${other.id})`,
        indent: 2,
        hang: 2,
      }
    }),
  ]
}

/** What a question in words was taken for; `system` where it was about a whole country, which is answered for one kind of organisation. */
export function readNotes(
  setting: Setting,
  said: string,
  read: {
    readonly words: string
    readonly acts: readonly ActId[]
    readonly day?: string
    readonly system?: SystemId
    /** Whom it named, where the answer is for somebody else. */
    readonly unheld?: string
  },
): readonly string[] {
  const say = sayIn(setting)
  const { tag, word, day } = speechOf(setting)
  const whom = organisationName(setting.snapshot, setting.organisation, tag)
  const parts = [
    read.words,
    ...read.acts.map(act => word('act', act)),
    ...(read.system === undefined ? [say['read.for']({ whom })] : []),
    ...(read.day === undefined ? [] : [say['read.on']({ day: day(read.day) })]),
  ]
  const country =
    read.system === undefined
      ? []
      : [say['read.country']({ system: systemName(setting.snapshot, read.system, speechOf(setting)), whom })]
  const another = read.unheld === undefined ? [] : [say['read.another']({ who: read.unheld, whom })]
  return [say['read.as']({ said, parts: parts.join(say['join.comma']) }), ...country, ...another]
}
