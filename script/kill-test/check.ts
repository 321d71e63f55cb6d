import type { Problem } from '../../src/base/problem.ts'
import { err, ok } from '../../src/base/result.ts'
import { verifyAudit } from '../../src/app/audit/audit.ts'
import { verifyGazette } from '../../src/gazette/verify.ts'
import type { AuditRecord } from '../../src/ports/store/audit.ts'
import type { Store } from '../../src/ports/store/store.ts'
import { entriesIn, must } from './caller.ts'
import type { Ledger } from './ledger.ts'
import type { People } from './set-up.ts'
import { by, uploadAgain } from './writers.ts'

/** What is looked at after a restart. */
export interface Looked {
  readonly address: string
  readonly people: People
  readonly ledger: Ledger
  /** The database itself, seen past the server. */
  readonly store: Store
  /** The checkpoint that was seen last time: the gazette must continue it. */
  readonly since: Uint8Array | undefined
}

/** Says everything that is lost or half done; gives the checkpoint of now. */
export async function checkAll(
  at: Looked,
): Promise<{ readonly wrong: readonly string[]; readonly checkpoint: Uint8Array; readonly entries: number }> {
  const gazette = await gazetteOf(at)
  const journal = await journalOf(at.store)
  return {
    wrong: [
      ...(await lost(at)),
      ...journal.wrong,
      ...(await halfDone(at.store, journal.records)),
      ...gazette.wrong,
    ],
    checkpoint: gazette.checkpoint,
    entries: gazette.entries,
  }
}

/** What was acknowledged and is not there any more. */
async function lost(at: Looked): Promise<readonly string[]> {
  const { ledger } = at
  const wrong: string[] = []
  const list = async (
    path: string,
    key: string,
    who: keyof People,
  ): Promise<ReadonlyMap<unknown, Readonly<Record<string, unknown>>>> =>
    new Map(entriesIn(await must(200, by(at, who), 'GET', path)).map(each => [each[key], each]))
  const units = await list('/units', 'id', 'admin')
  for (const [id, { version, title }] of ledger.units) {
    const found = units.get(id)
    const isNewer = Number(found?.['version']) > version
    if (found === undefined || Number(found['version']) < version || (!isNewer && found['title'] !== title))
      wrong.push(`unit ${id} version ${version} "${title}": found ${JSON.stringify(found)}`)
  }
  const waivers = await list('/waivers', 'id', 'admin')
  for (const [id, version] of ledger.waivers)
    if (!(Number(waivers.get(id)?.['version']) >= version)) wrong.push(`waiver ${id} version ${version}`)
  const judgements = await list('/judgements', 'id', 'admin')
  for (const id of ledger.judgements) if (!judgements.has(id)) wrong.push(`judgement ${id}`)
  const drafts = await list('/measure-drafts', 'id', 'officer')
  for (const id of ledger.drafts) if (!drafts.has(id)) wrong.push(`draft ${id}`)
  const measures = await list('/published-measures', 'id', 'admin')
  for (const [id, entry] of ledger.measures)
    if ((measures.get(id)?.['entry'] as { number: number } | undefined)?.number !== entry)
      wrong.push(`measure ${id}`)
  // oxlint-disable no-await-in-loop -- one after the other
  for (const [id, version] of [...ledger.reviews].slice(-30)) {
    const found = await must(200, by(at, 'officer'), 'GET', `/reviews/${id}`)
    if (Number(found.body['version']) < version) wrong.push(`case ${id} version ${version}`)
  }
  for (const [id, { received }] of ledger.uploads) {
    const found = await uploadAgain(at, id)
    if (found !== undefined && found < received) wrong.push(`upload ${id}: ${received} bytes`)
  }
  for (const [id, texts] of ledger.comments) {
    const found = await must(200, by(at, 'analyst'), 'GET', `/findings/${id}`)
    const said = new Set((found.body['events'] as readonly { text: string }[]).map(({ text }) => text))
    for (const text of texts) if (!said.has(text)) wrong.push(`comment "${text}" of ${id}`)
  }
  for (const [id, lines] of ledger.screenings) {
    const found = await must(200, by(at, 'analyst'), 'GET', `/screenings/${id}`)
    const { state, items } = found.body
    const isRight = state === 'queued' || state === 'reading' || (state === 'done' && items === lines)
    if (!isRight) wrong.push(`screening ${id} of ${lines} lines: ${JSON.stringify(found.body)}`)
  }
  // oxlint-enable no-await-in-loop
  return wrong
}

async function journalOf(
  store: Store,
): Promise<{ readonly wrong: readonly string[]; readonly records: readonly AuditRecord[] }> {
  const checked = await verifyAudit(store)
  const records: AuditRecord[] = []
  while (records.length < checked.entries) {
    const from = records.length
    // oxlint-disable-next-line no-await-in-loop -- in order
    records.push(...(await store.read(async ({ audit }) => audit.from(from, 1_000))))
  }
  return {
    wrong: checked.bad === undefined ? [] : [`the journal, entry ${checked.bad.seq}: ${checked.bad.why}`],
    records,
  }
}

/** What is there without its note in the journal, or noted and not there: half of a write. */
async function halfDone(store: Store, journal: readonly AuditRecord[]): Promise<readonly string[]> {
  const noted = (action: string): readonly string[] =>
    journal
      .filter(entry => entry.action === action && entry.outcome === 'done')
      .map(({ subject }) => subject)
      .toSorted()
  return store.read(async ({ units, waivers, measures, gazette }) => {
    const all = await units.all()
    const published = await measures.published()
    const head = await gazette.head()
    const acts = await gazette.entries(0, 1_000_000)
    const gazetted = acts.filter(({ kind }) => kind === 'measure-published').map(({ subject }) => subject)
    const pairs: readonly (readonly [string, readonly string[], readonly string[]])[] = [
      ['units', all.filter(({ above }) => above !== null).map(({ id }) => id), noted('unit.create')],
      ['waivers', (await waivers.all()).map(({ id }) => id), noted('waiver.request')],
      ['measures', published.map(({ id }) => id), gazetted],
    ]
    const versions = all.filter(
      ({ id, version }) =>
        version !==
        1 + journal.filter(({ action, subject }) => action === 'unit.change' && subject === id).length,
    )
    return [
      ...pairs.flatMap(([what, there, said]) =>
        there.toSorted().join(' ') === said.toSorted().join(' ')
          ? []
          : [`${what}: ${there.length} are there and ${said.length} were noted`],
      ),
      ...versions.map(({ id, version }) => `unit ${id} has version ${version} and another number of notes`),
      ...(head === undefined || head.size === acts.length
        ? []
        : [`the gazette says that it has ${head.size} entries and has ${acts.length}`]),
    ]
  })
}

async function gazetteOf(
  at: Looked,
): Promise<{ readonly wrong: readonly string[]; readonly checkpoint: Uint8Array; readonly entries: number }> {
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const response = await fetch(`${at.address}/gazette/${path}`)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  }
  const report = await verifyGazette({
    copies: [
      async path => {
        const bytes = await read(path)
        const problem: Problem = { code: 'gazette-missing', at: { file: path }, says: path }
        return bytes === undefined ? err(problem) : ok(bytes)
      },
    ],
    ...(at.since === undefined ? {} : { since: { file: 'checkpoint', bytes: at.since } }),
  })
  const problems = report.ok ? report.value.problems : report.problems
  return {
    wrong: problems.map(({ says }) => `the gazette: ${says}`),
    checkpoint: (await read('checkpoint')) ?? new Uint8Array(),
    entries: report.ok ? report.value.entries : 0,
  }
}
