import { formatSpan } from '../base/span.ts'
import type { Measure, Provision } from '../model/measure.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Identifier, Name, Party, Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { heading } from './ask-page.ts'
import { disputesOver } from './claims.ts'
import { disputesInFull } from './claims-page.ts'
import { conditionText } from './condition-text.ts'
import { sourceText } from './evidence-page.ts'
import { authorityName, partyName, productName } from './names.ts'
import { type Block, GAP } from './page.ts'
import { actsText, addresseeText, startOf } from './provision-text.ts'
import type { ShelfEntry, ShelfName } from './shelf.ts'

/** One entry of the catalogue, whole, for a terminal. */
export function showPage(snapshot: Snapshot, name: ShelfName, entry: ShelfEntry): readonly Block[] {
  const head: readonly Block[] = [
    { lead: entry.title, text: ` (${entry.id})`, colour: 'bold' },
    ...(entry.about === '' ? [] : [{ text: entry.about, hang: 2 }]),
  ]
  switch (name) {
    case 'measures':
      return [...head, ...measureBlocks(snapshot, entry.whole as Measure)]
    case 'parties':
      return [...head, ...partyBlocks(snapshot, entry.whole as Party)]
    case 'products':
      return [...head, ...productBlocks(snapshot, entry.whole as Product)]
    case 'organisations':
      return [...head, ...organisationBlocks(snapshot, entry.whole as Organisation)]
  }
}

function measureBlocks(snapshot: Snapshot, measure: Measure): readonly Block[] {
  const lists = Object.values(snapshot.lists).filter(
    list => list.id.startsWith(`${measure.id}/`) || usesList(snapshot, measure, list.id),
  )
  return [
    line('titles', Object.values(measure.title).join(' · ')),
    line(
      'kind',
      `${measure.kind}, ${authorityName(snapshot, measure.authority)}, ${snapshot.systems[measure.system]?.title ?? measure.system}`,
    ),
    ...(measure.citation === undefined ? [] : [line('cited as', measure.citation)]),
    ...measure.stages.map(stage => line(stage.stage, formatSpan(stage.on))),
    GAP,
    { text: measure.summary },
    ...measure.provisions.flatMap(id => {
      const provision = snapshot.provisions[id]
      return provision === undefined ? [] : [GAP, ...provisionBlocks(snapshot, provision)]
    }),
    ...lists.flatMap(list => [
      GAP,
      heading(`List ${list.id} (${list.completeness})`),
      ...list.listings.map(listing => ({
        text: `${listing.country ?? conditionText(snapshot, listing.names, 'everything')}${listing.evidence.asserted.some(one => one.takenBackOn !== undefined) ? ' (taken back)' : ''}`,
        indent: 2,
        hang: 2,
      })),
    ]),
    ...section('What others say', disputesInFull(disputesOver(snapshot, [measure.id], undefined))),
    ...section(
      'Sources',
      measure.sources.map(id => ({ text: sourceText(snapshot, id), indent: 2, hang: 2 })),
    ),
  ]
}

function provisionBlocks(snapshot: Snapshot, provision: Provision): readonly Block[] {
  const start = startOf(snapshot, provision)
  const { until } = provision.period
  const from = start === undefined ? '' : `from ${formatSpan(start)}`
  const period = until === undefined ? from : `${from} until ${formatSpan(until)}`
  return [
    heading(provision.id),
    { text: provision.says, indent: 2 },
    line('does', `${provision.effect} ${actsText(provision)}, ${period}`),
    line('binds', addresseeText(snapshot, provision)),
    ...(provision.with.kind === 'always'
      ? []
      : [line('towards', conditionText(snapshot, provision.with, ''))]),
    ...(provision.where.kind === 'always'
      ? []
      : [line('where', conditionText(snapshot, provision.where, ''))]),
    line('covers', conditionText(snapshot, provision.covers, 'everything')),
    ...provision.exceptions.map(exception => line('except', exception.says)),
    ...(provision.liftedBy.length === 0
      ? []
      : [line('lifted by', provision.liftedBy.map(id => authorityName(snapshot, id)).join(', '))]),
  ]
}

function partyBlocks(snapshot: Snapshot, party: Party): readonly Block[] {
  const edges = snapshot.partyEdges.filter(edge => edge.from === party.id || edge.to === party.id)
  const products = Object.values(snapshot.products).filter(product =>
    product.roles.some(role => role.party === party.id),
  )
  return [
    ...nameBlocks(party.names),
    ...(party.incorporation === undefined ? [] : [line('incorporated', party.incorporation)]),
    ...(party.headquarters === undefined ? [] : [line('headquarters', party.headquarters)]),
    ...identifierBlocks(party.identifiers),
    ...section(
      'Owners, owned, successors',
      edges.map(edge => ({
        text: `${partyName(snapshot, edge.from)} ${edge.kind} ${partyName(snapshot, edge.to)}${edge.percent === undefined ? '' : `, ${edge.percent} %`}${edge.since === undefined ? '' : `, since ${formatSpan(edge.since)}`}${edge.until === undefined ? '' : `, until ${formatSpan(edge.until)}`}`,
        indent: 2,
        hang: 2,
      })),
    ),
    ...section(
      'Products',
      products.map(product => ({
        text: `${product.id}: ${productName(snapshot, product.id)}`,
        indent: 2,
        hang: 2,
      })),
    ),
    ...falseFriendBlocks(party),
  ]
}

function productBlocks(snapshot: Snapshot, product: Product): readonly Block[] {
  return [
    ...nameBlocks(product.names),
    ...product.roles.map(role =>
      line(
        role.role,
        `${partyName(snapshot, role.party)}${role.since === undefined ? '' : `, since ${formatSpan(role.since)}`}${role.until === undefined ? '' : `, until ${formatSpan(role.until)}`}`,
      ),
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

function nameBlocks(names: readonly Name[]): readonly Block[] {
  return names.map(name =>
    line(
      name.kind,
      `${name.text}${name.lang === undefined ? '' : ` [${name.lang}]`}${name.until === undefined ? '' : `, until ${formatSpan(name.until)}`}`,
    ),
  )
}

function identifierBlocks(identifiers: readonly Identifier[]): readonly Block[] {
  const bySchemes = Map.groupBy(identifiers, identifier => identifier.scheme)
  return [...bySchemes].map(([scheme, all]) => line(scheme, all.map(each => each.value).join(', ')))
}

function falseFriendBlocks({ falseFriends }: Party | Product): readonly Block[] {
  return section(
    'Not to be taken for',
    falseFriends.map(friend => ({
      text: `${friend.name}${friend.publisher === undefined ? '' : ` by ${friend.publisher}`}: ${friend.why}`,
      indent: 2,
      hang: 2,
    })),
  )
}

function usesList(snapshot: Snapshot, measure: Measure, list: string): boolean {
  return measure.provisions.some(id => snapshot.provisions[id]?.list === list)
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [GAP, heading(title), ...blocks]
}

function line(label: string, text: string): Block {
  return { text: `${label.padEnd(12)} ${text}`, indent: 2, hang: 13 }
}
