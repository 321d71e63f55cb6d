import type { Snapshot } from '../model/snapshot.ts'
import { pathTo } from './address.ts'
import { html, type Html } from './html.ts'

/** A provision by its id, leading to where its measure tells of it; its id alone where the snapshot has it no more. */
export function provisionLink(snapshot: Snapshot, id: string): Html {
  const measure = snapshot.provisions[id]?.measure
  if (measure === undefined) return html`<span class="id">${id}</span>`
  return html`<a class="id" href="${pathTo('/measures', measure)}#${id.slice(measure.length + 1)}">${id}</a>`
}
