import { formatSpan } from '../base/span.ts'
import type { Deadline, Duty, Exception, Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { heading } from './ask-page.ts'
import { conditionText } from './condition-text.ts'
import { gradeText, line } from './entry-blocks.ts'
import { dutyWords, triggerWords } from './messages/en.ts'
import { authorityName, listTitle, measureLabel, measureOf } from './names.ts'
import type { Block } from './page.ts'
import { capitalised, counted } from './phrase.ts'
import { actsText, addresseeText, startOf } from './provision-text.ts'

const EFFECT_WORDS: Readonly<Record<Provision['effect'], string>> = {
  prohibit: 'forbids',
  'list-only': 'allows only from the list',
  approve: 'approves',
  restrict: 'sets conditions on',
  discourage: 'advises against',
  disqualify: 'costs a right or contract',
  oblige: 'lays a duty on whoever does',
  review: 'looks at',
}

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
export function provisionEntry(snapshot: Snapshot, provision: Provision): readonly Block[] {
  return [
    heading(`${provision.id} ${gradeText(provision.evidence)}`),
    { text: provision.says, indent: 2 },
    ...provisionFacts(snapshot, provision).map(({ label, text }) => line(label, text)),
  ]
}

/** The same line by line, for whoever lays it out otherwise. */
export function provisionFacts(snapshot: Snapshot, provision: Provision): readonly ProvisionFact[] {
  return [
    fact('does', `${EFFECT_WORDS[provision.effect]}: ${actsText(provision)}`),
    fact('binds', addresseeText(snapshot, provision)),
    ...conditionFact('towards', snapshot, provision.with),
    ...conditionFact('where', snapshot, provision.where),
    fact('covers', conditionText(snapshot, provision.covers, 'everything')),
    ...(provision.list === undefined
      ? []
      : [fact('list', `"${listTitle(snapshot, provision.list)}" (${provision.list})`, provision.list)]),
    fact('when', periodText(snapshot, provision)),
    ...provision.suspensions.map(({ from, until: end, by }) =>
      fact(
        'not enforced',
        `from ${formatSpan(from)}${end === undefined ? '' : ` until ${formatSpan(end)}`}, ${authorityName(snapshot, by)}`,
      ),
    ),
    ...provision.requirements.map(({ says }) => fact('asks for', says)),
    ...(provision.duty === undefined ? [] : [fact('duty', dutyText(provision.duty))]),
    ...(provision.bars === undefined
      ? []
      : [
          fact(
            'then barred',
            `${provision.bars.acts.join(', ')}, by ${conditionText(snapshot, provision.bars.by, 'anybody')}`,
          ),
        ]),
    ...provision.exceptions.map(exception => fact('except', exceptionText(exception))),
    ...(provision.liftedBy.length === 0
      ? []
      : [fact('lifted by', provision.liftedBy.map(id => authorityName(snapshot, id)).join(', '))]),
    ...provision.relations.map(({ kind, target, from }) =>
      fact(
        kind,
        `${target} (${measureLabel(snapshot, measureOf(snapshot, target))})${from === undefined ? '' : `, from ${formatSpan(from)}`}`,
        target,
      ),
    ),
    ...relationsTo(snapshot, provision.id).map(other =>
      fact('changed by', `${other.id} (${measureLabel(snapshot, other.measure)})`, other.id),
    ),
  ]
}

function fact(label: ProvisionLabel, text: string, target?: string): ProvisionFact {
  return target === undefined ? { label, text } : { label, text, target }
}

function periodText(snapshot: Snapshot, provision: Provision): string {
  const start = startOf(snapshot, provision)
  const { until, countedOn } = provision.period
  const basedOn = countedOn === 'act' ? '' : `, counted on the day it was ${countedOn}`
  return `${start === undefined ? 'from a day that is not recorded' : `from ${formatSpan(start)}`}${until === undefined ? ', without an end' : ` until ${formatSpan(until)}`}${basedOn}`
}

/** The provisions that repeal or override one, by itself or with its whole measure. */
function relationsTo(snapshot: Snapshot, id: string): readonly Provision[] {
  const measure = measureOf(snapshot, id)
  return Object.values(snapshot.provisions).filter(
    other =>
      other.measure !== measure &&
      other.relations.some(relation => relation.target === id || relation.target === measure),
  )
}

function conditionFact(
  label: ProvisionLabel,
  snapshot: Snapshot,
  condition: Provision['with'],
): readonly ProvisionFact[] {
  return condition.kind === 'always' ? [] : [fact(label, conditionText(snapshot, condition, ''))]
}

function dutyText({ kind, says, trigger, deadline, quota }: Duty): string {
  const share = quota === undefined ? '' : `; at most ${quota.atMostPercent} % of what is held`
  return `${capitalised(dutyWords[kind])}: ${says} ${deadlineText(deadline, trigger)}${share}`
}

function deadlineText(deadline: Deadline, trigger: Duty['trigger']): string {
  switch (deadline.kind) {
    case 'none':
      return trigger === 'holding'
        ? '(while it is held, no deadline)'
        : `(on ${triggerWords[trigger]}, no deadline)`
    case 'by':
      return `(by ${formatSpan(deadline.date)})`
    case 'within':
      return `(within ${counted(deadline.days, deadline.working ? 'working day' : 'day')} of ${triggerWords[trigger]})`
  }
}

function exceptionText({ says, paper, from, until }: Exception): string {
  const more = [
    ...(from === undefined ? [] : [`from ${formatSpan(from)}`]),
    ...(until === undefined ? [] : [`until ${formatSpan(until)}`]),
    ...(paper === undefined ? [] : [`to be shown: ${paper}`]),
  ]
  return more.length === 0 ? says : `${says} (${more.join('; ')})`
}
