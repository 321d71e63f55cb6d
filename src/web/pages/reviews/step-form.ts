import { FINDING_GRADES, type ReviewOutcome, type StepKind } from '../../../model/review.ts'
import {
  areaField,
  type Choice,
  choiceFields,
  dateField,
  hiddenFields,
  selectField,
  textField,
} from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'

/** What the forms of steps offer to choose from. */
export interface StepChoices {
  readonly schemes: readonly Choice[]
  readonly people: readonly Choice[]
  readonly criteria: readonly Choice[]
  readonly outcomes: readonly ReviewOutcome[]
}

type Field =
  | 'scheme'
  | 'assessors'
  | 'criterion'
  | 'grade'
  | 'sources'
  | 'deadline'
  | 'points'
  | 'from'
  | 'heldOn'
  | 'present'
  | 'outcome'
  | 'conditions'
  | 'until'
  | 'as'
  | 'says'
  | 'reason'
  | 'confidential'

/** The fields of each kind of step, in order. */
const FIELDS: Readonly<Record<StepKind, readonly Field[]>> = {
  file: [],
  open: ['scheme', 'assessors'],
  dismiss: ['reason'],
  withdraw: ['reason'],
  assign: ['assessors'],
  find: ['criterion', 'grade', 'says', 'confidential', 'sources'],
  finish: [],
  resume: ['reason'],
  invite: ['deadline', 'points'],
  state: ['from', 'says', 'confidential'],
  hear: ['heldOn', 'present', 'says', 'confidential'],
  recommend: ['outcome', 'conditions', 'says', 'confidential'],
  propose: ['outcome', 'conditions', 'until', 'says', 'confidential'],
  'send-back': ['reason'],
  confirm: [],
  publish: [],
  appeal: ['says', 'confidential'],
  reopen: ['as', 'assessors', 'says', 'confidential'],
}

/** The form of one step, folded until it is wanted. */
export function stepForm(
  frame: Frame,
  kind: StepKind,
  page: {
    readonly id: string
    readonly version: number
    readonly choices: StepChoices
    /** What was typed, if this form was sent and refused. */
    readonly typed: Readonly<Record<string, string>> | undefined
  },
): Html {
  const { texts, csrf = '' } = frame
  const { id, version, choices, typed } = page
  return html`<details class="step" ${typed === undefined ? html`` : html`open`}>
    <summary>${texts[`step.${kind}`]}</summary>
    <form method="post" action="/reviews/${id}/steps">
      ${hiddenFields({ csrf, version: String(version), kind })}
      ${FIELDS[kind].map(field => fieldOf(frame, kind, field, choices, typed ?? {}))}
      <p><button>${texts['review.take']}</button></p>
    </form>
  </details>`
}

function fieldOf(
  { texts }: Frame,
  kind: StepKind,
  field: Field,
  choices: StepChoices,
  typed: Readonly<Record<string, string>>,
): Html {
  const name = field === 'reason' ? 'says' : field
  const parts = { name, id: `${kind}-${name}`, value: typed[name] ?? '' }
  switch (field) {
    case 'scheme':
      return selectField({ ...parts, label: texts['review.scheme'], choices: choices.schemes })
    case 'assessors':
      return choiceFields({
        name,
        legend: texts['review.assessors'],
        kind: 'checkbox',
        choices: choices.people,
        chosen: parts.value.split('\n'),
      })
    case 'criterion':
      return selectField({ ...parts, label: texts['review.criterion'], choices: choices.criteria })
    case 'grade':
      return selectField({
        ...parts,
        label: texts['review.grade'],
        choices: FINDING_GRADES.map(value => ({ value, text: texts[`grade.${value}`] })),
      })
    case 'outcome':
      return selectField({
        ...parts,
        label: texts['review.outcome'],
        choices: choices.outcomes.map(value => ({ value, text: texts[`outcome.${value}`] })),
      })
    case 'as':
      return selectField({
        ...parts,
        label: texts['review.as'],
        choices: (['revision', 'renewal'] as const).map(value => ({ value, text: texts[`round.${value}`] })),
      })
    case 'deadline':
      return dateField({ ...parts, label: texts['review.deadline'], isRequired: true })
    case 'heldOn':
      return dateField({ ...parts, label: texts['review.held-on'], isRequired: true })
    case 'until':
      return dateField({ ...parts, label: texts['review.until'] })
    case 'from':
      return textField({ ...parts, label: texts['review.from'], isRequired: true, most: 300 })
    case 'present':
      return textField({ ...parts, label: texts['review.present'], isRequired: true, most: 300 })
    case 'sources':
      return areaField({
        ...parts,
        label: texts['review.sources'],
        hint: texts['review.sources-hint'],
        rows: 2,
      })
    case 'conditions':
      return areaField({
        ...parts,
        label: texts['review.conditions'],
        hint: texts['review.conditions-hint'],
        rows: 2,
      })
    case 'points':
      return areaField({ ...parts, label: texts['review.points'], isRequired: true, rows: 4 })
    case 'says':
      return areaField({ ...parts, label: texts['review.says-field'], isRequired: true, rows: 4 })
    case 'reason':
      return areaField({ ...parts, label: texts['review.reason'], isRequired: true, rows: 3 })
    case 'confidential':
      return areaField({
        ...parts,
        label: texts['review.confidential'],
        hint: texts['review.confidential-hint'],
        rows: 2,
      })
  }
}
