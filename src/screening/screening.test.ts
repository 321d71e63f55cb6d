import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../base/day.ts'
import type { Item } from '../model/item.ts'
import type { Resolution } from '../model/resolution.ts'
import type { Status } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'
import { examinerOf } from './examiner.ts'
import { rememberingNobodys } from './nobodys.ts'
import { type Abilities, type FindingBatch, screen } from './screening.ts'
import { needsAttention, Tally } from './summary.ts'

function itemOf(name: string, version?: string): Item {
  return {
    name,
    identifiers: [],
    circumstances: {},
    quantity: 2,
    at: name,
    ...(version === undefined ? {} : { version }),
  }
}

function verdictOf(best: Status, worst: Status = best): Verdict {
  const date = 0 as Day
  return {
    act: 'use',
    date,
    range: { best, worst },
    systems: [],
    floors: [],
    contested: false,
    citations: [],
    contradictions: [],
    duties: [],
    questions: [],
    nearly: [],
  }
}

/** Knows `bad`, `perhaps` and `good` by their names, and counts how often it is asked. */
function counting(): { readonly abilities: Abilities; readonly asked: string[]; readonly decided: string[] } {
  const asked: string[] = []
  const decided: string[] = []
  const resolutionOf = (name: string): Resolution => {
    const because: Resolution['because'] = []
    if (name === 'nobody') return { decision: 'none', probability: 0, because }
    if (name === 'perhaps') return { decision: 'possible', product: 'bad', probability: 0.5, because }
    return { decision: 'link', product: name, probability: 1, because }
  }
  const abilities: Abilities = {
    resolve: item => {
      asked.push(item.name)
      return resolutionOf(item.name)
    },
    factsOf: () => ({}),
    decide: item => {
      decided.push(`${item.product ?? ''}@${item.version ?? ''}`)
      return [
        item.product === 'bad'
          ? verdictOf('prohibited')
          : verdictOf('clear', item.product === 'open' ? 'restricted' : 'clear'),
      ]
    },
  }
  return { abilities, asked, decided }
}

test('an item that is nobody’s is looked at once, and another of its identifier for itself', () => {
  const glanced: string[] = []
  const isNobodys = rememberingNobodys(({ name }) => {
    glanced.push(name)
    return name !== 'bad'
  })
  const one = { ...itemOf('nobody'), identifiers: [{ scheme: 'purl', value: 'pkg:npm/x' }] }
  const others = [
    { ...one, name: 'bad' },
    { ...one, publisher: 'bad' },
    { ...one, identifiers: [{ scheme: 'swid', value: 'pkg:npm/x' }] },
    { ...one, identifiers: [...one.identifiers, { scheme: 'cpe', value: 'cpe:2.3:a:x:x' }] },
  ]
  assert.deepEqual([one, one, ...others, one].map(isNobodys), [true, true, false, true, true, true, true])
  assert.deepEqual(glanced, ['nobody', 'bad', 'nobody', 'nobody', 'nobody'])
})

test('what has several identifiers is glanced at once, as long as all of them are the same', () => {
  let glances = 0
  const isNobodys = rememberingNobodys(() => {
    glances += 1
    return true
  })
  const both = (cpe: string) => ({
    ...itemOf('nobody'),
    identifiers: [
      { scheme: 'purl', value: 'pkg:npm/x' },
      { scheme: 'cpe', value: cpe },
    ],
  })
  for (const item of [both('a'), both('a'), both('b'), both('a')]) assert.equal(isNobodys(item), true)
  assert.equal(glances, 2)
})

test('each distinct title is resolved once and each distinct resolved item decided once', () => {
  const { abilities, asked, decided } = counting()
  const { examine } = examinerOf(abilities)
  for (const item of [
    itemOf('bad'),
    itemOf('bad'),
    itemOf('bad', '1'),
    itemOf('good'),
    itemOf('perhaps'),
    itemOf('nobody'),
    itemOf('nobody'),
  ])
    examine('f', item)
  assert.deepEqual(asked, ['bad', 'bad', 'good', 'perhaps', 'nobody'])
  assert.deepEqual(decided, ['bad@', 'bad@1', 'good@'], 'what may be bad is decided as bad is')
})

test('what a reader is told to be nobody’s is no finding, and nothing is resolved twice', () => {
  const { abilities, asked } = counting()
  const { examine, glance } = examinerOf({ ...abilities, isNobodys: ({ name }) => name === 'unknown' })
  const items = ['bad', 'good', 'nobody', 'unknown', 'nobody'].map(name => itemOf(name))
  assert.deepEqual(
    items.map(item => glance?.letsGo(item) === true || glance?.isNobodys(item) === true),
    items.map(item => examine('f', item) === undefined),
  )
  assert.deepEqual(asked, ['bad', 'good', 'nobody'])
  assert.equal(examinerOf(abilities).glance, undefined)
})

test('findings come batch by batch, with the problems of the reader, and nobody is no finding', async () => {
  const { examine } = examinerOf(counting().abilities)
  const problem = { code: 'odd', at: {}, says: 'It is odd.' }
  const batches = (async function* () {
    yield { items: [itemOf('bad'), itemOf('nobody')], problems: [] }
    yield { items: [], problems: [problem], broken: problem }
  })()
  const found: FindingBatch[] = []
  for await (const batch of screen('f', batches, examine)) found.push(batch)
  assert.deepEqual(
    found.map(batch => [batch.itemCount, batch.findings.length, batch.problems.length]),
    [
      [2, 1, 0],
      [0, 0, 1],
    ],
  )
  assert.equal(found[1]?.broken, problem)
})

test('what may only possibly be something is told apart and is not the worst', () => {
  const { examine } = examinerOf(counting().abilities)
  const tally = new Tally()
  const findings = ['good', 'perhaps', 'open', 'open'].flatMap(name => examine('f', itemOf(name)) ?? [])
  tally.addItems(6)
  for (const finding of findings) tally.add(finding)
  const { items, known, possible, byStatus, undetermined, worst } = tally.summary()
  assert.deepEqual(
    { items, known, possible, worst },
    { items: 6, known: 3, possible: 1, worst: 'restricted' },
  )
  assert.equal(byStatus.restricted, 2)
  assert.equal(undetermined.restricted, 2)
  assert.deepEqual(
    tally.groups().map(group => [group.product, group.certain, group.lines, group.quantity]),
    [
      ['open', true, 2, 4],
      ['bad', false, 1, 2],
    ],
  )
  assert.deepEqual(findings.map(needsAttention), [false, true, true, true])
})
