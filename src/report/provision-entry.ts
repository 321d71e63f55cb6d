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

/** One provision as an encyclopaedia has it: what it does, whom it binds towards whom, what it covers, when, with which exceptions and duties. */
export function provisionEntry(snapshot: Snapshot, provision: Provision): readonly Block[] {
  const start = startOf(snapshot, provision)
  const { until, countedOn } = provision.period
  const basedOn = countedOn === 'act' ? '' : `, counted on the day it was ${countedOn}`
  const period = `${start === undefined ? 'from a day that is not recorded' : `from ${formatSpan(start)}`}${until === undefined ? ', without an end' : ` until ${formatSpan(until)}`}${basedOn}`
  return [
    heading(`${provision.id} ${gradeText(provision.evidence)}`),
    { text: provision.says, indent: 2 },
    line('does', `${EFFECT_WORDS[provision.effect]}: ${actsText(provision)}`),
    line('binds', addresseeText(snapshot, provision)),
    ...conditionLine('towards', snapshot, provision.with),
    ...conditionLine('where', snapshot, provision.where),
    line('covers', conditionText(snapshot, provision.covers, 'everything')),
    ...(provision.list === undefined
      ? []
      : [line('list', `"${listTitle(snapshot, provision.list)}" (${provision.list})`)]),
    line('when', period),
    ...provision.suspensions.map(({ from, until: end, by }) =>
      line(
        'not enforced',
        `from ${formatSpan(from)}${end === undefined ? '' : ` until ${formatSpan(end)}`}, ${authorityName(snapshot, by)}`,
      ),
    ),
    ...provision.requirements.map(({ says }) => line('asks for', says)),
    ...(provision.duty === undefined ? [] : [line('duty', dutyText(provision.duty))]),
    ...(provision.bars === undefined
      ? []
      : [
          line(
            'then barred',
            `${provision.bars.acts.join(', ')}, by ${conditionText(snapshot, provision.bars.by, 'anybody')}`,
          ),
        ]),
    ...provision.exceptions.map(exception => line('except', exceptionText(exception))),
    ...(provision.liftedBy.length === 0
      ? []
      : [line('lifted by', provision.liftedBy.map(id => authorityName(snapshot, id)).join(', '))]),
    ...provision.relations.map(({ kind, target, from }) =>
      line(
        kind,
        `${target} (${measureLabel(snapshot, measureOf(snapshot, target))})${from === undefined ? '' : `, from ${formatSpan(from)}`}`,
      ),
    ),
    ...relationsTo(snapshot, provision.id).map(other =>
      line('changed by', `${other.id} (${measureLabel(snapshot, other.measure)})`),
    ),
  ]
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

function conditionLine(label: string, snapshot: Snapshot, condition: Provision['with']): readonly Block[] {
  return condition.kind === 'always' ? [] : [line(label, conditionText(snapshot, condition, ''))]
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
