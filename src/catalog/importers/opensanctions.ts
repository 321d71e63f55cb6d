import { compareText } from '../../base/order.ts'
import type { Importer } from './importer.ts'
import { jsonLineRecords } from './json-records.ts'
import { namedParty, readEntries, readName } from './read-entries.ts'
import type { RegisterRecord } from './record.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'

const LEGAL_PERSONS = /^(?:Company|Organization|LegalEntity|PublicBody)$/u
const NO_LEGAL_PERSON = 'a person, ship, aircraft, address or other thing that is no legal person'

const COMMON = {
  publisher: 'OpenSanctions',
  shape: 'the publisher',
  basis: 'reported',
  names: 'parties',
} as const

const TARGETS = {
  id: { titles: ['id'], isNeeded: true },
  schema: { titles: ['schema'], isNeeded: true },
  name: { titles: ['name'], isNeeded: true },
  aliases: { titles: ['aliases'] },
} as const

/** `targets.simple.csv` of a dataset of OpenSanctions. It has no dates of listing, so its lines are known from the day of the file only. */
export const opensanctionsTargets: Importer = {
  ...COMMON,
  id: 'opensanctions-targets',
  title: 'OpenSanctions, targets as simplified CSV',
  url: 'https://www.opensanctions.org/docs/bulk/csv/',
  notations: ['CSV'],
  read: (text, file) =>
    readEntries(tableRecords(text, file, TARGETS), (record, problems) => {
      if (!LEGAL_PERSONS.test(record.text('schema'))) return { leftOut: NO_LEGAL_PERSON }
      const name = readName(record, 'name', problems)
      const numbers = [{ scheme: 'opensanctions', value: record.text('id') }]
      return { at: record.at, party: namedParty(name, record.texts('aliases'), numbers) }
    }),
}

const ENTITIES = {
  id: { titles: ['id'], isNeeded: true },
  schema: { titles: ['schema'], isNeeded: true },
  target: { titles: ['target'] },
  topics: { titles: ['properties.topics'] },
  caption: { titles: ['caption', 'properties.name'] },
  names: { titles: ['properties.name'] },
  aliases: { titles: ['properties.alias'] },
  lei: { titles: ['properties.leiCode'] },
  of: { titles: ['properties.entity'] },
  from: { titles: ['properties.startDate'] },
  until: { titles: ['properties.endDate'] },
} as const
type EntityField = keyof typeof ENTITIES

/** `entities.ftm.json` of a dataset of OpenSanctions: entities of FollowTheMoney, one a line. Dates come from the sanctions in it. */
export const opensanctionsEntities: Importer = {
  ...COMMON,
  id: 'opensanctions-entities',
  title: 'OpenSanctions, entities of FollowTheMoney',
  url: 'https://www.opensanctions.org/docs/entities/',
  notations: ['JSON Lines'],
  read: (text, file) => {
    const records = jsonLineRecords(text, file, ENTITIES)
    const sanctions = records.ok ? sanctionsByEntity(records.value) : new Map<string, never[]>()
    return readEntries(records, (record, problems) => {
      if (!LEGAL_PERSONS.test(record.text('schema'))) return { leftOut: NO_LEGAL_PERSON }
      if (!isTarget(record)) return { leftOut: 'named beside the listed ones, not listed itself' }
      const name = readName(record, 'caption', problems)
      const own = sanctions.get(record.text('id')) ?? []
      const starts = own.flatMap(each => readDate(each, 'from', 'iso', problems) ?? []).toSorted(compareText)
      const ends = own.flatMap(each => readDate(each, 'until', 'iso', problems) ?? []).toSorted(compareText)
      // One that has no end keeps the line open.
      const last = ends.length < own.length ? undefined : ends.at(-1)
      return {
        at: record.at,
        party: namedParty(
          name,
          [...record.texts('names'), ...record.texts('aliases')],
          [
            { scheme: 'opensanctions', value: record.text('id') },
            { scheme: 'lei', value: record.text('lei') },
          ],
        ),
        ...(starts[0] === undefined ? {} : { from: starts[0] }),
        ...(last === undefined ? {} : { until: last }),
      }
    })
  },
}

function isTarget(record: RegisterRecord<EntityField>): boolean {
  const target = record.text('target')
  if (target !== '') return target === 'true'
  return record.texts('topics').some(topic => /^(?:sanction|debarment|export\.control)$/u.test(topic))
}

function sanctionsByEntity(
  records: readonly RegisterRecord<EntityField>[],
): ReadonlyMap<string, readonly RegisterRecord<EntityField>[]> {
  const all = records.filter(record => record.text('schema') === 'Sanction')
  const pairs = all.flatMap(record => record.texts('of').map(entity => ({ entity, record })))
  const grouped = Map.groupBy(pairs, pair => pair.entity)
  return new Map([...grouped].map(([entity, found]) => [entity, found.map(({ record }) => record)]))
}
