// What `npm start` shows: the summer of 2014 replayed, a real inventory screened today, and what to type next.
import { readFileSync } from 'node:fs'
import { parseDay } from '../base/day.ts'
import { invariant } from '../base/fault.ts'
import type { Asked } from '../app/asking/asked.ts'
import type { Example } from '../app/examples/examples.ts'
import { runCommandLine } from '../cli/run.ts'
import { compareSides, type LabelledSetting, sidesPage } from '../cli/side-by-side.ts'
import { USUAL_CHOICES } from '../cli/serving/choices.ts'
import type { World } from '../cli/world.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Block, GAP, renderPage } from '../report/page.ts'
import { ansiPaint, plainPaint } from '../report/paint.ts'
import { root } from './package.ts'
import { worldOf } from './world.ts'

const AGENCY = 'examples/2014-agency.csv'
/** Kept between starts; removing it begins anew. */
const DATA_FOLDER = '.cache/start-registry'
const REPLAY_DAY = '2014-08-05'
const SUNDAY = '2014-08-03'
const MACHINES = [
  'examples/debian-server.cdx.json',
  'examples/endpoint.osquery.json',
  'examples/node-app.cdx.json',
]

async function start(world: World): Promise<number> {
  const snapshot = await world.snapshot(undefined)
  if (!snapshot.ok) return runCommandLine(world, ['catalog', 'check'])
  await replay(world, snapshot.value)
  await sayTitle(world, '2. Today: what real tools saw on a real server, a workstation and in an application')
  await runCommandLine(world, ['screen', ...MACHINES, '--as', 'us/federal-contractor'])
  await say(world, NEXT)
  return process.stdin.isTTY && process.stdout.isTTY ? serveExamples(world) : 0
}

/** The same in the browser, until Ctrl-C: the agency of 2014 and a company of today, in a registry of their own. */
async function serveExamples(world: World): Promise<number> {
  await sayTitle(world, '4. The same in your browser (Ctrl-C ends it)')
  const served = await world.serve({
    ...USUAL_CHOICES,
    dataFolder: DATA_FOLDER,
    host: '127.0.0.1',
    port: 0,
    examples: [
      {
        title: 'An agency in 2014',
        preset: 'cn/central-budget-institution',
        inventories: [exampleOf(AGENCY, 'Installed in the summer of 2014', REPLAY_DAY)],
      },
      {
        title: 'A company today',
        preset: 'us/federal-contractor',
        inventories: MACHINES.map(file => exampleOf(file, file.slice(file.lastIndexOf('/') + 1), null)),
      },
    ],
  })
  if (served.ok) return 0
  for (const { says } of served.problems) world.warn(`licet: ${says}\n`)
  return 2
}

function exampleOf(file: string, name: string, asOf: string | null): Example['inventories'][number] {
  return {
    name,
    file: file.slice(file.lastIndexOf('/') + 1),
    bytes: readFileSync(file),
    asOf,
    acts: ['procure', 'use'],
  }
}

async function replay(world: World, snapshot: Snapshot): Promise<void> {
  await sayTitle(world, '1. Summer 2014: "China bans Symantec and Kaspersky"')
  await say(world, [
    {
      text: 'The same list of installed software, for three organisations under the same law. What the newspapers called a ban is a different thing for each:',
    },
    GAP,
  ])
  const three = ['cn/central-budget-institution', 'cn/local-government', 'cn/police-unit'].map(id => ({
    label: id,
    asked: settingOf(snapshot, id, undefined),
  }))
  await sides(world, three, 'all')
  await say(world, [
    GAP,
    {
      text: `What a careful reader could know on Sunday, ${SUNDAY}, and what the sources of the days after say: the newspaper had one of the five names wrong.`,
    },
    GAP,
  ])
  const central = 'cn/central-budget-institution'
  await sides(
    world,
    [
      { label: 'known that Sunday', asked: settingOf(snapshot, central, SUNDAY) },
      { label: 'known today', asked: settingOf(snapshot, central, undefined) },
    ],
    'different',
  )
  await say(world, [GAP])
  await runCommandLine(world, ['ask', 'Kaspersky', '--as', central, '--act', 'procure', '--on', REPLAY_DAY])
}

async function sides(
  world: World,
  settings: readonly LabelledSetting[],
  rows: 'all' | 'different',
): Promise<void> {
  // Which column is which is told by a screening of one's own.
  const compared = await compareSides({ ...world, warn: () => undefined }, settings, [AGENCY], {})
  await say(world, sidesPage(compared, rows))
}

function settingOf(snapshot: Snapshot, id: string, known: string | undefined): Asked {
  const organisation = snapshot.organisations[id]
  const [date, knownDay] = [parseDay(REPLAY_DAY), known === undefined ? undefined : parseDay(known)]
  invariant(organisation !== undefined && date !== undefined, `the catalogue holds ${id}`)
  const setting = { snapshot, organisation, date, ...(knownDay === undefined ? {} : { known: knownDay }) }
  return { setting, acts: ['procure', 'use'], answers: {} }
}

const NEXT: readonly Block[] = [
  GAP,
  { text: '3. Your turn', colour: 'bold' },
  GAP,
  ...[
    'npm run -s licet -- scan --as us/federal-contractor',
    'npm run -s licet -- ask Kaspersky --as us/private-company',
    'npm run -s licet -- explain "Symantec DLP" --as cn/police-unit --act install --on 2014-08-05',
    'npm run -s licet -- screen YOUR-INVENTORY --as ORGANISATION',
    'npm run -s licet -- organisations',
  ].map(text => ({ text, indent: 2, hang: 4 })),
]

async function sayTitle(world: World, text: string): Promise<void> {
  await say(world, [GAP, { text, colour: 'bold' }, GAP])
}

async function say(world: World, blocks: readonly Block[]): Promise<void> {
  const { width, showsColour } = world.terminal
  await world.print(
    await renderPage(blocks, { columns: Math.min(width, 120), paint: showsColour ? ansiPaint : plainPaint }),
  )
}

process.chdir(root)
process.exitCode = await start(worldOf(process))
