import type { Condition } from '../model/condition.ts'
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
import { conditionsOf, partsOf } from './lists-of.ts'
import { sourceBlocks } from './measure-entry.ts'
import { listTitle, partyName, productName, titleOf } from './names.ts'
import type { Block } from './page.ts'

/** A party, whole: its names, whom it belongs to and what to it, what it makes, and which measures and lists name it. */
export function partyEntry(snapshot: Snapshot, party: Party): readonly Block[] {
  const edges = snapshot.partyEdges.filter(edge => edge.from === party.id || edge.to === party.id)
  const made = Object.values(snapshot.products).filter(product =>
    product.roles.some(role => role.party === party.id),
  )
  const products = new Set(made.map(product => product.id))
  return [
    ...nameBlocks(party.names),
    ...(party.incorporation === undefined ? [] : [line('incorporated', party.incorporation)]),
    ...(party.headquarters === undefined ? [] : [line('headquarters', party.headquarters)]),
    ...identifierBlocks(party.identifiers),
    ...section(
      'Owners, owned, successors',
      edges.map(edge => item(edgeText(snapshot, edge))),
    ),
    ...section('Named by these measures', namingMeasures(snapshot, party.id, products)),
    ...section('Named by these lists', namingLists(snapshot, party.id, products)),
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
function namingMeasures(snapshot: Snapshot, party: string, products: ReadonlySet<string>): readonly Block[] {
  return Object.values(snapshot.measures).flatMap(measure => {
    const naming = measure.provisions.filter(id => {
      const provision = snapshot.provisions[id]
      return provision !== undefined && conditionsOf(provision).some(part => namesIt(part, party, products))
    })
    if (naming.length === 0) return []
    const local = naming.map(id => id.slice(measure.id.length + 1)).join(', ')
    return [item(`${titleOf(measure.title, measure.id)} (${measure.id}: ${local})`)]
  })
}

function namingLists(snapshot: Snapshot, party: string, products: ReadonlySet<string>): readonly Block[] {
  return Object.values(snapshot.lists).flatMap(list =>
    list.listings
      .filter(({ names }) => partsOf(names).some(part => namesIt(part, party, products)))
      .map(({ id, from, until, evidence }) =>
        item(`${listTitle(snapshot, list.id)} (${id})${periodText(from, until)} ${gradeText(evidence)}`),
      ),
  )
}

function namesIt(part: Condition, party: string, products: ReadonlySet<string>): boolean {
  if (part.kind === 'party' || part.kind === 'named') return part.parties.includes(party)
  return part.kind === 'product' && part.products.some(id => products.has(id))
}
