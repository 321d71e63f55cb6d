import type { Day } from '../base/day.ts'
import type { Change } from '../model/change.ts'
import type { ActId, ProductId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StatusRange } from '../model/status.ts'
import { decide } from './decide.ts'
import { openDocket } from './docket.ts'
import { rangeOn } from './range.ts'

/** One moment and one catalogue: a side of a comparison. */
export interface Edition {
  readonly snapshot: Snapshot
  readonly date: Day
  readonly known?: Day
}

/** What is asked on both sides alike. */
export type AskedAlike = Pick<Question, 'answers' | 'waivers'>

/** Every verdict that differs between two editions, for these organisations and acts, over the products that both hold and that are `wanted`. */
export function changesBetween(
  before: Edition,
  after: Edition,
  organisations: readonly Organisation[],
  acts: readonly ActId[],
  asked: AskedAlike = { answers: {}, waivers: [] },
  wanted?: ReadonlySet<ProductId>,
): readonly Change[] {
  const products = Object.keys(after.snapshot.products).filter(
    product =>
      Object.hasOwn(before.snapshot.products, product) && (wanted === undefined || wanted.has(product)),
  )
  return organisations.flatMap(organisation =>
    products.flatMap(product =>
      acts.flatMap((act): Change[] => {
        const then = questionIn(before, asked, organisation, act, product)
        const now = questionIn(after, asked, organisation, act, product)
        const [was, is] = [statusOf(before.snapshot, then), statusOf(after.snapshot, now)]
        if (was.best === is.best && was.worst === is.worst) return []
        const ledBefore = decide(before.snapshot, then).leading
        const ledAfter = decide(after.snapshot, now).leading
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
    ),
  )
}

/** The status alone, without proof and without the time around it. */
function statusOf(snapshot: Snapshot, question: Question): StatusRange {
  const { context, tables, candidates } = openDocket(snapshot, question)
  return rangeOn(context, tables, candidates)
}

function questionIn(
  { date, known }: Edition,
  asked: AskedAlike,
  organisation: Organisation,
  act: ActId,
  product: ProductId,
): Question {
  return { ...asked, organisation, act, item: { product }, date, ...(known === undefined ? {} : { known }) }
}
