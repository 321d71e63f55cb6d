import type { Party, PartyEdge } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import {
  falseFriendBlocks,
  gradeText,
  identifierBlocks,
  item,
  line,
  nameBlocks,
  periodText,
  section,
} from './entry-blocks.ts'
import { sourceBlocks } from './measure-entry.ts'
import { listingsNaming, measuresNaming, type Named } from './naming.ts'
import { listTitle, partyName, productName, titleOf } from './names.ts'
import type { Block } from './page.ts'

/** A party, whole: its names, whom it belongs to and what to it, what it makes, and which measures and lists name it. */
export function partyEntry(snapshot: Snapshot, party: Party): readonly Block[] {
  const edges = snapshot.partyEdges.filter(edge => edge.from === party.id || edge.to === party.id)
  const made = Object.values(snapshot.products).filter(product =>
    product.roles.some(role => role.party === party.id),
  )
  const whom = { party: party.id, products: new Set(made.map(product => product.id)) }
  return [
    ...nameBlocks(party.names),
    ...(party.incorporation === undefined ? [] : [line('incorporated', party.incorporation)]),
    ...(party.headquarters === undefined ? [] : [line('headquarters', party.headquarters)]),
    ...identifierBlocks(party.identifiers),
    ...section(
      'Owners, owned, successors',
      edges.map(edge => item(edgeText(snapshot, edge))),
    ),
    ...section('Named by these measures', namingMeasures(snapshot, whom)),
    ...section('Named by these lists', namingLists(snapshot, whom)),
    ...section(
      'Products',
      made.map(product => {
        const kinds = product.categories.map(id => snapshot.categories[id]?.title ?? id).join(', ')
        return item(`${product.id}: ${productName(snapshot, product.id)}${kinds === '' ? '' : ` (${kinds})`}`)
      }),
    ),
    ...falseFriendBlocks(party),
    ...section('Sources, the best founded first', sourceBlocks(snapshot, party.sources)),
  ]
}

function edgeText(snapshot: Snapshot, edge: PartyEdge): string {
  const verb = {
    owns: 'owns',
    'succeeded-by': 'is succeeded by',
    rebrands: 'sells under its own name what comes from',
  }[edge.kind]
  const share = edge.percent === undefined ? '' : `, ${edge.percent} %`
  return `${partyName(snapshot, edge.from)} ${verb} ${partyName(snapshot, edge.to)}${share}${periodText(edge.since, edge.until)} ${gradeText(edge.evidence)}`
}

/** One line a measure: its title and the provisions that name the party or a product of it. */
function namingMeasures(snapshot: Snapshot, whom: Named): readonly Block[] {
  return measuresNaming(snapshot, whom).map(({ measure, provisions }) => {
    const local = provisions.map(id => id.slice(measure.id.length + 1)).join(', ')
    return item(`${titleOf(measure.title, measure.id)} (${measure.id}: ${local})`)
  })
}

function namingLists(snapshot: Snapshot, whom: Named): readonly Block[] {
  return listingsNaming(snapshot, whom).map(({ list, listing: { id, from, until, evidence } }) =>
    item(`${listTitle(snapshot, list.id)} (${id})${periodText(from, until)} ${gradeText(evidence)}`),
  )
}
