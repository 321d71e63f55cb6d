import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CALIBRATION } from '../../src/identity/calibration.ts'
import { LINK_BITS } from '../../src/identity/thresholds.ts'
import type { NameIndex } from '../../src/identity/name-index.ts'
import { backgroundNames } from './background.ts'
import { calibrate, errorOf, heldOutError, statedOf } from './calibrate.ts'
import type { Calibration } from './calibrate.ts'
import { answersOnInventory, answersOnPairs } from './calibration-set.ts'
import type { Answered } from './calibration-set.ts'
import { countsOf } from './calibration-counts.ts'
import { share } from './compare-peers.ts'
import type { Recorded } from './gate.ts'
import type { Pair } from './pairs.ts'

/** What the section on calibration says, and what is recorded of it. */
export interface CalibrationFound {
  readonly lines: readonly string[]
  readonly steps: Calibration
  readonly inventory: readonly Answered[]
  /** Missing where no background titles are on the machine. */
  readonly recorded: Recorded['calibration']
}

/**
 * Counts how often answers are right, with the steps in use or those that are fitted anew, on the labelled pairs and on what stands for an inventory, and fits
 * the steps to the latter.
 */
export function calibrationOf(
  index: NameIndex,
  pairs: readonly Pair[],
  root: string,
  { isAnew = false } = {},
): CalibrationFound {
  const names = backgroundNames(root)
  const onPairs = answersOnPairs(index, pairs)
  const inventory = names.length === 0 ? [] : answersOnInventory(index, names, pairs, root)
  const fitted = calibrate(inventory)
  const used = isAnew ? fitted : CALIBRATION
  const only = (decision: Answered['decision']): readonly Answered[] =>
    inventory.filter(one => one.decision === decision)
  const titlesAlone = answersOnInventory(index, names, [], root).filter(({ decision }) => decision === 'link')
  const seen = only('possible').filter(({ bits }) => bits >= LINK_BITS)
  const recorded =
    names.length === 0
      ? undefined
      : {
          link: rounded(heldOutError(only('link'))),
          possible: rounded(heldOutError(only('possible'))),
          used: rounded(errorOf(used, inventory)),
        }
  const lines = [
    'What is stated of a `link` or a `possible` is the share of such answers that was right in what stands for an inventory: the likeliest',
    `answers on ${names.length} names of the background (no descriptions), with nothing but the title, and on the real titles of the pairs that come with a`,
    'publisher or an identifier. The background has the lists whole, so it tells how often a title alone misleads; the real pairs were gathered by whose',
    'they are, and tell what a publisher or an identifier does. What was composed (slips, disguises, near misses) is left out. False friends are not heard, and what',
    'they had been recorded for counts as wrong: they were recorded from these very titles, and an inventory holds titles that nobody has read. So',
    `${wrongOf(titlesAlone)} links by the title alone are false, about as many as of names on lists that nobody had read ([1 to 5 in 100](identity-background.md)). An answer is right where the party is; what nobody has read is left out.`,
    '',
    'The steps in use (`src/identity/calibration.ts`), against both. The pairs hold what no inventory does: slips and disguises made to be',
    'found, of which `possible` mostly is right, and near misses. In an inventory the opposite holds of slips: of those that would be links and are only asked about for',
    `a letter that is wrong or looks like another, ${wrongOf(seen)} are other words (\`UXProtect\`), so that \`possible\` cannot be said to be likelier with more evidence. To state slips by themselves was tried: of nine none was right here, which says nothing of lists that people type, and 0.98 of those in the pairs are.`,
    '`sum alone` is what the sum of the evidence says, as it was stated before.',
    '',
    ...tableOf(
      ['answers on', 'decision', 'stated', 'answers', 'right', 'sum alone'],
      (
        [
          ['an inventory', inventory],
          ['labelled pairs', onPairs],
        ] as const
      ).flatMap(([of, answers]) => rowsOf(used, answers).map(row => [of, ...row])),
    ),
    'Fitted on one half of the inventory and counted on the other; titles that begin with the same word are in the same half, so that none is told by its likes.',
    '',
    ...tableOf(
      ['half', 'decision', 'stated by the other half', 'answers', 'right', 'sum alone'],
      ([0, 1] as const).flatMap(half =>
        rowsOf(
          calibrate(inventory.filter(one => one.half !== half)),
          inventory.filter(one => one.half === half),
        ).map(row => [half === 0 ? 'one' : 'other', ...row]),
      ),
    ),
    recorded === undefined
      ? 'No background titles on this machine.'
      : `Expected calibration error of halves so held out: ${share(recorded.link)} of \`link\`, ${share(recorded.possible)} of \`possible\`, whose answers are ${only('possible').length}.`,
    'What is `none` is not calibrated, since nobody has read such answers: `nearest` states the sum of the evidence, and no more than is stated of `possible`.',
    'The share is that of the likeliest answer; of others that are shown beside it nothing is counted.',
    '',
  ]
  return { lines, steps: fitted, inventory, recorded }
}

function wrongOf(answers: readonly Answered[]): string {
  return `${answers.filter(one => !one.isRight).length} of ${answers.length}`
}

/** Writes the steps, how often answers of so many bits were right (from which the tests fit them again), the section and its figures. */
export function writeCalibration(
  root: string,
  { steps, inventory, lines, recorded }: CalibrationFound,
): void {
  if (recorded === undefined) throw new Error('no background titles on this machine to calibrate by')
  const source = join(root, 'src', 'identity', 'calibration.ts')
  const table = (['possible', 'link'] as const).map(decision => {
    const own = steps[decision].map(({ bits, right }) => `{ bits: ${bits}, right: ${right} }`)
    return `  ${decision}: [${own.length === 1 ? own[0] : `\n    ${own.join(',\n    ')},\n  `}],\n`
  })
  rewrite(source, text => text.replace(/(?<== \{\n).*/su, `${table.join('')}}\n`))
  const counts = countsOf(inventory).map(one => JSON.stringify(one))
  writeFileSync(join(root, 'quality', 'identity', 'calibration', 'counts.jsonl'), `${counts.join('\n')}\n`)
  rewrite(join(root, 'docs', 'quality', 'identity.md'), text =>
    text.replace(/(?<=## Calibration\n\n).*(?=## Weights\n)/su, () => `${lines.join('\n')}\n`),
  )
  rewrite(join(root, 'quality', 'identity', 'recorded.json'), text => {
    const { background, ...before } = JSON.parse(text) as Recorded
    const now = { ...before, calibration: recorded, ...(background === undefined ? {} : { background }) }
    return `${JSON.stringify(now, undefined, 2)}\n`
  })
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

function rowsOf(steps: Calibration, answers: readonly Answered[]): readonly (readonly string[])[] {
  const groups = Map.groupBy(answers, one => `${one.decision} | ${statedOf(steps, one)}`)
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([key, some]) => {
      const [decision = '', stated = ''] = key.split(' | ')
      const right = some.filter(one => one.isRight).length
      const sums = some.reduce((sum, { bits }) => sum + 1 / (1 + 2 ** -bits), 0)
      return [
        `\`${decision}\``,
        stated,
        String(some.length),
        `${share(right / some.length)} (${some.length - right} wrong)`,
        share(sums / some.length),
      ]
    })
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [...[head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`), '']
}

function rounded(part: number): number {
  return Math.round(part * 10_000) / 10_000
}
