import type { Measure } from '../../model/measure.ts'
import type { Party, Product } from '../../model/party.ts'
import { commonName } from '../../report/names.ts'
import type { EntryTable } from './excerpt.ts'

/** An entry without what no answer shows or decides by: other names than the common one, identifiers, false friends, sources of its own. */
export function lightened(table: EntryTable, entry: object): object {
  if (table === 'parties') return light(entry as Party)
  if (table === 'products') return light(entry as Product)
  return table === 'measures' ? { ...(entry as Measure), sources: [], summary: '' } : entry
}

function light<Named extends Party | Product>(named: Named): Named {
  const shown = commonName(named.names, named.id)
  const names = named.names.filter(name => name.text === shown).slice(0, 1)
  return { ...named, names, identifiers: [], falseFriends: [], sources: [] }
}
