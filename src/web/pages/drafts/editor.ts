import type { z } from 'zod'
import type { Problem } from '../../../base/problem.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { draft, preview } from '../../../wire/measure-draft.ts'
import { areaField, hiddenFields, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { impactTable } from './impact.ts'

/** What the editor of a measure shows. */
export interface EditorPage {
  /** Missing while nothing was kept yet. */
  readonly draft?: z.infer<typeof draft>
  readonly title: string
  readonly text: string
  /** What checking it found; missing where it was not asked for. */
  readonly checked?: { readonly isSound: boolean; readonly problems: readonly Problem[] }
  readonly impact?: z.infer<typeof preview>
  readonly snapshot: Snapshot
  readonly unitName: (id: string) => string
  readonly mayWrite: boolean
  readonly mayPublish: boolean
  /** What kept the last deed from being done. */
  readonly problems: readonly Problem[]
}

/** The editor: the text, what is wrong with it beside it, and what it would change below. */
export function editorPage(frame: Frame, page: EditorPage): Html {
  const { texts, csrf = '' } = frame
  const { draft: kept, title, text, problems } = page
  const isOpen = kept === undefined || kept.state === 'draft'
  return html`<p class="crumbs"><a href="/drafts">${texts['draft.title']}</a></p>
    <h1>${kept === undefined ? texts['draft.new'] : title}</h1>
    ${
      kept === undefined
        ? NOTHING
        : html`<p class="marks"><span class="tag">${texts[`draft-state.${kept.state}`]}</span></p>`
    }
    ${problems.map(problemBox)}
    <form method="post" action="${kept === undefined ? '/drafts/new' : `/drafts/${kept.id}`}">
      ${hiddenFields({ csrf, version: kept === undefined ? '' : String(kept.version) })}
      ${textField({ name: 'title', label: texts['draft.name'], value: title, isRequired: true, most: 300 })}
      <div class="editor">
        ${areaField({
          name: 'text',
          label: kept?.kind === 'repeal' ? texts['draft.reasons'] : texts['draft.text'],
          value: text,
          rows: kept?.kind === 'repeal' ? 8 : 32,
          most: 500_000,
          isRequired: true,
        })}
        ${checkedAside(frame, page)}
      </div>
      ${isOpen ? buttons(frame, page) : NOTHING}
    </form>
    ${impact(frame, page)}`
}

function buttons({ texts }: Frame, { draft: kept, mayWrite, mayPublish }: EditorPage): Html {
  const button = (deed: string, text: string, kind: string): Html =>
    html`<button name="do" value="${deed}" class="${kind}">${text}</button>`
  const isMeasure = kept?.kind !== 'repeal'
  return html`<p class="row">
      ${mayWrite ? button('save', texts['draft.save'], '') : NOTHING}
      ${isMeasure ? button('check', texts['draft.check'], 'second') : NOTHING}
      ${isMeasure ? button('preview', texts['draft.preview'], 'second') : NOTHING}
      ${mayPublish && kept !== undefined ? button('publish', texts['draft.publish'], '') : NOTHING}
      ${mayWrite && kept !== undefined ? button('drop', texts['draft.drop'], 'danger') : NOTHING}
    </p>
    <p class="hint">${texts['draft.publish-says']}</p>`
}

function checkedAside({ texts }: Frame, { checked }: EditorPage): Html {
  if (checked === undefined) return NOTHING
  if (checked.isSound)
    return html`<aside aria-live="polite"><p class="note">${texts['draft.sound']}</p></aside>`
  return html`<aside aria-live="polite">
    <h2>${texts['draft.problems']}</h2>
    <ol>
      ${checked.problems.map(
        ({ at, says, help }) =>
          html`<li>
            <strong
              >${texts['draft.place']({ line: String(at.line ?? 1), column: String(at.column ?? 1) })}</strong
            >
            ${says} ${help === undefined ? NOTHING : html`<span class="help">${help}</span>`}
          </li>`,
      )}
    </ol>
  </aside>`
}

function impact(frame: Frame, { impact: found, snapshot, unitName }: EditorPage): Html {
  const { texts, today } = frame
  if (found === undefined) return NOTHING
  return html`<section>
    <h2>${texts['draft.impact']}</h2>
    <p class="prose">
      ${texts['draft.impact-says']({
        units: String(found.units),
        products: String(found.products),
        day: dayText(frame, today),
      })}
    </p>
    <p class="prose">
      ${texts['draft.impact-findings']({
        opened: String(found.opened),
        changed: String(found.changed),
        gone: String(found.gone),
      })}
    </p>
    ${impactTable(frame, found, snapshot, unitName)}
  </section>`
}
