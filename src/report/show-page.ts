import type { LawReport } from '../model/law-report.ts'
import type { Measure } from '../model/measure.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Party, Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { falseFriendBlocks, identifierBlocks, line, nameBlocks, periodText } from './entry-blocks.ts'
import { measureEntry } from './measure-entry.ts'
import { partyName } from './names.ts'
import type { Block } from './page.ts'
import { partyEntry } from './party-entry.ts'
import type { ShelfEntry, ShelfName } from './shelf.ts'

/** One entry of the catalogue, whole; `reports`: the cases of a measure. */
export function showPage(
  snapshot: Snapshot,
  name: ShelfName,
  entry: ShelfEntry,
  reports: readonly LawReport[] = [],
): readonly Block[] {
  const head: readonly Block[] = [
    { lead: entry.title, text: ` (${entry.id})`, colour: 'bold' },
    ...(entry.about === '' ? [] : [{ text: entry.about, hang: 2 }]),
  ]
  switch (name) {
    case 'measures':
      return [...head, ...measureEntry(snapshot, entry.whole as Measure, reports)]
    case 'parties':
      return [...head, ...partyEntry(snapshot, entry.whole as Party)]
    case 'products':
      return [...head, ...productBlocks(snapshot, entry.whole as Product)]
    case 'organisations':
      return [...head, ...organisationBlocks(snapshot, entry.whole as Organisation)]
  }
}

function productBlocks(snapshot: Snapshot, product: Product): readonly Block[] {
  return [
    ...nameBlocks(product.names),
    ...product.roles.map(role =>
      line(role.role, `${partyName(snapshot, role.party)}${periodText(role.since, role.until)}`),
    ),
    ...(product.versions.length === 0 ? [] : [line('versions', product.versions.join(', '))]),
    ...identifierBlocks(product.identifiers),
    ...product.edges.map(edge => line(edge.kind, edge.product ?? partyName(snapshot, edge.party ?? ''))),
    ...falseFriendBlocks(product),
  ]
}

function organisationBlocks(snapshot: Snapshot, organisation: Organisation): readonly Block[] {
  return [
    line('systems', organisation.systems.map(id => snapshot.systems[id]?.title ?? id).join(', ')),
    line('classes', organisation.classes.map(id => snapshot.classes[id]?.title ?? id).join('; ')),
    ...Object.entries(organisation.attributes).map(([key, value]) => line(key, value)),
    { text: `licet screen FILE --as ${organisation.id}`, indent: 2 },
  ]
}
