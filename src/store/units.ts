import type { Kysely, Selectable } from 'kysely'
import type { UnitRecord, Units } from '../ports/store/units.ts'
import type { Schema, UnitTable } from './schema.ts'

/** Units in the database. */
export function unitsIn(db: Kysely<Schema>): Units {
  return {
    async all() {
      const rows = await db.selectFrom('unit').selectAll().orderBy('id').execute()
      return topDown(rows.map(unitOf))
    },
    async get(id) {
      const row = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : unitOf(row)
    },
    async insert(unit) {
      await db.insertInto('unit').values(rowOf(unit)).execute()
    },
    async update(unit) {
      const { numUpdatedRows } = await db
        .updateTable('unit')
        .set(rowOf(unit))
        .where('id', '=', unit.id)
        .where('version', '=', unit.version - 1)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('unit').where('id', '=', id).executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

function topDown(units: readonly UnitRecord[]): readonly UnitRecord[] {
  const below = Map.groupBy(units, unit => unit.above)
  const walk = (above: string | null): readonly UnitRecord[] =>
    (below.get(above) ?? []).flatMap(unit => [unit, ...walk(unit.id)])
  return walk(null)
}

function unitOf(row: Selectable<UnitTable>): UnitRecord {
  return {
    id: row.id,
    above: row.above,
    title: row.title,
    preset: row.preset,
    systems: JSON.parse(row.systems) as UnitRecord['systems'],
    classes: JSON.parse(row.classes) as UnitRecord['classes'],
    attributes: JSON.parse(row.attributes) as UnitRecord['attributes'],
    circumstances: JSON.parse(row.circumstances) as UnitRecord['circumstances'],
    party: row.party,
    isLegalPerson: row.is_legal_person === 1,
    version: row.version,
    createdAt: row.created_at,
  }
}

function rowOf(unit: UnitRecord): Selectable<UnitTable> {
  return {
    id: unit.id,
    above: unit.above,
    title: unit.title,
    preset: unit.preset,
    systems: JSON.stringify(unit.systems),
    classes: JSON.stringify(unit.classes),
    attributes: JSON.stringify(unit.attributes),
    circumstances: JSON.stringify(unit.circumstances),
    party: unit.party,
    is_legal_person: Number(unit.isLegalPerson),
    version: unit.version,
    created_at: unit.createdAt,
  }
}
