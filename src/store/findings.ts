import type { FindingState } from '../model/finding-state.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Basis } from '../model/evidence.ts'
import { rankOf, type Status } from '../model/status.ts'
import { NO_DEADLINE } from '../ports/store/finding-place.ts'
import type { EvidenceFile, FindingEvent, FindingRecord, Findings } from '../ports/store/findings.ts'
import { findingCountsIn } from './finding-counts.ts'
import { idsInOrder } from './finding-order.ts'
import { isOneOf } from './finding-query.ts'
import { moveSums, type SummedRow } from './finding-sums.ts'
import type { Schema } from './schema.ts'
import type { EvidenceTable, FindingTable } from './screening-schema.ts'

const ROWS_AT_ONCE = 1_000

/** Findings with what happened to them, in the database. */
export function findingsIn(db: Kysely<Schema>): Findings {
  return { ...rowsIn(db), ...findingCountsIn(db), ...historyIn(db) }
}

function rowsIn(
  db: Kysely<Schema>,
): Pick<Findings, 'get' | 'ofInventory' | 'list' | 'insert' | 'update' | 'updateAll'> {
  return {
    async get(id) {
      const row = await db.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : findingOf(row)
    },
    ofInventory: async inventory =>
      (await db.selectFrom('finding').selectAll().where('inventory', '=', inventory).execute()).map(
        findingOf,
      ),
    async list(filter) {
      // Only ids are sorted, which an index holds; whole rows are read of one page alone.
      const ids = await idsInOrder(db, filter)
      const rows = new Map<string, FindingRecord>()
      for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
        const some = ids.slice(at, at + ROWS_AT_ONCE)
        // oxlint-disable-next-line no-await-in-loop -- one connection
        const found = await db.selectFrom('finding').selectAll().where('id', 'in', some).execute()
        for (const row of found) rows.set(row.id, findingOf(row))
      }
      return ids.flatMap(id => rows.get(id) ?? [])
    },
    async insert(findings) {
      const rows = findings.map(rowOf)
      for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await db
          .insertInto('finding')
          .values(rows.slice(at, at + ROWS_AT_ONCE))
          .execute()
      }
      await moveSums(db, { came: rows, went: [] })
    },
    update: async finding => (await updateRows(db, [finding])).length === 0,
    updateAll: async findings => updateRows(db, findings),
  }
}

/** Writes findings that still have the version before theirs; the ids of the others. */
async function updateRows(
  db: Kysely<Schema>,
  findings: readonly FindingRecord[],
): Promise<readonly string[]> {
  const missed: string[] = []
  for (let at = 0; at < findings.length; at += ROWS_AT_ONCE) {
    // oxlint-disable no-await-in-loop -- one connection
    const some = findings.slice(at, at + ROWS_AT_ONCE)
    const before = await db
      .selectFrom('finding')
      .selectAll()
      .where(
        'id',
        'in',
        some.map(({ id }) => id),
      )
      .execute()
    const kept = new Map(before.map(row => [row.id, row]))
    const [came, went]: [SummedRow[], SummedRow[]] = [[], []]
    for (const finding of some) {
      const [row, old] = [rowOf(finding), kept.get(finding.id)]
      if (old === undefined || old.version !== finding.version - 1) {
        missed.push(finding.id)
        continue
      }
      // INVARIANT: writers take turns, so the version that was read is the one that is written over.
      await db.updateTable('finding').set(changedIn(row, old)).where('id', '=', finding.id).execute()
      came.push(row)
      went.push(old)
    }
    await moveSums(db, { came, went })
    // oxlint-enable no-await-in-loop
  }
  return missed
}

/** What differs, and the version: an index whose columns are not named is not written. */
function changedIn(
  row: Selectable<FindingTable>,
  old: Selectable<FindingTable>,
): Partial<Selectable<FindingTable>> {
  const before = new Map<string, unknown>(Object.entries(old))
  const changed = Object.entries(row).filter(([name, value]) => before.get(name) !== value)
  return { ...Object.fromEntries(changed), version: row.version }
}

function historyIn(
  db: Kysely<Schema>,
): Pick<
  Findings,
  'addEvents' | 'events' | 'news' | 'effectOf' | 'addEvidence' | 'evidence' | 'evidenceBytes'
