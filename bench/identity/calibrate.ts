import type { Step } from '../../src/identity/calibration.ts'
import { LINK_BITS, POSSIBLE_BITS } from '../../src/identity/thresholds.ts'
import type { Answered } from './calibration-set.ts'

/** The steps of each decision that is acted on. */
export type Calibration = Readonly<Record<Answered['decision'], readonly Step[]>>

/** Fewer answers than this are no step of their own. */
const FEWEST = 100

/** Fits the steps: more bits are never less likely, and a `link` never less than what is asked about. */
export function calibrate(answers: readonly Answered[]): Calibration {
  const blocks = (['possible', 'link'] as const).flatMap(decision =>
    blocksOf(
      decision,
      answers.filter(one => one.decision === decision),
    ),
  )
  const levels = levelled(blocks)
  const of = (decision: Block['decision']): readonly Step[] =>
    levels.flatMap(({ from, decision: own, right, all }) =>
      // The rule of succession of Krichevsky and Trofimov: nothing is certain because nothing else was seen.
      own === decision ? [{ bits: from, right: Math.round((1000 * (right + 0.5)) / (all + 1)) / 1000 }] : [],
    )
  return { possible: of('possible'), link: of('link') }
}

/** What is stated of an answer. */
export function statedOf(calibration: Calibration, { decision, bits }: Answered): number {
  const steps = calibration[decision]
  return (steps.findLast(({ bits: from }) => from <= bits) ?? steps[0])?.right ?? Number.NaN
}

/** How far what is stated is from what was right, of all answers of a decision on average over those with the same statement. */
export function errorOf(calibration: Calibration, answers: readonly Answered[]): number {
  const groups = Map.groupBy(answers, one => statedOf(calibration, one))
  let off = 0
  for (const [stated, some] of groups)
    off += Math.abs(stated * some.length - some.filter(one => one.isRight).length)
  return answers.length === 0 ? 0 : off / answers.length
}

/** The same where the steps are fitted on one half and the other half is asked, and the other way round. */
export function heldOutError(answers: readonly Answered[]): number {
  const errors = ([0, 1] as const).map(half => {
    const asked = answers.filter(one => one.half === half)
    return errorOf(calibrate(answers.filter(one => one.half !== half)), asked) * asked.length
  })
  return errors.reduce((sum, error) => sum + error, 0) / Math.max(1, answers.length)
}

interface Block {
  readonly decision: Answered['decision']
  readonly from: number
  readonly right: number
  readonly all: number
}

/** Answers of a decision by their bits, so many together as tell something; what is left at the top joins the last. */
function blocksOf(decision: Answered['decision'], answers: readonly Answered[]): readonly Block[] {
  const blocks: Block[] = []
  const byBits = [...Map.groupBy(answers, ({ bits }) => bits)].toSorted(([one], [other]) => one - other)
  const least = decision === 'link' ? LINK_BITS : POSSIBLE_BITS
  let [open, last] = [undefined as Block | undefined, -Infinity]
  for (const [bits, some] of byBits) {
    // Between two, so that it does not matter in which order bits are added up.
    const from = last === -Infinity ? least : Math.round(50 * (last + bits)) / 100
    open = joined(open, { decision, from, right: some.filter(one => one.isRight).length, all: some.length })
    last = bits
    if (open.all < FEWEST) continue
    blocks.push(open)
    open = undefined
  }
  const before = blocks.pop()
  if (open !== undefined) blocks.push(joined(before, open))
  else if (before !== undefined) blocks.push(before)
  return blocks
}

/** Pool adjacent violators: of neighbours the upper of which is no likelier, one is made. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  const levels: Block[] = []
  for (const block of blocks) {
    let level = block
    for (;;) {
      const below = levels.at(-1)
      if (below === undefined || below.decision !== level.decision || shareOf(below) < shareOf(level)) break
      levels.pop()
      level = joined(below, level)
    }
    levels.push(level)
  }
  return levels
}

function joined(one: Block | undefined, other: Block): Block {
  return one === undefined ? other : { ...one, right: one.right + other.right, all: one.all + other.all }
}

function shareOf({ right, all }: Block): number {
  return (right + 0.5) / (all + 1)
}
