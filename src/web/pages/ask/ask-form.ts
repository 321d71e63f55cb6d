import { BASES } from '../../../model/evidence.ts'
import type { AskQueryWire } from '../../../wire/ask.ts'
import { dateField, hiddenFields, selectField, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { actText } from '../../words.ts'

/** Whom and what one can ask for. */
export interface Asker {
  readonly query: AskQueryWire
  readonly organisations: readonly {
    readonly id: string
    readonly title: string
    readonly isOwn: boolean
    readonly group: string
    readonly lang?: string
  }[]
  readonly acts: readonly string[]
}

/** The question: one field, and beside it for whom, which act and when. */
export function askForm(frame: Frame, { query, organisations, acts }: Asker): Html {
  const { texts, today } = frame
  const isDetailed = [query.known, query.basis, query.with, query.version].some(text => (text ?? '') !== '')
  return html`<form class="ask" method="get" action="/" role="search">
    <div class="field words">
      <label for="words">${texts['ask.label']}</label>
      <input
        id="words"
        name="words"
        type="search"
        required
        maxlength="500"
        autocomplete="off"
        spellcheck="false"
        value="${query.words}"
        placeholder="${texts['ask.placeholder']}"
        data-suggest="/api/v1/search?of=subject&words="
        ${query.words.trim() === '' && (query.act ?? []).length > 0 ? html`autofocus` : html``}
      />
    </div>
    ${selectField({
      name: 'as',
      label: texts['ask.as'],
      value: query.as,
      choices: organisations.map(({ id, title, isOwn, group, lang }) => ({
        value: id,
        text: title,
        group: isOwn ? texts['ask.own'] : group,
        ...(lang === undefined ? {} : { lang }),
      })),
    })}
    ${selectField({
      name: 'act',
      label: texts['ask.act'],
      value: query.act?.[0],
      none: texts['ask.any-act'],
      choices: acts.map(act => ({ value: act, text: actText(frame, act) })),
    })}
    ${dateField({ name: 'on', label: texts['ask.on'], value: query.on ?? today })}
    <p class="field go"><button>${texts['ask.go']}</button></p>
    <details class="more" ${isDetailed ? html`open` : html``}>
      <summary>${texts['ask.more']}</summary>
      <div class="row">
        ${dateField({ name: 'known', label: texts['ask.known'], value: query.known })}
        ${selectField({
          name: 'basis',
          label: texts['ask.floor'],
          value: query.basis,
          none: texts['ask.any-basis'],
          choices: BASES.slice(0, 3).map(basis => ({ value: basis, text: texts[`basis.${basis}`] })),
        })}
        ${textField({ name: 'with', label: texts['ask.with'], value: query.with, most: 200 })}
        ${textField({ name: 'version', label: texts['ask.version'], value: query.version, most: 100 })}
      </div>
    </details>
    ${hiddenFields({ assume: query.assume })}
  </form>`
}
