import { formatSpan } from '../../../base/span.ts'
import type { Product, ProductEdge } from '../../../model/party.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { StatusRange } from '../../../model/status.ts'
import { partyName, productName } from '../../../report/names.ts'
import { whereaboutsSection, type WhereRow } from '../ask/whereabouts.ts'
import { addressWith, pathTo } from '../../address.ts'
import { sourceList } from '../../evidence.ts'
import { type Choice, dateField, selectField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { actText, categoryText, presetText, statusMark, wordOf } from '../../words.ts'
import { countryText, falseFriends, identifierFacts, namesTable } from '../names-table.ts'
import { namingLists, namingMeasures } from '../parties/entry.ts'
import { type Matrix, standingMatrix } from '../standing-matrix.ts'

/** Others of the same kind with their standing for one organisation. */
export interface Neighbours {
  readonly organisation: string
  readonly act: string
  readonly on: string
  readonly organisations: readonly Choice[]
  readonly rows: readonly { readonly product: Product; readonly range: StatusRange }[]
}

/** A product, whole. */
export interface ProductPage {
  readonly snapshot: Snapshot
  readonly product: Product
  readonly matrix: Matrix
  readonly neighbours: Neighbours
  readonly where: readonly WhereRow[]
}

/** A product: who stands behind it, its names in every script, what it may be taken for, what it means for whom, and what else there is of its kind. */
export function productPage(frame: Frame, page: ProductPage): Html {
  const { texts } = frame
  const { snapshot, product, matrix, neighbours } = page
  const title = productName(snapshot, product.id)
  const natives = product.names.filter(({ kind, text }) => kind === 'native' && text !== title)
  const whom = { products: new Set([product.id, ...product.families]) }
  return html`<p class="crumbs no-print">
      <a href="/products">${texts['nav.products']}</a>
      ${product.categories.map(
        id =>
          html` ›
            <a href="${addressWith('/products', { category: id })}">${categoryText(frame, snapshot, id)}</a>`,
      )}
    </p>
    <h1>
      ${title}
      ${natives.map(({ text, lang }) => html` <small class="native" lang="${lang ?? ''}">${text}</small>`)}
    </h1>
    <p>
      <a class="button" href="${addressWith('/', { words: product.id })}">${texts['party.ask']}</a>
    </p>
    ${facts(frame, snapshot, product)} ${whereaboutsSection(frame, page.where)}
    ${standingMatrix(frame, matrix)} ${namingMeasures(frame, snapshot, whom)}
    ${namingLists(frame, snapshot, whom)} ${neighbourSection(frame, snapshot, product, neighbours)}
    ${namesTable(frame, product.names)} ${falseFriends(frame, product.falseFriends)}
    <section>
      <h2>${texts['measure.sources']}</h2>
      ${sourceList(frame, snapshot, product.sources)}
      <p>
        <a href="${pathTo('/api/v1/products', product.id)}">${texts['ask.as-json']}</a> ·
        <span class="id">${product.id}</span>
      </p>
    </section>`
}

function facts(frame: Frame, snapshot: Snapshot, product: Product): Html {
  const { texts } = frame
  return html`<dl class="facts">
    ${product.roles.map(
      ({ role, party, since, until }) =>
        html`<dt>${texts[`role.${role}`]}</dt>
          <dd>
            <a href="${pathTo('/parties', party)}">${partyName(snapshot, party)}</a>
            <small
              >${since === undefined ? '' : texts['ask.since']({ day: dayText(frame, formatSpan(since)) })}
              ${until === undefined ? '' : texts['ask.until']({ day: dayText(frame, formatSpan(until)) })}</small
            >
          </dd>`,
    )}
    ${
      product.families.length === 0
        ? NOTHING
        : html`<dt>${texts['product.families']}</dt>
            <dd>
              ${product.families.map((id, at) => html`${at === 0 ? '' : ', '}${productLink(snapshot, id)}`)}
            </dd>`
    }
    ${
      product.versions.length === 0
        ? NOTHING
        : html`<dt>${texts['product.versions']}</dt>
            <dd>${product.versions.join(', ')}</dd>`
    }
    ${Object.entries(product.origins).map(
      ([stage, countries]) =>
        html`<dt>${texts['product.origins']} <small>(${wordOf(frame, 'origin', stage)})</small></dt>
          <dd>${countries.map(code => countryText(frame, code)).join(', ')}</dd>`,
    )}
    ${product.edges.map(
      edge =>
        html`<dt>${texts[`edge.${edge.kind}`]}</dt>
          <dd>${edgeTarget(snapshot, edge)}</dd>`,
    )}
    ${Object.entries(product.properties).map(
      ([name, value]) =>
        html`<dt lang="en">${name.replaceAll('-', ' ')}</dt>
          <dd lang="en">${value}</dd>`,
    )}
    ${identifierFacts(frame, product.identifiers)}
  </dl>`
}

function edgeTarget(snapshot: Snapshot, { product, party, grade }: ProductEdge): Html {
  const name =
    product === undefined
      ? html`<a href="${pathTo('/parties', party ?? '')}">${partyName(snapshot, party ?? '')}</a>`
      : productLink(snapshot, product)
  return html`${name} <small lang="en">${grade}</small>`
}

function productLink(snapshot: Snapshot, id: string): Html {
  return html`<a href="${pathTo('/products', id)}">${productName(snapshot, id)}</a>`
}

function neighbourSection(frame: Frame, snapshot: Snapshot, product: Product, neighbours: Neighbours): Html {
  const { texts } = frame
  const { organisation, organisations, act, on, rows } = neighbours
  const [category] = product.categories
  if (category === undefined) return NOTHING
  return html`<section id="neighbours">
    <h2>${texts['product.neighbours']}</h2>
    <form class="filters no-print" method="get" action="#neighbours">
      ${selectField({ name: 'as', label: texts['product.for'], value: organisation, choices: organisations })}
      ${selectField({
        name: 'act',
        label: texts['ask.act'],
        value: act,
        choices: Object.keys(snapshot.acts).map(id => ({ value: id, text: actText(frame, id) })),
      })}
      ${dateField({ name: 'on', label: texts['ask.on'], value: on })}
      <p class="field go"><button class="second">${texts['table.filter']}</button></p>
    </form>
    <p class="note">
      ${texts['product.neighbours-says']({
        organisation: presetText(frame, snapshot, organisation),
        act: actText(frame, act),
        day: dayText(frame, on),
      })}
    </p>
    ${plainTable<(typeof rows)[number]>(frame, {
      name: 'neighbours',
      caption: texts['product.neighbours'],
      rows,
      columns: [
        {
          key: 'product',
          title: texts['products.name'],
          isHead: true,
          cell: ({ product: { id } }) => productLink(snapshot, id),
        },
        {
          key: 'maker',
          title: texts['products.maker'],
          cell: ({ product: { roles } }) => {
            const maker = roles.find(({ role }) => role === 'maker')?.party
            return maker === undefined
              ? ''
              : html`<a href="${pathTo('/parties', maker)}">${partyName(snapshot, maker)}</a>`
          },
        },
        {
          key: 'status',
          title: wordOf(frame, 'ask', 'status'),
          cell: ({ product: { id }, range }) =>
            html`<a href="${addressWith('/', { words: id, as: organisation, act, on })}"
              >${statusMark(frame, range)}</a
            >`,
        },
      ],
    })}
    <p><a href="${addressWith('/products', { category })}">${texts['product.more-neighbours']}</a></p>
  </section>`
}
