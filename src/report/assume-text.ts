import { parseDay } from '../base/day.ts'
import type { FactKey } from '../model/question.ts'
import type { OpenFact } from '../model/verdict.ts'
import { oneOf } from './phrase.ts'
import { sayIn, type Speaking, speechOf } from './speaking.ts'

/** So many answers are shown beside a question; the command takes them all. */
const MOST_ANSWERS = 4

/** The word by which `--assume` answers a fact. */
export function assumeKey(key: FactKey): string {
  return key.startsWith('version:') ? 'version' : key.replace(/^(?:attribute|property):/u, '')
}

/** What `--assume` takes: `--assume purpose=security|other`; of days and versions, of which any may be given, what they are held against. */
export function assumeText(question: OpenFact, speaking: Pick<Speaking, 'speech'> = {}): string {
  const say = sayIn(speaking)
  const answers = question.answers.map(entry => entry.answer)
  const option = `--assume ${assumeKey(question.key)}`
  if (!isOrdered(answers)) {
    const shown = answers.length === 0 ? '…' : answers.slice(0, MOST_ANSWERS).join('|')
    return `${option}=${shown}${answers.length > MOST_ANSWERS ? '|…' : ''}`
  }
  const given = isDays(answers) ? 'DAY' : 'VERSION'
  const words = answerWords(question, speaking)
  const [first = ''] = words
  const said = words.length === 2 && isDays(answers) ? [first, say['answer.from-then']] : words
  return say['assume.any']({ assume: `${option}=${given}`, answers: oneOf(said, say) })
}

/** Each answer to a question as people read it: of days `before 2020-10-01` and `from 2020-10-01`, of versions `up to 8` and `above 8`. */
export function answerWords(question: OpenFact, speaking: Pick<Speaking, 'speech'> = {}): readonly string[] {
  const { say, day, word } = speechOf(speaking)
  const answers = question.answers.map(entry => entry.answer)
  if (!isOrdered(answers)) return answers.map(answer => word('value', answer))
  const [lowest = '', ...bounds] = answers
  const [first = lowest.slice(1)] = bounds
  const words = isDays(answers) ? 'days' : 'versions'
  return [
    first.startsWith('>')
      ? say['answer.up-to']({ bound: boundOf(first) })
      : say[`answer.below-${words}`]({ bound: day(first) }),
    ...bounds.map(bound =>
      bound.startsWith('>')
        ? say['answer.above']({ bound: boundOf(bound) })
        : say['answer.from']({ bound: day(bound) }),
    ),
  ]
}

/** Answers in order, each of which begins a stretch in which the law says the same; the first lies below them all. */
function isOrdered([first]: readonly string[]): boolean {
  return first?.startsWith('<') === true
}

function isDays([first = '']: readonly string[]): boolean {
  return parseDay(first.slice(1)) !== undefined
}

/** The 8 of `>8 <9`. */
function boundOf(answer: string): string {
  return answer.slice(1).split(' ', 1)[0] ?? answer
}
