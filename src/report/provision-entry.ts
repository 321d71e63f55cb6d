import type { DateSpan } from '../base/span.ts'
import type { Deadline, Duty, Exception, Provision } from '../model/measure.ts'
import { heading } from './ask-page.ts'
import { conditionText } from './condition-text.ts'
import { gradeText, line } from './entry-blocks.ts'
import { authorityName, listTitle, measureLabel, measureOf } from './names.ts'
import type { Block } from './page.ts'
import { capitalised } from './phrase.ts'
import { actsText, addresseeText, startOf } from './provision-text.ts'
import { sayIn, spanIn, type Speaking, speechOf } from './speaking.ts'

/** What a line about a provision tells. */
export type ProvisionLabel =
  | 'does'
  | 'binds'
  | 'towards'
  | 'where'
  | 'covers'
  | 'list'
  | 'when'
  | 'not enforced'
  | 'asks for'
  | 'duty'
  | 'then barred'
  | 'except'
  | 'lifted by'
  | 'repeals'
  | 'overrides'
  | 'changed by'

/** One line about a provision; what it points to, where that is a list or another provision. */
export interface ProvisionFact {
  readonly label: ProvisionLabel
  readonly text: string
  readonly target?: string
}

/** One provision as an encyclopaedia has it: what it does, whom it binds towards whom, what it covers, when, with which exceptions and duties. */
export function provisionEntry(speaking: Speaking, provision: Provision): readonly Block[] {
  return [
    heading(`${provision.id} ${gradeText(provision.evidence)}`),
    { text: provision.says, indent: 2 },
    ...provisionFacts(speaking, provision).map(({ label, text }) => line(label, text)),
  ]
}

/** The same line by line, for whoever lays it out otherwise. */
export function provisionFacts(speaking: Speaking, provision: Provision): readonly ProvisionFact[] {
  const { snapshot } = speaking
  const { say, tag, word } = speechOf(speaking)
  return [
    fact(
      'does',
      say['provision.effect-is']({
        effect: say[`provision.${provision.effect}`],
        acts: actsText(speaking, provision.acts),
      }),
    ),
    fact('binds', addresseeText(speaking, provision)),
    ...conditionFact('towards', speaking, provision.with),
    ...conditionFact('where', speaking, provision.where),
    fact('covers', conditionText(speaking, provision.covers, say['anything.all'])),
    ...(provision.list === undefined
      ? []
      : [
          fact(
            'list',
            `${say['join.quoted']({ text: listTitle(snapshot, provision.list, tag) })} (${provision.list})`,
            provision.list,
          ),
        ]),
    fact('when', periodText(speaking, provision)),
    ...provision.suspensions.map(({ from, until: end, by }) =>
      fact(
        'not enforced',
        `${fromUntil(speaking, from, end)}${say['join.comma']}${authorityName(snapshot, by, tag)}`,
      ),
    ),
    ...provision.requirements.map(({ says }) => fact('asks for', says)),
    ...(provision.duty === undefined ? [] : [fact('duty', dutyText(speaking, provision.duty))]),
    ...(provision.bars === undefined
      ? []
      : [
          fact(
            'then barred',
            say['provision.barred']({
              acts: provision.bars.acts.map(act => word('act', act)).join(say['join.comma']),
              by: conditionText(speaking, provision.bars.by, say['anybody.any']),
            }),
          ),
        ]),
    ...provision.exceptions.map(exception => fact('except', exceptionText(speaking, exception))),
    ...(provision.liftedBy.length === 0
      ? []
      : [
          fact(
            'lifted by',
            provision.liftedBy.map(id => authorityName(snapshot, id, tag)).join(say['join.comma']),
          ),
        ]),
    ...provision.relations.map(({ kind, target, from }) =>
      fact(kind, targetText(speaking, target, from), target),
    ),
    ...relationsTo(speaking, provision.id).map(other =>
      fact('changed by', `${other.id} (${measureLabel(snapshot, other.measure, tag)})`, other.id),
    ),
  ]
}

function fact(label: ProvisionLabel, text: string, target?: string): ProvisionFact {
  return target === undefined ? { label, text } : { label, text, target }
}

function periodText(speaking: Speaking, provision: Provision): string {
  const { say, word } = speechOf(speaking)
  const start = startOf(speaking.snapshot, provision)
  const { until, countedOn } = provision.period
  const from =
    start === undefined ? say['provision.not-recorded'] : say['says.from']({ day: spanIn(speaking, start) })
  const period =
    until === undefined
      ? say['provision.no-end']({ from })
      : say['provision.end']({ from, until: spanIn(speaking, until) })
  return countedOn === 'act' ? period : say['provision.counted']({ period, deed: word('counted', countedOn) })
}

function fromUntil(speaking: Speaking, start: DateSpan, end: DateSpan | undefined): string {
  const say = sayIn(speaking)
  const from = say['says.from']({ day: spanIn(speaking, start) })
  return end === undefined ? from : say['provision.end']({ from, until: spanIn(speaking, end) })
}

function targetText(speaking: Speaking, target: string, from: DateSpan | undefined): string {
  const { say, tag } = speechOf(speaking)
  const { snapshot } = speaking
  const what = `${target} (${measureLabel(snapshot, measureOf(snapshot, target), tag)})`
  return from === undefined ? what : say['provision.target-from']({ what, day: spanIn(speaking, from) })
}

/** The provisions that repeal or override one, by itself or with its whole measure. */
function relationsTo({ snapshot }: Speaking, id: string): readonly Provision[] {
  const measure = measureOf(snapshot, id)
  return Object.values(snapshot.provisions).filter(
    other =>
      other.measure !== measure &&
      other.relations.some(relation => relation.target === id || relation.target === measure),
  )
}

function conditionFact(
  label: ProvisionLabel,
  speaking: Speaking,
  condition: Provision['with'],
): readonly ProvisionFact[] {
  return condition.kind === 'always' ? [] : [fact(label, conditionText(speaking, condition, ''))]
}

function dutyText(speaking: Speaking, { kind, says, trigger, deadline, quota }: Duty): string {
  const say = sayIn(speaking)
  const due = deadlineText(speaking, deadline, trigger)
  const duty = say['provision.duty']({ kind: capitalised(say[`duty.${kind}`]), says, due })
  return quota === undefined ? duty : say['provision.quota']({ duty, percent: quota.atMostPercent })
}

function deadlineText(speaking: Speaking, deadline: Deadline, trigger: Duty['trigger']): string {
  const say = sayIn(speaking)
  const event = say[`trigger.${trigger}`]
  switch (deadline.kind) {
    case 'none':
      return trigger === 'holding' ? say['provision.while-held'] : say['provision.no-deadline']({ event })
    case 'by':
      return say['provision.by']({ day: spanIn(speaking, deadline.date) })
    case 'within':
      return say['provision.within']({
        limit: say[deadline.working ? 'count.working-days' : 'count.days']({ count: deadline.days }),
        event,
      })
  }
}

function exceptionText(speaking: Speaking, { says, paper, from, until }: Exception): string {
  const say = sayIn(speaking)
  const more = [
    ...(from === undefined ? [] : [say['says.from']({ day: spanIn(speaking, from) })]),
    ...(until === undefined ? [] : [say['says.until']({ day: spanIn(speaking, until) })]),
    ...(paper === undefined ? [] : [say['provision.shown']({ paper })]),
  ]
  return more.length === 0 ? says : `${says} (${more.join(say['join.semicolon'])})`
}
