import type { Clash, Deadlock } from '../../../model/conflict.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { productName } from '../../../report/names.ts'
import { addressWith, pathTo } from '../../address.ts'
import { type Choice, dateField, selectField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText, numberText } from '../../numbers.ts'
import { type Column, plainTable } from '../../table.ts'
import { provisionLink } from '../../provision-link.ts'
import { actText, categoryText, presetText, systemText } from '../../words.ts'

/** What several sets of rules leave of each category. */
export interface ConflictsPage {
  readonly snapshot: Snapshot
  readonly as: readonly string[]
  readonly act: string
  readonly on: string
  readonly organisations: readonly Choice[]
  readonly categories: readonly {
    readonly category: string
    readonly products: number
    readonly acceptable: readonly number[]
    readonly acceptableToAll: number
  }[]
  readonly clashes: readonly Clash[]
  readonly deadlocks: readonly Deadlock[]
}

/** So many sides can be laid beside one another. */
export const MOST_SIDES = 4

/** A picture of categories by sets of rules: where nothing is acceptable to all, where little is, and what one demands and another forbids. */
export function conflictsPage(frame: Frame, page: ConflictsPage): Html {
  const { texts } = frame
  const { as, act, on, organisations, categories, clashes } = page
  const none = categories.filter(({ acceptableToAll }) => acceptableToAll === 0)
  return html`<h1>${texts['nav.conflicts']}</h1>
    <p class="prose">${texts['conflicts.says']}</p>
    <form class="filters wide no-print" method="get" action="/conflicts">
      ${Array.from({ length: MOST_SIDES }, (_, at) =>
        selectField({
          name: 'as',
          id: `side-${at}`,
          label: texts['conflicts.side']({ number: String(at + 1) }),
          value: as[at],
          choices: organisations,
          none: '–',
        }),
      )}
      ${selectField({
        name: 'act',
        label: texts['ask.act'],
        value: act,
        choices: Object.keys(page.snapshot.acts).map(id => ({ value: id, text: actText(frame, id) })),
      })}
      ${dateField({ name: 'on', label: texts['ask.on'], value: on })}
      <p class="field go"><button>${texts['table.filter']}</button></p>
    </form>
    <p class="sentence">
      ${
        none.length === 0
          ? texts['conflicts.no-impasse']({ act: actText(frame, act), day: dayText(frame, on) })
          : texts['conflicts.impasses']({
              count: numberText(frame, none.length),
              act: actText(frame, act),
              day: dayText(frame, on),
            })
      }
    </p>
    ${categoriesTable(frame, page)} ${clashTable(frame, page, clashes)} ${deadlockTable(frame, page)}`
}

function categoriesTable(frame: Frame, { snapshot, as, act, on, categories }: ConflictsPage): Html {
  const { texts } = frame
  if (categories.length === 0) return html`<p class="none">${texts['conflicts.all-free']}</p>`
  return html`<section class="left-over">
    <h2>${texts['conflicts.categories']}</h2>
    <p class="note">${texts['conflicts.cells']}</p>
    ${plainTable<(typeof categories)[number]>(frame, {
      name: 'categories',
      caption: texts['conflicts.categories'],
      rows: categories,
      columns: [
        {
          key: 'category',
          title: texts['measures.category'],
          isHead: true,
          cell: ({ category }) =>
            html`<a href="${addressWith('/products', { category })}"
              >${categoryText(frame, snapshot, category)}</a
            >`,
        },
        ...as.map((organisation, at) => ({
          key: organisation,
          title: titleWithSystem(frame, snapshot, organisation),
          cell: ({ acceptable, products }: (typeof categories)[number]) =>
            share(frame, acceptable[at] ?? 0, products),
        })),
        {
          key: 'all',
          title: texts['conflicts.to-all'],
          cell: ({ acceptableToAll, products }) => share(frame, acceptableToAll, products),
        },
      ],
    })}
    <p class="note">
      ${as.map(
        (organisation, at) =>
          html`${at === 0 ? '' : ' · '}<a href="${addressWith('/', { words: '', as: organisation, act, on })}"
              >${titleWithSystem(frame, snapshot, organisation)}</a
            >`,
      )}
    </p>
  </section>`
}

