import type { Problem } from '../../base/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { systemChoices } from '../choices.ts'
import { hiddenFields, selectField, textField } from '../fields.ts'
import type { Frame } from '../frame.ts'
import { html, type Html } from '../html.ts'
import { problemBox } from '../problem-box.ts'

/** For whom the registry acts: named by an administrator, once. */
export function authorityPage(
  frame: Frame,
  page: {
    readonly snapshot: Snapshot
    readonly typed: Readonly<Record<string, string>>
    readonly problems: readonly Problem[]
  },
): Html {
  const { texts, csrf = '' } = frame
  const { snapshot, typed, problems } = page
  const field = (name: string, label: string): Html =>
    textField({ name, label, value: typed[name] ?? '', isRequired: true, most: 300 })
  return html`<h1>${texts['authority.title']}</h1>
    <p class="prose">${texts['authority.says']}</p>
    ${problems.map(problemBox)}
    <form class="narrow" method="post" action="/authority">
      ${hiddenFields({ csrf })} ${field('id', texts['authority.id'])}
      ${field('title', texts['authority.name'])}
      ${selectField({
        name: 'system',
        label: texts['authority.system'],
        value: typed['system'] ?? '',
        choices: systemChoices(frame, snapshot),
      })}
      ${field('origin', texts['authority.origin'])}
      <p><button>${texts['authority.save']}</button></p>
    </form>`
}
