import { parseDay } from '../base/day.ts'
import type { Problem } from '../base/problem.ts'
import { isUnchanged, mergeJudgements } from './judgement.ts'
import type { JudgementFact } from './judgement.ts'

/** HOSTILE: a file of judgements is written by people, one line a fact; longer ones are refused. */
const MAX_LINE_LENGTH = 16_384
const MAX_LINES = 1_000_000

/** All facts of a file that could be read, and every line that could not. */
export function parseJudgements(text: string): {
  readonly facts: readonly JudgementFact[]
  readonly problems: readonly Problem[]
} {
  const facts: JudgementFact[] = []
  const problems: Problem[] = []
  const lines = text.split('\n')
  if (lines.length > MAX_LINES)
    problems.push(problem('judgements-too-many', MAX_LINES, `expected at most ${MAX_LINES} lines`))
  for (const [place, line] of lines.slice(0, MAX_LINES).entries()) {
    if (line.trim() === '') continue
    const fact = line.length > MAX_LINE_LENGTH ? undefined : factOf(line)
    if (fact === undefined)
      problems.push(
        problem('judgement-unreadable', place, 'expected a judgement or a revocation as one JSON object'),
      )
    else if (!isUnchanged(fact))
      problems.push(
        problem(
          'judgement-changed',
          place,
          'this judgement was changed after it was written: its id is not that of its content',
        ),
      )
    else facts.push(fact)
  }
  return { facts: mergeJudgements(facts, []), problems }
}

/** A file of facts, one a line, in the order of time. */
export function renderJudgements(facts: readonly JudgementFact[]): string {
  return mergeJudgements(facts, [])
    .map(fact => `${JSON.stringify(fact)}\n`)
    .join('')
}

function factOf(line: string): JudgementFact | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  return isFact(value) ? value : undefined
}

function isFact(value: unknown): value is JudgementFact {
  if (!isRecord(value) || !areTexts(value, ['id', 'by', 'at', 'why'])) return false
  if (!isInstant(String(value['at']))) return false
  if (value['kind'] === 'revoked') return areTexts(value, ['judgement'])
  return (
    value['kind'] === 'judged' &&
    areTexts(value, ['key', 'title']) &&
    isScope(value['scope']) &&
    isAnswer(value['answer'])
  )
}

/** A second that the calendar and the clock have, in UTC, as ISO 8601; the order of facts is that of these texts. */
function isInstant(text: string): boolean {
  const time = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/u.exec(text)
  return time !== null && parseDay(time[1] ?? '') !== undefined
}

function isScope(value: unknown): boolean {
  if (!isRecord(value)) return false
  return value['kind'] === 'everywhere' || (value['kind'] === 'organisation' && areTexts(value, ['id']))
}

function isAnswer(value: unknown): boolean {
  if (!isRecord(value)) return false
  if (value['kind'] === 'is-nobodys') return true
  if (value['kind'] === 'is-not') return isListOfTexts(value['parties'])
  if (value['kind'] !== 'is') return false
  const named = ['party', 'product'].filter(field => Object.hasOwn(value, field))
  return named.length > 0 && areTexts(value, named)
}

function areTexts(value: Readonly<Record<string, unknown>>, fields: readonly string[]): boolean {
  return fields.every(field => Object.hasOwn(value, field) && typeof value[field] === 'string')
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(each => typeof each === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function problem(code: string, line: number, says: string): Problem {
  return { code, at: { line: line + 1 }, says }
}