/** `12 of 30`, with a bar as long as the share: the number says what the colour does. */
function share(frame: Frame, count: number, of: number): Html {
  const status = count === 0 ? 'prohibited' : count < of ? 'restricted' : 'clear'
  return html`<span class="share" data-status="${status}">
    <svg viewBox="0 0 60 8" width="60" height="8" aria-hidden="true">
      <rect class="rail" width="60" height="8" rx="2" />
      <rect class="bar" width="${Math.round((count / Math.max(of, 1)) * 60)}" height="8" rx="2" />
    </svg>
    ${frame.texts['conflicts.share']({ count: numberText(frame, count), of: numberText(frame, of) })}
  </span>`
}

/** The first column of what two legal systems say of one product. */
function productColumn(frame: Frame, snapshot: Snapshot): Column<{ readonly product: string }> {
  return {
    key: 'product',
    title: frame.texts['products.name'],
    isHead: true,
    cell: ({ product }) =>
      html`<a href="${pathTo('/products', product)}">${productName(snapshot, product)}</a>`,
  }
}

function clashTable(frame: Frame, { snapshot, on, act }: ConflictsPage, clashes: readonly Clash[]): Html {
  const { texts } = frame
  if (clashes.length === 0) return NOTHING
  const side = ({ organisation, provision }: Clash['demandedBy'], product: string): Html =>
    html`<a href="${addressWith('/', { words: product, as: organisation, act, on })}"
        >${titleWithSystem(frame, snapshot, organisation)}</a
      ><br /><small>${provisionLink(snapshot, provision)}</small>`
  return html`<section>
    <h2>${texts['conflicts.clashes']}</h2>
    ${plainTable<Clash>(frame, {
      name: 'clashes',
      caption: texts['conflicts.clashes'],
      rows: clashes,
      columns: [
        productColumn(frame, snapshot),
        {
          key: 'demanded',
          title: texts['conflicts.demanded'],
          cell: ({ demandedBy, product }) => side(demandedBy, product),
        },
        {
          key: 'forbidden',
          title: texts['conflicts.forbidden'],
          cell: ({ forbiddenBy, product }) => side(forbiddenBy, product),
        },
      ],
    })}
  </section>`
}

/** So many of what could be taken instead stand in a cell. */
const MOST_INSTEAD = 4

function deadlockTable(frame: Frame, { snapshot, on, deadlocks }: ConflictsPage): Html {
  const { texts } = frame
  if (deadlocks.length === 0) return NOTHING
  const asked = (organisation: string, words: string, act: string): Html =>
    html`<a href="${addressWith('/', { words, as: organisation, act, on })}"
      >${titleWithSystem(frame, snapshot, organisation)}</a
    >`
  return html`<section>
    <h2>${texts['conflicts.deadlocks']}</h2>
    <p class="note">${texts['conflicts.deadlocks-say']}</p>
    ${plainTable<Deadlock>(frame, {
      name: 'deadlocks',
      caption: texts['conflicts.deadlocks'],
      rows: deadlocks,
      columns: [
        productColumn(frame, snapshot),
        {
          key: 'replace',
          title: texts['conflicts.must-replace'],
          cell: ({ demandedBy, product }) =>
            html`${asked(demandedBy.organisation, product, 'use')}<br /><small
                >${provisionLink(snapshot, demandedBy.provision)}</small
              >`,
        },
        {
          key: 'forbidden',
          title: texts['conflicts.may-take-nothing'],
          cell: ({ forbiddenBy }) => titleWithSystem(frame, snapshot, forbiddenBy.organisation),
        },
        {
          key: 'instead',
          title: texts['conflicts.instead'],
          cell: ({ instead }) =>
            html`<ul class="plain">
              ${instead.slice(0, MOST_INSTEAD).map(
                ({ product, provision }) =>
                  html`<li>
                    <a href="${pathTo('/products', product)}">${productName(snapshot, product)}</a>
                    <small>${provisionLink(snapshot, provision)}</small>
                  </li>`,
              )}
              ${
                instead.length > MOST_INSTEAD
                  ? html`<li>
                      ${texts['measure.more']({ count: numberText(frame, instead.length - MOST_INSTEAD) })}
                    </li>`
                  : NOTHING
              }
            </ul>`,
        },
      ],
    })}
  </section>`
}

function titleWithSystem(frame: Frame, snapshot: Snapshot, id: string): string {
  return `${presetText(frame, snapshot, id)} (${systemText(frame, snapshot, id.slice(0, Math.max(0, id.indexOf('/'))))})`
}
