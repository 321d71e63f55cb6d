import { SYSTEM } from '../../src/app/access/actor.ts'
import { runJobs } from '../../src/app/jobs/run-jobs.ts'
import type { Registry } from '../../src/app/registry.ts'
import { startScreening } from '../../src/app/screenings/screenings.ts'
import { appendToUpload, beginUpload } from '../../src/app/screenings/uploads.ts'
import { createUnit } from '../../src/app/units/units.ts'
import type { Result } from '../../src/base/result.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'

/** How much a registry is given to hold. */
export interface Stock {
  readonly units: number
  readonly items: number
}

const ACTS = ['use', 'procure', 'update', 'renew', 'install', 'connect', 'access']
const PART_BYTES = 4 << 20
/** Units below each unit of the tree. */
const BELOW = 6
const AUDIT_ENTRIES = 20_000
/** Names of which somebody has to say what they are. */
const PERHAPS = ['Kasperski Endpont Sekurity']

/**
 * Fills an empty registry through its own deeds: a tree of agencies, one inventory each, in every inventory each product that the
 * catalogue names once, something that is only perhaps one, and for the rest programs that nobody knows.
 */
export async function stockRegistry(
  registry: Registry,
  { units, items }: Stock,
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now()
  const known = knownLines(registry.catalogue.current().snapshot)
  const ids: string[] = []
  // oxlint-disable no-await-in-loop -- those above come first
  for (let at = 0; at < units; at += 1)
    ids.push(await makeUnit(registry, at, ids[Math.floor((at - 1) / BELOW)] ?? null))
  for (const [at, unit] of ids.entries())
    await screen(registry, unit, fileOf(known, at, Math.round(items / units)))
  // oxlint-enable no-await-in-loop
  await registry.store.write(async ({ audit }) => {
    for (let at = 0; at < AUDIT_ENTRIES; at += 1)
      // oxlint-disable-next-line no-await-in-loop -- a chain
      await audit.append(
        registry.clock.now(),
        { id: SYSTEM.id, name: SYSTEM.name, via: 'system' },
        { action: 'finding.comment', subject: ids[at % ids.length] ?? '', outcome: 'done', after: { at } },
      )
  })
  say(`${units} files sent in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const from = performance.now()
  await runJobs(registry, 'bench')
  say(`read, and findings worked out, in ${((performance.now() - from) / 1000).toFixed(0)} s`)
}

async function makeUnit(registry: Registry, at: number, above: string | null): Promise<string> {
  const made = await createUnit(registry, SYSTEM, {
    above,
    title: `Agency ${at + 1}`,
    preset: above === null ? 'us/civilian-agency' : null,
    systems: [],
    classes: [],
    attributes: {},
    circumstances: {},
    party: null,
    isLegalPerson: above === null,
  })
  return must(made).id
}

async function screen(registry: Registry, unit: string, bytes: Buffer): Promise<void> {
  const begun = await beginUpload(registry, SYSTEM, { unit, name: 'software.csv', sizeBytes: bytes.length })
  const { id } = must(begun)
  for (let from = 0; from < bytes.length; from += PART_BYTES)
    // oxlint-disable-next-line no-await-in-loop -- part after part
    must(await appendToUpload(registry, SYSTEM, id, from, bytes.subarray(from, from + PART_BYTES)))
  must(await startScreening(registry, SYSTEM, { upload: id, inventory: 'software', acts: ACTS }))
}

/** Each product of the catalogue by its first English name and its maker's. */
function knownLines({ products, parties }: Snapshot): readonly string[] {
  return Object.values(products).map(({ names, roles }) => {
    const name = names.find(({ lang }) => lang === 'en') ?? names[0]
    const maker = parties[roles.find(({ role }) => role === 'maker')?.party ?? '']
    return [name?.text ?? '', maker?.names[0]?.text ?? '']
      .map(text => `"${text.replaceAll('"', '')}"`)
      .join(',')
  })
}

function fileOf(known: readonly string[], unit: number, items: number): Buffer {
  const lines = [
    'name,publisher,version',
    ...known.map((line, at) => `${line},${at % 7}.${unit % 5}`),
    ...PERHAPS.map(name => `${name},,`),
  ]
  for (let at = known.length + PERHAPS.length; at < items; at += 1)
    lines.push(
      `Program ${(unit * items + at) % 200_000} suite,Publisher ${at % 997} Ltd,${at % 7}.${at % 11}`,
    )
  return Buffer.from(lines.join('\n'))
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems[0]?.says)
  return result.value
}