> {
  return {
    async addEvents(events) {
      for (let at = 0; at < events.length; at += ROWS_AT_ONCE) {
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await db
          .insertInto('finding_event')
          .values(events.slice(at, at + ROWS_AT_ONCE))
          .execute()
      }
    },
    events: async finding =>
      (
        await db
          .selectFrom('finding_event')
          .selectAll()
          .where('finding', '=', finding)
          .orderBy('id')
          .execute()
      ).map(row => ({ ...row, kind: row.kind as FindingEvent['kind'] })),
    async news(units, { inventory, before, limit }) {
      if (units.length === 0) return []
      let query = db
        .selectFrom('finding_event')
        .innerJoin('finding', 'finding.id', 'finding_event.finding')
        .selectAll('finding_event')
        .select('finding.unit as unit')
        .orderBy('finding_event.id', 'desc')
        .limit(limit)
      if (units !== 'all') query = query.where(isOneOf(units))
      if (inventory !== undefined) query = query.where('finding.inventory', '=', inventory)
      if (before !== undefined) query = query.where('finding_event.id', '<', before)
      return (await query.execute()).map(row => ({ ...row, kind: row.kind as FindingEvent['kind'] }))
    },
    async effectOf(cause) {
      const rows = await db
        .selectFrom('finding_event')
        .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
        .where('cause', '>=', cause)
        .where('cause', '<', `${cause}\u{10FFFF}`)
        .groupBy('kind')
        .execute()
      return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
    },
    async addEvidence(file, bytes) {
      await db
        .insertInto('evidence')
        .values({
          id: file.id,
          finding: file.finding,
          name: file.name,
          type: file.type,
          size_bytes: file.sizeBytes,
          sha256: file.sha256,
          person: file.person,
          at: file.at,
          bytes: Buffer.from(bytes),
        })
        .execute()
    },
    evidence: async finding =>
      (
        await db
          .selectFrom('evidence')
          .select(['id', 'finding', 'name', 'type', 'size_bytes', 'sha256', 'person', 'at'])
          .where('finding', '=', finding)
          .orderBy('id')
          .execute()
      ).map(evidenceOf),
    async evidenceBytes(id) {
      const row = await db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : { file: evidenceOf(row), bytes: row.bytes }
    },
  }
}

function evidenceOf(row: Omit<Selectable<EvidenceTable>, 'bytes'>): EvidenceFile {
  const { id, finding, name, type, size_bytes: sizeBytes, sha256, person, at } = row
  return { id, finding, name, type, sizeBytes, sha256, person, at }
}

function findingOf(row: Selectable<FindingTable>): FindingRecord {
  return {
    id: row.id,
    inventory: row.inventory,
    unit: row.unit,
    party: row.party,
    product: row.product,
    act: row.act,
    best: row.best as Status,
    worst: row.worst as Status,
    provision: row.provision,
    blocking: JSON.parse(row.blocking) as FindingRecord['blocking'],
    basis: row.basis as Basis | null,
    isContested: row.is_contested === 1,
    sentence: row.sentence,
    deadline: row.deadline === NO_DEADLINE ? null : row.deadline,
    duties: JSON.parse(row.duties) as FindingRecord['duties'],
    lines: row.lines,
    quantity: row.quantity,
    versions: JSON.parse(row.versions) as FindingRecord['versions'],
    state: row.state as FindingState,
    owner: row.owner,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    version: row.version,
  }
}

function rowOf(finding: FindingRecord): Selectable<FindingTable> {
  return {
    id: finding.id,
    inventory: finding.inventory,
    unit: finding.unit,
    party: finding.party,
    product: finding.product,
    act: finding.act,
    best: finding.best,
    worst: finding.worst,
    rank: rankOf(finding.worst),
    provision: finding.provision,
    blocking: JSON.stringify(finding.blocking),
    basis: finding.basis,
    is_contested: Number(finding.isContested),
    sentence: finding.sentence,
    deadline: finding.deadline ?? NO_DEADLINE,
    duties: JSON.stringify(finding.duties),
    lines: finding.lines,
    quantity: finding.quantity,
    versions: JSON.stringify(finding.versions),
    state: finding.state,
    owner: finding.owner,
    opened_at: finding.openedAt,
    changed_at: finding.changedAt,
    version: finding.version,
  }
}
