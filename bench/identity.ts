// Measures identity on the labelled pairs of quality/identity: precision, recall and F1 per slice, calibration, speed, growth, and the
// peers on the same pairs. Fails where it is worse than the recorded run. usage: npm run bench:identity [-- --record] [--no-peers]
// or, for the calibration alone, with --record also fitting it anew: npm run bench:identity -- --calibrate [--record]
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { compileNames } from '../src/identity/compile-names.ts'
import { resolve } from '../src/identity/resolve.ts'
import { calibrationOf, writeCalibration } from './identity/calibration-section.ts'
import { comparePeers, share, thousands } from './identity/compare-peers.ts'
import { backgroundTitles } from './identity/background.ts'
import { worseCalibrated, worseThan } from './identity/gate.ts'
import type { Recorded } from './identity/gate.ts'
import { f1Of, judge, precisionOf, recallOf, sliceOf } from './identity/measure.ts'
import { readPairs } from './identity/pairs.ts'
import { WEIGHT_COLUMNS, weighReasons } from './identity/weigh.ts'
import { halfOf, readingOf, readReviewed } from './identity/reviewed.ts'
import { snapshotOfFiles } from './identity/snapshot.ts'
import { countNames, plainItem, ratesInTurns } from './identity/rates.ts'
import type { List, RatesInTurns } from './identity/rates.ts'
import { costsOf } from './identity/speed.ts'
import type { Cost } from './identity/speed.ts'

const root = join(import.meta.dirname, '..')
const record = join(root, 'quality', 'identity', 'recorded.json')
const out: string[] = []
const snapshot = snapshotOfFiles(root)
if (process.argv.includes('--calibrate')) {
  const isAnew = process.argv.includes('--record')
  const found = calibrationOf(compileNames(snapshot), readPairs(root), root, { isAnew })
  say(...found.lines)
  if (isAnew) writeCalibration(root, found)
  const worse = isAnew ? [] : worseCalibrated(found.recorded)
  for (const problem of worse) process.stdout.write(`worse than the bound: ${problem}\n`)
  process.exit(worse.length === 0 ? 0 : 1)
}
// Before anything else has filled the memory, as it is for whoever starts.
const costs = costsOf(snapshot)
const index = compileNames(snapshot)
const pairs = readPairs(root)
const judged = judge(index, pairs)
const reviewed = readReviewed(root)

say(`# How well identity works`, '')
say(
  `Written by \`npm run bench:identity -- --record\`; ${pairs.length} labelled pairs of \`quality/identity/*.jsonl\`,`,
)
say(
  `${index.parties.length} parties, ${index.products.length} products, ${countNames(index)} names. Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}.`,
  '',
)

say('## By slice', '')
say(
  '`found` counts `link` and `possible`; `asked` are near misses and others that a person is asked about. Pairs that are',
  'weak are meant to be asked about, so their recall of `link` is low on purpose.',
  '',
)
table(
  ['slice', 'pairs', 'precision', 'recall of link', 'F1', 'found', 'wrong links', 'asked', 'products right'],
  [
    sliceOf(
      'strong',
      judged.filter(({ pair }) => pair.strength === 'strong'),
    ),
    sliceOf(
      'weak',
      judged.filter(({ pair }) => pair.strength === 'weak'),
    ),
    ...[...Map.groupBy(judged, ({ pair }) => pair.category)].map(([name, some]) => sliceOf(name, some)),
    sliceOf('all', judged),
  ].map(slice => [
    slice.name,
    String(slice.pairs),
    share(precisionOf(slice)),
    slice.positive === 0 ? '' : share(recallOf(slice)),
    slice.positive === 0 ? '' : share(f1Of(slice)),
    slice.positive === 0 ? '' : share(slice.found / slice.positive),
    String(slice.linkedWrong),
    String(slice.asked),
    slice.products === 0 ? '' : `${slice.productsRight} of ${slice.products}`,
  ]),
)

const strong = sliceOf(
  'strong',
  judged.filter(({ pair }) => pair.strength === 'strong'),
)
const slips = sliceOf(
  'slips',
  judged.filter(({ pair }) => pair.file === 'spelling'),
)
let now: Recorded = {
  pairs: pairs.length,
  precision: round(precisionOf(strong)),
  recall: round(recallOf(strong)),
  slips: round(slips.found / Math.max(1, slips.positive)),
  strongNearMissesLinked: judged.filter(
    ({ pair, found }) => pair.strength === 'strong' && pair.party === undefined && found.decision === 'link',
  ).length,
}
say(
  `Strong pairs: precision of \`link\` ${share(now.precision)}, recall ${share(now.recall)}; near misses linked: ${now.strongNearMissesLinked}. One slip found: ${share(now.slips)}.`,
  '',
)

say('## Calibration', '')
const calibration = calibrationOf(index, pairs, root)
say(...calibration.lines)
if (calibration.recorded !== undefined) now = { ...now, calibration: calibration.recorded }

say('## Weights', '')
say(
  'How often a reason was given where the answer was right (m) and where it was not (u, near misses and background), what that',
  'is in bits in each half of the titles (their difference is chance), and what `src/identity/weights.ts` uses. Counted over candidates, so what brings a candidate up at all (a name, a',
  'publisher, an identifier) is worth more than it shows here: its u is over all titles. Reasons against are told apart by what they weigh; the last column',
  "counts the background titles that would be linked if it were not for this reason alone: read as the party's own, read as others', and not read.",
  '',
)
table(WEIGHT_COLUMNS, weighReasons(index, judged, backgroundTitles(root), reviewed))

