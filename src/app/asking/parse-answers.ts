import { parseDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import type { FactKey } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Fact } from '../../model/vocabulary.ts'

/** Beginnings of keys that name something else than a fact of the vocabulary. */
const KEY_KINDS = [
  'version:',
  'origin:',
  'listed:',
  'kind-listed:',
  'enlisted:',
  'component:',
  'counterparty:',
  'shown:',
  'met:',
  'date:',
  'open:',
]
const PLAIN_KEYS = ['version', 'category', 'counterparty', 'offeror-uses']

/** Reads `--assume KEY=VALUE`; keys and values are checked against the vocabulary. */
export function parseAnswers(
  snapshot: Snapshot,
  texts: readonly string[],
): Result<Readonly<Record<FactKey, string>>> {
  const problems: Problem[] = []
  const answers: Record<FactKey, string> = {}
  for (const text of texts) {
    const at = text.indexOf('=')
    if (at <= 0 || at === text.length - 1) {
      problems.push({
        code: 'assume-unreadable',
        at: {},
        says: `--assume: "${text}" is no answer.`,
        help: 'Write KEY=VALUE, for example --assume purpose=security.',
      })
      continue
    }
    const [key, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
    const full = fullKey(snapshot, key)
    const problem = full === undefined ? unknownKey(snapshot, key) : valueProblem(snapshot, full, value)
    if (problem !== undefined) problems.push(problem)
    else answers[full ?? key] = value
  }
  return problems.length === 0 ? ok(answers) : { ok: false, problems }
}

/** Whether a value of a fact is one that the law can read. */
export function isReadableValue(fact: Fact, value: string): boolean {
  if (fact.type === 'date') return parseDay(value.replace(/^</u, '')) !== undefined
  return !fact.exhaustive || fact.values.includes(value)
}

function fullKey(snapshot: Snapshot, key: string): FactKey | undefined {
  if (PLAIN_KEYS.includes(key) || KEY_KINDS.some(kind => key.startsWith(kind))) return key
  const fact = snapshot.facts[key.replace(/^(?:attribute|property):/u, '')]
  if (fact === undefined) return undefined
  return fact.of === 'circumstance' ? fact.id : `${fact.of}:${fact.id}`
}

function unknownKey(snapshot: Snapshot, key: string): Problem {
  const known = [...PLAIN_KEYS, ...Object.keys(snapshot.facts)]
  const nearest = nearestName(key, known)
  return {
    code: 'assume-unknown',
    at: {},
    says: `--assume: nothing turns on "${key}".`,
    help: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Keys: ${known.join(', ')}.`,
  }
}

function valueProblem(snapshot: Snapshot, key: FactKey, value: string): Problem | undefined {
  const fact = snapshot.facts[key.replace(/^(?:attribute|property):/u, '')]
  if (fact === undefined || isReadableValue(fact, value)) return undefined
  return {
    code: 'assume-value',
    at: {},
    says: `--assume: "${value}" is no answer to ${fact.id}.`,
    help: fact.type === 'date' ? 'Write a day, for example 2019-08-13.' : `One of ${fact.values.join(', ')}.`,
  }
}
