import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CALIBRATION } from '../../src/identity/calibration.ts'
import type { NameIndex } from '../../src/identity/name-index.ts'
import { backgroundNames } from './background.ts'
import { calibrate, errorOf, heldOutError, STATED, statedOf } from './calibrate.ts'
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
  const only = (stated: Answered['stated']): readonly Answered[] =>
    inventory.filter(one => one.stated === stated)
  const titlesAlone = answersOnInventory(index, names, [], root).filter(({ stated }) => stated === 'link')
  const recorded =
    names.length === 0
      ? undefined
      : {
          link: rounded(heldOutError(only('link'))),
          possible: rounded(heldOutError([...only('slip'), ...only('possible')])),
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
    'found, of which `possible` mostly is right, and near misses. In an inventory the opposite holds of slips: what is asked about for a letter that is wrong',
    `is another word in ${wrongOf(only('slip'))} answers (\`UXProtect\`), so such answers are counted by themselves (\`possible\`, slip). These are few: by chance alone`,
    `it might be that up to ${share(1 - 0.05 ** (1 / Math.max(1, only('slip').length)))} are right where none of so many is (in 19 of 20 such counts), and`,
    'of what was typed by hand it says nothing, since the lists of the background were looked after. Names in letters that look like others',
    'do not occur in the background, and are stated with the rest.',
    '`sum alone` is what the sum of the evidence says, as it was stated before.',
    '',
    ...tableOf(
      ['answers on', 'answer', 'stated', 'answers', 'right', 'sum alone'],
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
      ['half', 'answer', 'stated by the other half', 'answers', 'right', 'sum alone'],
      ([0, 1] as const).flatMap(half =>
        rowsOf(
          calibrate(inventory.filter(one => one.half !== half)),
          inventory.filter(one => one.half === half),
        ).map(row => [half === 0 ? 'one' : 'other', ...row]),
      ),
    ),
    recorded === undefined
      ? 'No background titles on this machine.'
      : `Expected calibration error of halves so held out: ${share(recorded.link)} of \`link\`, ${share(recorded.possible)} of \`possible\` (${share(heldOutError(only('slip')))} of its ${only('slip').length} slips, ${share(heldOutError(only('possible')))} of the ${only('possible').length} others, which are few enough that chance is wide).`,
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
  const table = STATED.map(stated => {
    const own = steps[stated].map(({ bits, right }) => `{ bits: ${bits}, right: ${right} }`)
    return `  ${stated}: [${own.length === 1 ? own[0] : `\n    ${own.join(',\n    ')},\n  `}],\n`
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
  const groups = Map.groupBy(answers, one => `${one.stated} | ${statedOf(steps, one)}`)
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([key, some]) => {
      const [kind = '', stated = ''] = key.split(' | ')
      const right = some.filter(one => one.isRight).length
      const sums = some.reduce((sum, { bits }) => sum + 1 / (1 + 2 ** -bits), 0)
      return [
        kind === 'slip' ? '`possible`, slip' : `\`${kind}\``,
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
