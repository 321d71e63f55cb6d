import { html, type Html, NOTHING } from './html.ts'

/** What every field of a form has. */
interface FieldParts {
  readonly name: string
  readonly label: string
  readonly value?: string | undefined
  /** One sentence below the field. */
  readonly hint?: string
  /** Where one form has several fields of the same name. */
  readonly id?: string
  readonly isRequired?: boolean
}

/** A choice in a list. */
export interface Choice {
  readonly value: string
  readonly text: string
  /** Choices of the same group stand together under its name. */
  readonly group?: string
  readonly lang?: string
}

/** One line of text. */
export function textField(
  parts: FieldParts & {
    readonly type?: 'text' | 'search' | 'email' | 'password' | 'number' | 'date' | 'url'
    readonly placeholder?: string
    readonly autocomplete?: string
    readonly most?: number
  },
): Html {
  const { name, value = '', type = 'text', placeholder, autocomplete, most = 500 } = parts
  return wrapped(
    parts,
    html`<input
      id="${idOf(parts)}"
      name="${name}"
      type="${type}"
      value="${value}"
      ${type === 'date' ? NOTHING : html`maxlength="${most}"`}
      ${placeholder === undefined ? NOTHING : html`placeholder="${placeholder}"`}
      ${autocomplete === undefined ? NOTHING : html`autocomplete="${autocomplete}"`}
      ${parts.isRequired === true ? html`required` : NOTHING}
      ${describedBy(parts)}
    />`,
  )
}

/** A day. */
export function dateField(parts: FieldParts): Html {
  return textField({ ...parts, type: 'date' })
}

/** One out of several; a first choice without a value stands for none. */
export function selectField(
  parts: FieldParts & { readonly choices: readonly Choice[]; readonly none?: string },
): Html {
  const { name, choices, none, value = '' } = parts
  const groups = Map.groupBy(choices, ({ group = '' }) => group)
  return wrapped(
    parts,
    html`<select
      id="${idOf(parts)}"
      name="${name}"
      ${parts.isRequired === true ? html`required` : NOTHING}
      ${describedBy(parts)}
    >
      ${none === undefined ? NOTHING : html`<option value="">${none}</option>`}
      ${[...groups].map(([group, all]) =>
        group === ''
          ? all.map(choice => option(choice, value))
          : html`<optgroup label="${group}">${all.map(choice => option(choice, value))}</optgroup>`,
      )}
    </select>`,
  )
}

/** Several lines of text. */
export function areaField(parts: FieldParts & { readonly rows?: number; readonly most?: number }): Html {
  const { name, value = '', rows = 6, most = 200_000 } = parts
  return wrapped(
    parts,
    html`<textarea
      id="${idOf(parts)}"
      name="${name}"
      rows="${rows}"
      maxlength="${most}"
      spellcheck="false"
      ${parts.isRequired === true ? html`required` : NOTHING}
      ${describedBy(parts)}
    >
${value}</textarea>`,
  )
}

/** Several choices of which one can be taken, or, as boxes, any number. */
export function choiceFields(parts: {
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly kind: 'radio' | 'checkbox'
}): Html {
  const { name, legend, choices, chosen, kind } = parts
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${choices.map(
      ({ value, text, lang }) =>
        html`<label>
          <input
            type="${kind}"
            name="${name}"
            value="${value}"
            ${chosen.includes(value) ? html`checked` : NOTHING}
          />
          <span ${langOf(lang)}>${text}</span>
        </label>`,
    )}
  </fieldset>`
}

/** What goes along with a form and is not shown; several values make several fields. */
export function hiddenFields(
  fields: Readonly<Record<string, string | readonly string[] | undefined>>,
): readonly Html[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? []))
      .filter(text => text !== '')
      .map(text => html`<input type="hidden" name="${name}" value="${text}" />`),
  )
}

function wrapped(parts: FieldParts, control: Html): Html {
  return html`<div class="field">
    <label for="${idOf(parts)}">${parts.label}</label>
    ${control}
    ${parts.hint === undefined ? NOTHING : html`<p class="hint" id="${idOf(parts)}-hint">${parts.hint}</p>`}
  </div>`
}

function option({ value, text, lang }: Choice, chosen: string): Html {
  return html`<option value="${value}" ${langOf(lang)} ${value === chosen ? html`selected` : NOTHING}>
    ${text}
  </option>`
}

function langOf(lang: string | undefined): Html {
  return lang === undefined ? NOTHING : html`lang="${lang}"`
}

function idOf({ id, name }: FieldParts): string {
  return id ?? `field-${name}`
}

function describedBy(parts: FieldParts): Html {
  return parts.hint === undefined ? NOTHING : html`aria-describedby="${idOf(parts)}-hint"`
}
