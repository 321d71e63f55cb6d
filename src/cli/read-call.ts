import type { Asked } from '../app/asking/asked.ts'
import { besideOf, isStandIn } from '../app/asking/beside-of.ts'
import { readQuestion } from '../app/asking/read-question.ts'
import type { Meaning } from '../app/asking/subject.ts'
import { formatDay } from '../base/day.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { AskAnswer } from '../report/ask-page.ts'
import { readNotes } from '../report/beside.ts'
import { type Call, textOf, textsOf } from './call.ts'
import type { World } from './world.ts'

/** A call whose words were a question, with what was read from it as if it had been given as options. */
export interface ReadCall {
  readonly call: Call
  /** What an answer tells of the reading: how the words were taken, and who else of a country there is. */
  readonly told: (
    asked: Asked,
    meaning: Meaning,
    actsWereNamed: boolean,
  ) => Promise<Partial<Pick<AskAnswer, 'notes' | 'beside'>>>
}

/** Reads the words of a call as the first field of the pages does. Options that were given go before what the words say. */
export function readCall(world: World, call: Call, snapshot: Snapshot): Result<ReadCall> {
  const said = call.words.join(' ')
  const read = readQuestion(snapshot, said, world.clock.today())
  if (read === undefined) return ok({ call, told: async () => ({}) })
  if (read.kind === 'deadline') {
    const by = formatDay(read.by)
    return err({
      code: 'needs-an-inventory',
      at: {},
      says: `That asks what must be gone by ${by}; it takes an inventory to tell what that is and where.`,
      help: `licet screen FILE --as ORGANISATION tells each finding with its last day (column "due").`,
    })
  }
  if (read.kind === 'nowhere')
    return err({
      code: 'country-unknown',
      at: {},
      says: `The catalogue holds no measures of ${read.country}. That is not a clearance: nobody looked.`,
      help: 'licet measures lists what it holds, by legal system.',
    })
  if (read.words === '')
    return err({
      code: 'subject-missing',
      at: {},
      says: `About what? "${said}" names no product or vendor.`,
      help: `For example: licet ask Kaspersky${read.act === undefined ? '' : ` --act ${read.act}`}.`,
    })
  const options = new Map(call.options)
  const isCountry = read.as !== undefined && textsOf(call, 'as').length === 0
  if (isCountry && read.as !== undefined) options.set('as', [read.as])
  if (read.on !== undefined && textOf(call, 'on') === undefined) options.set('on', [read.on])
  if (read.act !== undefined && textsOf(call, 'act').length === 0) options.set('act', [read.act])
  const system = isCountry ? read.system : undefined
  return ok({
    call: { ...call, words: [read.words], options },
    told: async (asked, meaning, actsWereNamed) => {
      const beside = system === undefined ? undefined : besideOf(asked, meaning, system, actsWereNamed)
      const notes = readNotes(asked.setting, said, {
        words: read.words,
        acts: actsWereNamed ? asked.acts : [],
        ...(read.on === undefined ? {} : { day: formatDay(asked.setting.date) }),
        ...(isStandIn(asked.setting, system) ? { system } : {}),
        ...(isCountry && read.unheld !== undefined ? { unheld: read.unheld } : {}),
      })
      return { notes: [...notes, ...meaning.notes], ...(beside === undefined ? {} : { beside }) }
    },
  })
}
