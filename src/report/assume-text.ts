import { parseDay } from '../base/day.ts'
import type { FactKey } from '../model/question.ts'
import type { OpenFact } from '../model/verdict.ts'
import { en } from './messages/en.ts'
import { oneOf } from './phrase.ts'

/** So many answers are shown beside a question; the command takes them all. */
const MOST_ANSWERS = 4

/** The word by which `--assume` answers a fact. */
export function assumeKey(key: FactKey): string {
  return key.startsWith('version:') ? 'version' : key.replace(/^(?:attribute|property):/u, '')
}

/** What `--assume` takes: `--assume purpose=security|other`; of days and versions, of which any may be given, what they are held against. */
export function assumeText(question: OpenFact): string {
  const answers = question.answers.map(entry => entry.answer)
  const option = `--assume ${assumeKey(question.key)}`
  if (!isOrdered(answers)) {
    const shown = answers.length === 0 ? '…' : answers.slice(0, MOST_ANSWERS).join('|')
    return `${option}=${shown}${answers.length > MOST_ANSWERS ? '|…' : ''}`
  }
  const given = isDays(answers) ? 'DAY' : 'VERSION'
  const words = answerWords(question)
  const [first = ''] = words
  const said = words.length === 2 && isDays(answers) ? [first, en['answer.from-then']()] : words
  return en['assume.any']({ assume: `${option}=${given}`, answers: oneOf(said) })
}

/** Each answer to a question as people read it: of days `before 2020-10-01` and `from 2020-10-01`, of versions `up to 8` and `above 8`. */
export function answerWords(question: OpenFact): readonly string[] {
  const answers = question.answers.map(entry => entry.answer)
  if (!isOrdered(answers)) return answers
  const [lowest = '', ...bounds] = answers
  const [first = lowest.slice(1)] = bounds
  const words = isDays(answers) ? 'days' : 'versions'
  return [
    first.startsWith('>')
      ? en['answer.up-to']({ bound: boundOf(first) })
      : en[`answer.below-${words}`]({ bound: first }),
    ...bounds.map(bound =>
      bound.startsWith('>') ? en['answer.above']({ bound: boundOf(bound) }) : en['answer.from']({ bound }),
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