say('## Background', '')
const background = backgroundTitles(root).map(plainItem)
if (background.length === 0) say('No background titles on this machine.', '')
else {
  const found = background.map(item => ({ title: item.name, found: resolve(index, item) }))
  const possible = found.filter(one => one.found.decision === 'possible').length
  const read = found
    .filter(one => one.found.decision === 'link')
    .map(({ title, found: link }) => ({ half: halfOf(title), is: readingOf(reviewed, title, link) }))
  const isWrong = ({ is }: (typeof read)[number]): boolean => is === 'made-for' || is === 'another'
  say(
    `${background.length} distinct titles: ${read.length} \`link\`, ${possible} \`possible\` (${((100 * possible) / background.length).toFixed(3)} %).`,
    'People have [read the links one by one](identity-background.md); what they found is in `quality/identity/background/`.',
    'Words for features were taken from one half of the titles; the other half was only counted until what was still false in both had been read.',
    '',
  )
  table(
    ['half', 'links', "the party's own", 'made by others for it', 'another thing', 'not read'],
    ([0, 1] as const).map(half => {
      const some = read.filter(one => one.half === half)
      return [
        half === 0 ? 'looked at for words' : 'held out at first',
        String(some.length),
        ...(['own', 'made-for', 'another', undefined] as const).map(is =>
          String(some.filter(one => one.is === is).length),
        ),
      ]
    }),
  )
  const falseLinks = read.filter(isWrong).length
  now = { ...now, background: { falseLinks, possible: round(possible / background.length) } }
  say(`False links in all: ${falseLinks}.`, '')
}

const LISTS = ['background', 'background-letters', 'labelled', 'labelled-reasons', 'pairs'] as const
const rates = ratesInTurns(
  [
    ...LISTS.map(list => [list, 1] as const),
    ...([10, 100] as const).flatMap(times => [['background', times] as const, ['labelled', times] as const]),
  ].filter(([list]) => background.length > 0 || !list.startsWith('background')),
)
say('## Speed', '')
say(
  `Titles in a second of processor time on one core, and in brackets by the clock, the best of the runs through a list in three seconds or more, in the best of three processes, each with one list and in one file of CommonJS, as the published command is; last the least of the three, since what else runs on the machine changes from minute to minute. Times of loading are the least of 21, of processor time and in brackets by the clock. Other work ran beside it (load ${loadavg()[0]?.toFixed(1) ?? '?'} on ${cpus().length} processors): it takes no processor time from these, but shares their caches.`,
  '',
)
say(
  'For a title that is let go, as nine in ten are, nothing is made: numbers are set in rooms made once. For one that is not, its words, its names and each',
  'candidate are objects of a few fields, with the words around each name once for all features; reasons are put in words for the answer alone, when they are read.',
  '',
)
table(
  ['what', 'figure'],
  [
    ['distinct background titles', rate('background')],
    ['the same, each letter read once and nothing done', rate('background-letters')],
    ['labelled titles, title alone', rate('labelled')],
    ['the same, with the reasons of each read', rate('labelled-reasons')],
    ['labelled pairs, with publisher and identifiers', rate('pairs')],
    ['compiling the names', inMs(costs.compile)],
    ['opening the stored names, until an item can be let go', inMs(costs.read)],
    [
      'the same, with all that any item asks for',
      `${inMs(costs.load)}; ${Math.round(costs.bytes / 1024)} KiB`,
    ],
  ],
)
table(
  ['catalogue', 'parties', 'names', 'background titles/s', 'labelled titles/s'],
  [1, 10, 100].map(times => {
    const hard = rates('labelled', times)
    return [
      `${times} x`,
      String(hard.parties),
      String(hard.names),
      background.length === 0 ? '' : rated(rates('background', times)),
      rated(hard),
    ]
  }),
)

if (!process.argv.includes('--no-peers')) {
  say('## Peers on the same pairs', '')
  say(
    'Each peer gets the same names and the same titles (they cannot use publishers or identifiers, so only pairs without',
    'them count) and answers with its best name; ours counts `link` and `possible`. Speed is by the clock, over the same titles or a sample of them.',
    'pg_trgm is measured where LICET_TEST_POSTGRES names a server ([how](../how-to/test-on-postgresql.md)), in a database of its own that is dropped afterwards.',
    '',
  )
  const { head, rows, notes } = await comparePeers(snapshot, pairs, title => {
    const { decision, party } = resolve(index, plainItem(title))
    return decision === 'none' || party === undefined ? [] : [party]
  })
  table(head, rows)
  say(...notes, '')
}
finish()

function finish(): void {
  const before = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Recorded) : undefined
  if (process.argv.includes('--record')) {
    writeFileSync(record, `${JSON.stringify(now, undefined, 2)}\n`)
    writeFileSync(join(root, 'docs', 'quality', 'identity.md'), `${out.join('\n').trimEnd()}\n`)
    return
  }
  const worse = before === undefined ? [] : worseThan(now, before)
  for (const problem of worse) process.stdout.write(`worse than the recorded run: ${problem}\n`)
  process.exitCode = worse.length === 0 ? 0 : 1
}

function rate(list: List): string {
  return list.startsWith('background') && background.length === 0 ? 'not measured' : rated(rates(list))
}

function rated({ processor, clock, least }: RatesInTurns): string {
  return `${thousands(processor)} (${thousands(clock)}), ${thousands(least)}`
}

function inMs({ processor, clock }: Cost): string {
  return `${processor.toFixed(1)} ms (${clock.toFixed(1)} ms)`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const cells of [head, head.map(() => '---'), ...rows]) say(`| ${cells.join(' | ')} |`)
  say('')
}

function say(...lines: readonly string[]): void {
  out.push(...lines)
  process.stdout.write(`${lines.join('\n')}\n`)
}

function round(part: number): number {
  return Math.round(part * 10_000) / 10_000
}
