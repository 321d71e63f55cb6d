import { FIRST_DAY, LAST_DAY } from '../base/day.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isBasis } from '../model/evidence.ts'
import { PROOF_FORMAT, type Proof } from '../model/proof.ts'

/** Units of an organisation that a proof may stack. */
const MOST_UNITS = 64
/** Conditions of a waiver within one another. */
const MOST_CONDITIONS = 64

/**
 * Reads a proof that came from outside. The question must have every part in its right shape, since it is asked again;
 * the verdict need only be there, since it is only compared.
 */
export function parseProof(text: string): Result<Proof> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refused('', `The proof is no JSON: ${error instanceof Error ? error.message : 'unreadable'}.`)
  }
  if (!isRecord(value)) return refused('', 'A proof is a JSON object.')
  if (value['format'] !== PROOF_FORMAT) return refused('/format', `Expected format ${String(PROOF_FORMAT)}.`)
  if (typeof value['snapshot'] !== 'string') return refused('/snapshot', 'Expected the id of a snapshot.')
  const at = flawOf(value['question'])
  if (at !== undefined)
    return refused(`/question${at}`, 'This part of the question is missing or of the wrong shape.')
  const { verdict } = value
  if (!isRecord(verdict) || !Array.isArray(verdict['citations']))
    return refused('/verdict', 'Expected a verdict with its citations.')
  const flaw = verdict['citations'].findIndex(
    one => !isRecord(one) || !Array.isArray(one['steps']) || typeof one['provision'] !== 'string',
  )
  if (flaw >= 0)
    return refused(`/verdict/citations/${flaw}`, 'Expected a citation with a provision and steps.')
  return ok(value as unknown as Proof)
}

/** Pointer to the first part of a question that is not as it must be. */
function flawOf(question: unknown): string | undefined {
  if (!isRecord(question)) return ''
  const { organisation, act, item, counterparty, answers, date, known, floor, waivers } = question
  if (typeof act !== 'string') return '/act'
  if (!isDay(date)) return '/date'
  if (known !== undefined && !isDay(known)) return '/known'
  if (floor !== undefined && !(typeof floor === 'string' && isBasis(floor))) return '/floor'
  if (!isTexts(answers)) return '/answers'
  if (!isTexts(item)) return '/item'
  if (counterparty !== undefined && !isCounterparty(counterparty)) return '/counterparty'
  if (!Array.isArray(waivers) || !waivers.every(isWaiver)) return '/waivers'
  return isOrganisation(organisation, MOST_UNITS) ? undefined : '/organisation'
}

function isOrganisation(value: unknown, depth: number): boolean {
  if (!isRecord(value) || depth === 0) return false
  const { id, title, systems, classes, attributes, circumstances, isLegalPerson, above, party } = value
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    isList(systems) &&
    isList(classes) &&
    isTexts(attributes) &&
    isTexts(circumstances) &&
    typeof isLegalPerson === 'boolean' &&
    (party === undefined || typeof party === 'string') &&
    (above === undefined || isOrganisation(above, depth - 1))
  )
}

function isCounterparty(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { party, classes, systems } = value
  return (
    (party === undefined || typeof party === 'string') &&
    (classes === undefined || isList(classes)) &&
    (systems === undefined || isList(systems))
  )
}

/** A waiver; its own condition speaks of circumstances alone. */
function isWaiver(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { id, grantor, provision, organisation, products, acts, from, until, where } = value
  return (
    [id, grantor, provision, organisation].every(one => typeof one === 'string') &&
    (products === undefined || isList(products)) &&
    (acts === undefined || isList(acts)) &&
    isDay(from) &&
    isDay(until) &&
    isWhere(where, MOST_CONDITIONS)
  )
}

function isWhere(value: unknown, depth: number): boolean {
  if (!isRecord(value) || depth === 0) return false
  const { kind, name, values, from, before, question, of } = value
  switch (kind) {
    case 'always':
      return true
    case 'circumstance':
      return typeof name === 'string' && isList(values)
    case 'dated':
      return (
        typeof name === 'string' &&
        (from === undefined || isDay(from)) &&
        (before === undefined || isDay(before))
      )
    case 'open':
      return typeof question === 'string'
    case 'all':
    case 'any':
      return Array.isArray(of) && of.every(one => isWhere(one, depth - 1))
    case 'not':
      return isWhere(of, depth - 1)
    default:
      return false
  }
}

function isDay(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY
}

function isTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(one => typeof one === 'string')
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refused(pointer: string, says: string): Result<never> {
  return err({
    code: 'proof-unreadable',
    at: { pointer },
    says,
    help: 'Write a proof with licet explain … --format proof, and change nothing in it.',
  })
}
