import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Counterparty } from '../model/organisation.ts'
import type { ProductRole } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import { decide } from './decide.ts'
import {
  listOf,
  organisationOf,
  productOf,
  provisionOf,
  questionOf,
  snapshotOf,
  spanOf,
} from './world.testing.ts'

const agency: Condition = { kind: 'class', classes: ['agency'] }
const reach = { group: 'entity' as const, atLeastPercent: 50, successors: false }
const named: Condition = { kind: 'named', parties: ['p'], reach }
const system: Condition = { kind: 'system', system: 'home' }
const size: Condition = { kind: 'attribute', name: 'size', values: ['yes'] }
const maker = (party: string): ProductRole => ({ party, role: 'maker' })

interface Given extends Partial<Question> {
  readonly counterparty?: Counterparty
  readonly roles?: readonly ProductRole[]
  readonly system?: 'abroad'
}

/** What procuring comes to where those `to` whom a rule speaks may not supply, and what is asked. */
function told(to: Condition, { roles = [], system: of, ...asked }: Given = {}): string {
  const snapshot = snapshotOf({
    provisions: [provisionOf('m/x', { acts: ['supply'], to })],
    products: [productOf('a', { roles })],
    systems: { m: of ?? 'home' },
  })
  const acts = { ...snapshot.acts, procure: { ...snapshot.acts['procure'], otherSide: 'maker' } }
  const { range, questions } = decide({ ...snapshot, acts } as typeof snapshot, questionOf(asked))
  return [range.best, range.worst, ...questions.map(({ key }) => `${key}?`)].join(' ')
}

const CLEAR = 'clear clear'
const WITHHELD = 'withheld withheld'

test('the classes of an other side are told with it, or asked for where the rule is of a system we live under', () => {
  const rows: readonly (readonly [Given, string, string])[] = [
    [{ counterparty: { classes: ['firm', 'agency'] } }, WITHHELD, 'one of them is named'],
    [{ counterparty: { classes: ['firm'] } }, CLEAR, 'another is'],
    [{ counterparty: { classes: [] } }, CLEAR, 'it is of no class'],
    [{ counterparty: { party: 'p' } }, 'clear withheld counterparty:agency?', 'its classes are not told'],
    [{}, 'clear withheld counterparty:agency?', 'nobody is named'],
    [{ answers: { 'counterparty:agency': 'yes' } }, WITHHELD, 'the answer says so'],
    [{ answers: { 'counterparty:agency': 'no' } }, CLEAR, 'the answer says not'],
    [{ system: 'abroad' }, CLEAR, 'abroad are other agencies than those we deal with'],
    [{ system: 'abroad', counterparty: { classes: ['agency'] } }, WITHHELD, 'unless we do'],
  ]
  for (const [given, expected, because] of rows) assert.equal(told(agency, given), expected, because)
})

test('attributes of an other side are asked for where it is named or at home', () => {
  const rows: readonly (readonly [Given, string, string])[] = [
    [{}, 'clear withheld counterparty:attribute:size?', 'nobody is named'],
    [{ answers: { 'counterparty:attribute:size': 'yes' } }, WITHHELD, 'the answer says so'],
    [
      { answers: { 'attribute:size': 'yes' } },
      'clear withheld counterparty:attribute:size?',
      'ours is not it',
    ],
    [{ system: 'abroad' }, CLEAR, 'abroad nobody is named'],
    [{ system: 'abroad', counterparty: {} }, 'clear withheld counterparty:attribute:size?', 'somebody is'],
  ]
  for (const [given, expected, because] of rows) assert.equal(told(size, given), expected, because)
})

test('an other side lives where it is told to live, asked for where it is named, and else where we do', () => {
  const rows: readonly (readonly [Given, string, string])[] = [
    [{}, WITHHELD, 'where we do'],
    [{ organisation: organisationOf('o', { systems: ['abroad'] }) }, CLEAR, 'where we do, elsewhere'],
    [{ counterparty: { party: 'p' } }, 'clear withheld counterparty:system:home?', 'not told'],
    [{ counterparty: { party: 'p' }, answers: { 'counterparty:system:home': 'yes' } }, WITHHELD, 'answered'],
    [{ counterparty: { systems: ['abroad', 'home'] } }, WITHHELD, 'told to live there, too'],
    [{ counterparty: { systems: ['abroad'] } }, CLEAR, 'told to live elsewhere'],
  ]
  for (const [given, expected, because] of rows) assert.equal(told(system, given), expected, because)
})

test('a named other side is the party told, else the maker where the act says so, else asked for', () => {
  const rows: readonly (readonly [Given, string, string])[] = [
    [{ counterparty: { party: 'p' }, roles: [maker('q')] }, WITHHELD, 'the party told'],
    [{ counterparty: { party: 'q' }, roles: [maker('p')] }, CLEAR, 'another party told'],
    [{ counterparty: { classes: ['firm'] }, roles: [maker('p')] }, CLEAR, 'told only by its classes'],
    [{ roles: [maker('p')] }, WITHHELD, 'the maker'],
    [{ roles: [maker('q')] }, CLEAR, 'another maker'],
    [{ roles: [{ party: 'q', role: 'seller' }, maker('p')] }, WITHHELD, 'the maker beside a seller'],
    [{ roles: [{ party: 'p', role: 'seller' }] }, 'clear withheld counterparty?', 'no maker is recorded'],
    [{}, 'clear withheld counterparty?', 'nobody is recorded'],
    [{ answers: { counterparty: 'p' } }, WITHHELD, 'the answer'],
    [{ answers: { counterparty: 'q' } }, CLEAR, 'another answer'],
    [{ item: { party: 'p' } }, WITHHELD, 'the party of an item of which no product is known'],
    [{ item: {} }, 'clear withheld counterparty?', 'nothing is known of the item'],
  ]
  for (const [given, expected, because] of rows) assert.equal(told(named, given), expected, because)
})

