import { pathTo } from '../../address.ts'
import { html, type Html } from '../../html.ts'

/** The titles of the units that somebody may see, by id. */
export type UnitNames = ReadonlyMap<string, string>

/** A unit as a link to its page. */
export function unitLink(units: UnitNames, id: string): Html {
  const title = units.get(id)
  return title === undefined
    ? html`<span class="id">${id}</span>`
    : html`<a href="${pathTo('/units', id)}">${title}</a>`
}
