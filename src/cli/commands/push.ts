import { allOf } from '../../base/all-of.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { isAtLeastAsBadAs, type Status, STATUSES } from '../../model/status.ts'
import { type Block, GAP } from '../../report/page.ts'
import { printableJson } from '../../report/printable.ts'
import { type LicetClient, licetClient } from '../../wire/client.ts'
import type { ScreeningWire } from '../../wire/screening.ts'
import { type Call, isSet, textOf, textsOf } from '../call.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { awaitScreening, type Ended } from '../pushing/await-screening.ts'
import { patiently, sendFile } from '../pushing/send-file.ts'
import { refuse, tell } from '../refuse.ts'
import { exitFor, type FailOn, parseFailOn } from '../verdict-exit.ts'
import type { World } from '../world.ts'

const MOST_SHOWN = 20

type Asked = {
  readonly client: LicetClient
  readonly unit: string
  readonly files: readonly string[]
  readonly failOn: FailOn
  readonly format: string
}

/** Sends inventories to a registry, and with --wait tells what came of them. */
export async function run(world: World, call: Call): Promise<Exit> {
  const parts = allOf<Asked>({
    client: clientOf(world, call),
    unit: required(call, 'unit', 'For which unit? Name it by its id or its title.'),
    files: filesOf(call),
    failOn: parseFailOn(call),
    format: parseFormat(call, ['text', 'json']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const asked = parts.value
  const unit = await unitOf(world, asked.client, asked.unit)
  if (!unit.ok) return refuse(world, unit.problems)
  const started: ScreeningWire[] = []
  for (const file of asked.files) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const screening = await push(world, call, asked, unit.value, file)
    if (!screening.ok) return refuse(world, screening.problems)
    started.push(screening.value)
  }
  if (!isSet(call, 'wait')) return tellStarted(world, call, asked, started)
  const ended: Ended[] = []
  for (const screening of started) {
    // oxlint-disable-next-line no-await-in-loop -- the registry reads them one after the other, too
    const each = await awaitScreening(world, asked.client, screening)
    if (!each.ok) return refuse(world, each.problems)
    ended.push(each.value)
  }
  return tellEnded(world, call, asked, ended)
}

async function push(
  world: World,
  call: Call,
  { client }: Asked,
  unit: string,
  file: string,
): Promise<Result<ScreeningWire>> {
  const sent = await sendFile(world, client, file, unit)
  if (!sent.ok) return sent
  const acts = textsOf(call, 'act').flatMap(text => text.split(','))
  const inventory = textOf(call, 'inventory') ?? (file === '-' ? 'standard input' : nameOf(file))
  return patiently(world, async () =>
    client.startScreening({
      upload: sent.value.upload,
      inventory,
      ...(acts.length === 0 ? {} : { acts }),
    }),
  )
}

async function tellStarted(
  world: World,
  call: Call,
  { format }: Asked,
  started: readonly ScreeningWire[],
): Promise<Exit> {
  if (format === 'json') {
    const told = { schemaVersion: 1, screenings: started.map(({ id, inventory }) => ({ id, inventory })) }
    return emit(world, call, `${printableJson(told, 2)}\n`, EXIT.nothing)
  }
  const lines = started.map(({ file, id }) => `${file}: sent; screening ${id} waits.\n`)
  return emit(world, call, lines.join(''), EXIT.nothing)
}

async function tellEnded(
  world: World,
  call: Call,
  { failOn, format }: Asked,
  ended: readonly Ended[],
): Promise<Exit> {
  const failed = ended.filter(({ screening }) => screening.state === 'failed')
  for (const { screening } of failed)
    tell(
      world,
      screening.problems.map(({ code, says }) => ({ code, at: { file: screening.file }, says })),
    )
  const open = ended.flatMap(({ findings }) => findings).filter(({ state }) => OPEN.has(state))
  const worst = open.map(each => each.worst).toSorted(byBadness)[0]
  const exit = failed.length > 0 ? EXIT.refused : exitFor(worst, failOn)
  if (format === 'json') {
    const told = { schemaVersion: 1, screenings: ended.map(({ screening }) => screening), findings: open }
    return emit(world, call, `${printableJson(told, 2)}\n`, exit)
  }
  return emitPage(world, call, pageOf(ended, open), exit)
}

/** What was accepted, waived or settled does not stop a pipeline. */
const OPEN: ReadonlySet<string> = new Set(['open', 'in-work'])

function pageOf(ended: readonly Ended[], open: Ended['findings']): readonly Block[] {
  const counts = STATUSES.map(
    status => [status, open.filter(({ worst }) => worst === status).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`)
  return [
    ...ended.map(({ screening: { file, items, known, possible, state } }): Block => ({
      lead: `${file}: `,
      text: `${state}; ${items} items, ${known} known, ${possible} possible`,
    })),
    GAP,
    { text: counts.length === 0 ? 'No open findings.' : `Open findings: ${counts.join(', ')}.` },
    ...open.slice(0, MOST_SHOWN).map(({ status, name, act, sentence, deadline }): Block => ({
      lead: `${status.toUpperCase().replaceAll('-', ' ')} `,
      text: `${name} (${act}): ${sentence}${deadline === null ? '' : ` Due ${deadline}.`}`,
      colour: 'red',
      hang: 2,
    })),
    ...(open.length > MOST_SHOWN ? [{ text: `… and ${open.length - MOST_SHOWN} more` }] : []),
  ]
}

function byBadness(one: Status, other: Status): number {
  return isAtLeastAsBadAs(one, other) ? -1 : 1
}

function clientOf(world: World, call: Call): Result<LicetClient> {
  const token = world.environment['LICET_TOKEN'] ?? ''
  const server = textOf(call, 'server') ?? world.environment['LICET_SERVER'] ?? ''
  const parts = allOf<{ token: string; address: string }>({
    token:
      token === ''
        ? err({
            code: 'token-missing',
            at: {},
            says: 'LICET_TOKEN holds no API token.',
            help: 'Make one in the registry under your name, with the scopes screening.create, screening.read, finding.read and unit.read.',
          })
        : ok(token),
    address:
      URL.canParse(server) && /^https?:$/u.test(new URL(server).protocol)
        ? ok(new URL(server).origin)
        : err({
            code: 'server-missing',
            at: {},
            says: `--server: ${server === '' ? 'which registry? None was named.' : `"${server}" is no address of http or https.`}`,
            help: 'Write --server https://registry.example, or set LICET_SERVER.',
          }),
  })
  return parts.ok ? ok(licetClient({ ...parts.value, fetch: world.fetch })) : parts
}

function required(call: Call, name: 'unit', says: string): Result<string> {
  const text = textOf(call, name)
  return text === undefined
    ? err({ code: 'option-missing', at: {}, says: `--${name}: ${says}`, help: 'licet push --help' })
    : ok(text)
}

function filesOf(call: Call): Result<readonly string[]> {
  const { words } = call
  if (words.length === 0)
    return err({
      code: 'file-not-named',
      at: {},
      says: 'Which inventory? No file was named.',
      help: 'licet push bom.json --server https://registry.example --unit "North" --wait',
    })
  if (words.length > 1 && textOf(call, 'inventory') !== undefined)
    return err({
      code: 'inventory-of-many',
      at: {},
      says: '--inventory names one inventory, and several files were given: the last would replace the others.',
      help: 'Leave it out, and each is called by the name of its file.',
    })
  return ok(words)
}

async function unitOf(world: World, client: LicetClient, named: string): Promise<Result<string>> {
  const units = await patiently(world, async () => client.units())
  if (!units.ok) return units
  const same = units.value.filter(({ id, title }) => id === named || title === named)
  const [only, second] = same
  if (only !== undefined && second === undefined) return ok(only.id)
  return err({
    code: only === undefined ? 'unit-unknown' : 'unit-ambiguous',
    at: {},
    says:
      only === undefined
        ? `--unit: you see no unit "${named}" there.`
        : `--unit: ${same.length} units are called "${named}".`,
    help: `Name one by its id: ${(only === undefined ? units.value : same)
      .slice(0, 10)
      .map(({ id, title }) => `${id} (${title})`)
      .join(', ')}`,
  })
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