test('who we are is known: a party that we are not, or that nobody is recorded as, is not us', () => {
  const prohibits = snapshotOf({ provisions: [provisionOf('m/x', { to: named })] })
  const status = (party?: string) => {
    const organisation = organisationOf('o', party === undefined ? {} : { party })
    return decide(prohibits, questionOf({ organisation })).range.worst
  }
  assert.deepEqual([status('p'), status('q'), status()], ['prohibited', 'clear', 'clear'])
})

test('an act that nobody has described has no other side of its own, and only comes near', () => {
  const products = [productOf('a', { roles: [maker('p')] })]
  const snapshot = snapshotOf({ products, provisions: [provisionOf('m/x', { with: named })] })
  const { nearly } = decide(snapshot, questionOf({ act: 'fly' }))
  assert.deepEqual(nearly, [{ provision: 'm/x', side: 'ours', failed: ['act'], lifted: [] }])
})

test('of an act that anyone may be the other side of, the maker is not the other side until told', () => {
  const products = [productOf('a', { roles: [maker('p')] })]
  const snapshot = snapshotOf({ products, provisions: [provisionOf('m/x', { with: named })] })
  const { range, questions } = decide(snapshot, questionOf())
  assert.deepEqual([range.best, range.worst], ['clear', 'prohibited'])
  assert.deepEqual(
    questions.map(({ key }) => key),
    ['counterparty'],
  )
})

/** What procuring comes to where those on a list may not do it, or not from those on it, and what is asked. */
function enlisted(part: 'to' | 'with', completeness: 'open' | 'closed', asked: Given = {}): string {
  const party: Condition = { kind: 'party', parties: ['p'], role: 'maker', reach }
  const lines = [
    { names: party, from: spanOf('2019-01-01') },
    { names: { ...party, parties: ['late'] }, from: spanOf('2021-01-01') },
    { names: { ...party, parties: ['gone'] }, until: spanOf('2018-01-01') },
    { names: { ...party, parties: ['abroad'] }, country: 'FR' },
  ]
  const snapshot = snapshotOf({
    provisions: [provisionOf('m/x', { [part]: { kind: 'enlisted', list: 'l' } })],
    lists: [listOf('l', lines, { completeness })],
  })
  const { range, questions } = decide(snapshot, questionOf(asked))
  return [range.best, range.worst, ...questions.map(({ key }) => `${key}?`)].join(' ')
}

test('whoever acts is on a list where a line that stands names the party that it is', () => {
  const as = (party?: string) => ({
    organisation: organisationOf('o', party === undefined ? {} : { party }),
  })
  const rows: readonly (readonly [Given, string, string])[] = [
    [as('p'), 'prohibited prohibited', 'prohibited prohibited'],
    [as('late'), CLEAR, 'clear prohibited enlisted:l?'],
    [as('gone'), CLEAR, 'clear prohibited enlisted:l?'],
    [as('abroad'), CLEAR, 'clear prohibited enlisted:l?'],
    [as(), CLEAR, CLEAR],
    [{ ...as('q'), answers: { 'enlisted:l': 'yes' } }, CLEAR, 'prohibited prohibited'],
    [{ ...as('q'), answers: { 'enlisted:l': 'no' } }, CLEAR, CLEAR],
  ]
  for (const [given, closed, open] of rows)
    assert.deepEqual(
      [enlisted('to', 'closed', given), enlisted('to', 'open', given)],
      [closed, open],
      JSON.stringify(given),
    )
})

test('the other side is on a list where a line names the party told, and open where that list is not held whole', () => {
  const from = (counterparty: Counterparty) => ({ counterparty })
  const asks = 'clear prohibited counterparty:listed:l?'
  const rows: readonly (readonly [Given, string, string])[] = [
    [from({ party: 'p' }), 'prohibited prohibited', 'prohibited prohibited'],
    [from({ party: 'late' }), CLEAR, asks],
    [from({ party: 'abroad' }), CLEAR, asks],
    [from({ party: 'q', classes: ['firm'] }), CLEAR, asks],
    [from({ classes: ['firm'] }), CLEAR, CLEAR],
    [
      { ...from({ party: 'q' }), answers: { 'counterparty:listed:l': 'yes' } },
      CLEAR,
      'prohibited prohibited',
    ],
  ]
  for (const [given, closed, open] of rows)
    assert.deepEqual(
      [enlisted('with', 'closed', given), enlisted('with', 'open', given)],
      [closed, open],
      JSON.stringify(given),
    )
  assert.equal(enlisted('with', 'closed'), 'clear prohibited counterparty?')
})
