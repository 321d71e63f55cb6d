import type { FindingWire } from '../../../wire/finding.ts'
import { addressWith, pathTo } from '../../address.ts'
import { type Choice, dateField, selectField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayMark, dayText, numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { actText, statusMark } from '../../words.ts'
import { unitLink, type UnitNames } from '../work/unit-names.ts'

/** Something of ours that has to be done by the day, and where it is. */
export interface OurDue {
  readonly finding: Pick<FindingWire, 'id' | 'name' | 'act' | 'product' | 'deadline' | 'best' | 'worst'>
  readonly quantity: number
  readonly units: readonly {
    readonly unit: string
    readonly finding: string
    readonly deadline: string
    readonly quantity: number
  }[]
}

/** A duty of the catalogue by which products have to leave. */
export interface LawDue {
  readonly by: string | undefined
  readonly isOpen: boolean
  readonly says: string
  readonly measure: string
  readonly measureTitle: Html
  readonly products: readonly { readonly id: string; readonly name: string }[]
}

/** What the page of a deadline shows. */
export interface DuePage {
  readonly by: string
  readonly as: string
  readonly organisations: readonly Choice[]
  readonly organisation: string
  /** Missing where nobody has signed in. */
  readonly ours?: {
    readonly things: readonly OurDue[]
    readonly isAll: boolean
    /** Set while findings are being worked out: more may come. */
    readonly isWorkingOut: boolean
    readonly units: UnitNames
  }
  readonly law: readonly LawDue[]
}

/** "What must be gone by March, and where is it?": ours first, then what the measures make leave. */
export function duePage(frame: Frame, page: DuePage): Html {
  const { texts } = frame
  return html`<h1>${texts['due.title']({ day: dayText(frame, page.by) })}</h1>
    <form class="filters" method="get" action="/due">
      ${dateField({ name: 'by', label: texts['due.by'], value: page.by })}
      ${selectField({ name: 'as', label: texts['due.as'], value: page.as, choices: page.organisations })}
      <p class="field go"><button>${texts['table.filter']}</button></p>
    </form>
    ${page.ours === undefined ? needsInventory(frame) : oursSection(frame, page, page.ours)}
    ${lawSection(frame, page)}`
}

/** Where things are is known from inventories alone. */
function needsInventory(frame: Frame): Html {
  const { texts } = frame
  return html`<section class="callout">
    <h2>${texts['due.where']}</h2>
    <p>${texts['due.needs-inventory']}</p>
    <p class="actions">
      <a class="button" href="/sign-in?to=${encodeURIComponent(frame.here)}">${texts['due.sign-in']}</a>
      <a class="button second" href="/screen">${texts['due.screen']}</a>
    </p>
  </section>`
}

function oursSection(frame: Frame, { by }: DuePage, ours: NonNullable<DuePage['ours']>): Html {
  const { texts } = frame
  const { things, units, isAll, isWorkingOut } = ours
  const workingOut = isWorkingOut
    ? html`<p class="note" role="status">${texts['screen.pending']} ${texts['due.more-to-come']}</p>`
    : NOTHING
  if (things.length === 0)
    return html`<section class="callout">
      <h2>${texts['due.ours']}</h2>
      ${workingOut}
      <p>${texts['due.ours-none']({ day: dayText(frame, by) })}</p>
      <p class="actions">
        <a class="button" href="/screen">${texts['due.screen']}</a>
        <a class="button second" href="/findings">${texts['due.all-findings']}</a>
      </p>
    </section>`
  const all = things.reduce((sum, { quantity }) => sum + quantity, 0)
  return html`<section>
    <h2>${texts['due.ours']}</h2>
    ${workingOut}
    <p class="sentence">
      ${texts['due.ours-says']({
        things: numberText(frame, things.length),
        quantity: numberText(frame, all),
        day: dayText(frame, by),
      })}
    </p>
    ${isAll ? NOTHING : html`<p class="note">${texts['due.more']}</p>`}
    ${plainTable<OurDue>(frame, {
      name: 'ours',
      caption: texts['due.ours'],
      rows: things,
      columns: [
        {
          key: 'what',
          title: texts['finding.what'],
          isHead: true,
          cell: ({ finding }) =>
            html`<a href="${pathTo('/findings', finding.id)}">${finding.name}</a>
              <small>${actText(frame, finding.act)}</small>`,
        },
        {
          key: 'due',
          title: texts['finding.due'],
          cell: ({ finding }) => dueMark(frame, finding.deadline),
          value: ({ finding }) => finding.deadline ?? '',
        },
        { key: 'status', title: texts['finding.status'], cell: ({ finding }) => statusMark(frame, finding) },
        {
          key: 'where',
          title: texts['due.where'],
          cell: row =>
            html`<ul class="plain">
              ${row.units.slice(0, UNITS_SHOWN).map(each => whereLine(frame, row, each, units))}
              ${row.units.length > UNITS_SHOWN ? moreUnits(frame, row, by) : NOTHING}
            </ul>`,
          value: row =>
            row.units
              .map(({ unit, quantity }) => `${units.get(unit) ?? unit} ${String(quantity)}`)
              .join('; '),
        },
        {
          key: 'quantity',
          title: texts['finding.quantity'],
          isNumber: true,
          cell: ({ quantity }) => numberText(frame, quantity),
        },
      ],
    })}
  </section>`
}

/** So many units stand in a cell; files have all of them. */
const UNITS_SHOWN = 12

function whereLine(
  frame: Frame,
  { finding: first }: OurDue,
  { unit, finding, quantity, deadline }: OurDue['units'][number],
  units: UnitNames,
): Html {
  return html`<li>
    ${unitLink(units, unit)}
    <a href="${pathTo('/findings', finding)}"
      >${frame.texts['due.items']({ count: numberText(frame, quantity) })}</a
    >
    ${deadline === first.deadline ? NOTHING : html`<small>${dueMark(frame, deadline)}</small>`}
  </li>`
}

/** The other units, in the list of findings. */
function moreUnits(frame: Frame, { finding, units }: OurDue, by: string): Html {
  const more = frame.texts['due.further']({ count: numberText(frame, units.length - UNITS_SHOWN) })
  const to = addressWith('/findings', { product: finding.product ?? '', dueBy: by, sort: 'due' })
  return finding.product === null ? html`<li>${more}</li>` : html`<li><a href="${to}">${more}</a></li>`
}

/** What is past stands out. */
function dueMark(frame: Frame, day: string | null): Html {
  if (day === null) return NOTHING
  return day < frame.today ? html`<strong>${dayMark(frame, day)}</strong>` : dayMark(frame, day)
}

function lawSection(frame: Frame, page: DuePage): Html {
  const { texts } = frame
  const ahead = page.law.filter(({ by }) => by !== undefined && by >= frame.today && by <= page.by)
  const past = page.law.filter(({ by }) => by !== undefined && by < frame.today && by <= page.by)
  const open = page.law.filter(({ by }) => by === undefined)
  const organisation = html`<bdi>${page.organisation}</bdi>`
  return html`<section>
      <h2>${texts['due.law']}</h2>
      <p>${texts['due.law-says']} ${organisation}</p>
      ${
        ahead.length === 0
          ? html`<p class="none">${texts['due.law-none']({ day: dayText(frame, page.by) })}</p>`
          : lawTable(frame, 'ahead', texts['due.law'], ahead)
      }
    </section>
    ${part(frame, 'past', texts['due.past'], past)} ${part(frame, 'open', texts['due.open'], open)}`
}

function part(frame: Frame, name: string, title: string, rows: readonly LawDue[]): Html {
  if (rows.length === 0) return NOTHING
  return html`<section>
    <h2>${title}</h2>
    ${lawTable(frame, name, title, rows)}
  </section>`
}

const SHOWN = 4

function lawTable(frame: Frame, table: string, caption: string, rows: readonly LawDue[]): Html {
  const { texts } = frame
  return plainTable<LawDue>(frame, {
    name: table,
    caption,
    rows,
    columns: [
      {
        key: 'by',
        title: texts['due.by'],
        cell: ({ by }) => (by === undefined ? texts['due.day-open'] : dayMark(frame, by)),
      },
      {
        key: 'what',
        title: texts['finding.duties'],
        isHead: true,
        cell: ({ says, isOpen }) =>
          html`${says} ${isOpen ? html`<small>${texts['ask.if-reaches']}</small>` : NOTHING}`,
      },
      {
        key: 'products',
        title: texts['nav.products'],
        cell: ({ products }) => {
          const links = products.map(
            ({ id, name }) => html`<li><a href="${pathTo('/products', id)}">${name}</a></li>`,
          )
          return html`<ul class="plain">
              ${links.slice(0, SHOWN)}
            </ul>
            ${
              links.length <= SHOWN
                ? NOTHING
                : html`<details>
                    <summary>
                      ${texts['due.further']({ count: numberText(frame, links.length - SHOWN) })}
                    </summary>
                    <ul class="plain">
                      ${links.slice(SHOWN)}
                    </ul>
                  </details>`
            }`
        },
      },
      {
        key: 'measure',
        title: texts['finding.measure'],
        isMinor: true,
        cell: ({ measure, measureTitle }) =>
          html`<a href="${pathTo('/measures', measure)}">${measureTitle}</a>`,
      },
    ],
  })
}
