import type { Day } from '../base/day.ts'
import type { Change } from '../model/change.ts'
import type { ActId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { Profile, type Setting } from './profile.ts'
import { decide } from './decide.ts'

/** One moment and one catalogue: a side of a comparison. */
export interface Edition {
  readonly snapshot: Snapshot
  readonly date: Day
  readonly known?: Day
}

/** Every verdict that differs between two editions, for these organisations and acts, over all products that both hold. */
export function changesBetween(
  before: Edition,
  after: Edition,
  organisations: readonly Organisation[],
  acts: readonly ActId[],
  asked: Omit<Question, 'organisation' | 'item' | 'act' | 'date' | 'known'> = { answers: {}, waivers: [] },
): readonly Change[] {
  const products = Object.keys(after.snapshot.products).filter(product =>
    Object.hasOwn(before.snapshot.products, product),
  )
  return organisations.flatMap(organisation => {
    const [then, now] = [before, after].map(
      edition => new Profile(edition.snapshot, settingOf(edition, organisation, asked)),
    )
    return products.flatMap(product =>
      acts.flatMap((act): Change[] => {
        const [was, is] = [
          then?.rangeOn(product, act, before.date, asked.answers),
          now?.rangeOn(product, act, after.date, asked.answers),
        ]
        if (was === undefined || is === undefined || (was.best === is.best && was.worst === is.worst))
          return []
        const [ledBefore, ledAfter] = [before, after].map(
          edition =>
            decide(edition.snapshot, {
              ...settingOf(edition, organisation, asked),
              answers: asked.answers,
              act,
              item: { product },
              date: edition.date,
            }).leading,
        )
        return [
          {
            organisation: organisation.id,
            product,
            act,
            before: was,
            after: is,
            ...(ledBefore === undefined ? {} : { ledBefore }),
            ...(ledAfter === undefined ? {} : { ledAfter }),
          },
        ]
      }),
    )
  })
}

function settingOf(
  { known }: Edition,
  organisation: Organisation,
  { answers: _answers, ...asked }: Omit<Question, 'organisation' | 'item' | 'act' | 'date' | 'known'>,
): Setting {
  return { ...asked, organisation, ...(known === undefined ? {} : { known }) }
}
