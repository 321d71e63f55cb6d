import type { Kysely, Selectable } from 'kysely'
import { isRole, type Role } from '../model/role.ts'
import type { GrantRecord, People, PersonRecord } from '../ports/store/people.ts'
import { StoreFault } from '../ports/store/store-fault.ts'
import type { GrantTable, PersonTable, Schema } from './schema.ts'

/** People and their roles in the database. */
export function peopleIn(db: Kysely<Schema>): People {
  const one = async (
    column: 'id' | 'email' | 'open_id',
    value: string,
  ): Promise<PersonRecord | undefined> => {
    const row = await db.selectFrom('person').selectAll().where(column, '=', value).executeTakeFirst()
    return row === undefined ? undefined : personOf(row)
  }
  return {
    all: async () => (await db.selectFrom('person').selectAll().orderBy('email').execute()).map(personOf),
    async count() {
      const row = await db
        .selectFrom('person')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },
    get: async id => one('id', id),
    byEmail: async email => one('email', email),
    byOpenId: async openId => one('open_id', openId),
    async insert(person) {
      await db.insertInto('person').values(rowOf(person)).execute()
    },
    async update(person) {
      const { numUpdatedRows } = await db
        .updateTable('person')
        .set(rowOf(person))
        .where('id', '=', person.id)
        .where('version', '=', person.version - 1)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    grantsOf: async person =>
      (
        await db
          .selectFrom('role_grant')
          .selectAll()
          .where('person', '=', person)
          .orderBy('unit')
          .orderBy('role')
          .execute()
      ).map(grantOf),
    allGrants: async () =>
      (
        await db
          .selectFrom('role_grant')
          .selectAll()
          .orderBy('person')
          .orderBy('unit')
          .orderBy('role')
          .execute()
      ).map(grantOf),
    async setGrants(person, grants) {
      await db.deleteFrom('role_grant').where('person', '=', person).execute()
      if (grants.length > 0)
        await db
          .insertInto('role_grant')
          .values([...grants])
          .execute()
    },
  }
}

function personOf(row: Selectable<PersonTable>): PersonRecord {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    passwordHash: row.password_hash,
    openId: row.open_id,
    isDisabled: row.is_disabled === 1,
    version: row.version,
    createdAt: row.created_at,
  }
}

function rowOf(person: PersonRecord): Selectable<PersonTable> {
  return {
    id: person.id,
    email: person.email,
    name: person.name,
    password_hash: person.passwordHash,
    open_id: person.openId,
    is_disabled: Number(person.isDisabled),
    version: person.version,
    created_at: person.createdAt,
  }
}

function grantOf({ person, unit, role }: Selectable<GrantTable>): GrantRecord {
  return { person, unit, role: roleOf(role) }
}

function roleOf(text: string): Role {
  if (isRole(text)) return text
  throw new StoreFault('corrupt', `the database names a role "${text}" that there is not`, undefined)
}
