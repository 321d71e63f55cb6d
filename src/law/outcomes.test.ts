import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Waiver } from '../model/waiver.ts'
import { decide } from './decide.ts'
import {
  dayOf,
  FOUNDED,
  listOf,
  organisationOf,
  provisionOf,
  questionOf,
  snapshotOf,
  spanOf,
} from './world.testing.ts'

interface Row {
  readonly given: Partial<Provision>
  readonly asked?: Partial<Question>
  readonly expect: string
  readonly because: string
}

const requirements = [{ id: 'r', says: 'show it' }]
const duty = (kind: 'remove' | 'replace' | 'report', by?: readonly [string, string]): Partial<Provision> => ({
  effect: 'oblige',
  acts: ['use'],
  duty: {
    kind,
    says: 'do it',
    trigger: 'holding',
    deadline: by === undefined ? { kind: 'none' } : { kind: 'by', date: spanOf(...by) },
  },
})
const claimed = {
  exceptions: [
    { id: 'e', says: 'except', when: { kind: 'always' as const }, paper: 'a paper', evidence: FOUNDED },
  ],
}
const waiver: Waiver = {
  id: 'w',
  grantor: 'a',
  provision: 'm/x',
  organisation: 'o',
  from: dayOf('2019-12-01'),
  until: dayOf('2020-02-01'),
  where: { kind: 'always' },
}
const lifted = { liftedBy: ['a'] }

const ROWS: readonly Row[] = [
  { given: {}, expect: 'prohibited', because: 'a prohibition prohibits' },
  { given: { effect: 'discourage' }, expect: 'discouraged', because: 'advice discourages' },
  { given: { effect: 'review' }, expect: 'under-review', because: 'a case is open' },
  { given: { effect: 'approve' }, expect: 'approved', because: 'an approval approves' },
  { given: { effect: 'disqualify' }, expect: 'disqualifying', because: 'a contract is lost' },
  {
    given: { effect: 'disqualify', acts: ['supply'], bars: { acts: ['procure'], by: { kind: 'always' } } },
    expect: 'clear to prohibited',
    because: 'whoever offers it may itself use what disqualifies',
  },
  {
    given: { effect: 'disqualify', acts: ['supply'], bars: { acts: ['procure'], by: { kind: 'always' } } },
    asked: { answers: { 'offeror-uses': 'yes' } },
    expect: 'prohibited',
    because: 'the one who offers is disqualified',
  },
  {
    given: { acts: ['supply'] },
    expect: 'withheld',
    because: 'the other side may not',
  },
  {
    given: { acts: ['supply'], effect: 'discourage' },
    expect: 'clear',
    because: 'advice to others is theirs',
  },

  { given: { effect: 'restrict' }, expect: 'clear', because: 'nothing is left to be brought about' },
  { given: { effect: 'restrict', requirements }, expect: 'restricted', because: 'not shown is unmet' },
  {
    given: { effect: 'restrict', requirements },
    asked: { answers: { 'met:m/x/r': 'yes' } },
    expect: 'clear',
    because: 'met falls away',
  },
  {
    given: { effect: 'restrict', requirements },
    asked: { answers: { 'met:m/x/r': 'no' } },
    expect: 'prohibited',
    because: 'failed is prohibited',
  },
  {
    given: { effect: 'restrict', requirements: [...requirements, { id: 'q', says: 'and this' }] },
    asked: { answers: { 'met:m/x/r': 'yes' } },
    expect: 'restricted',
    because: 'one of two is unmet',
  },
  {
    given: { effect: 'restrict', requirements: [...requirements, { id: 'q', says: 'and this' }] },
    asked: { answers: { 'met:m/x/q': 'yes' } },
    expect: 'restricted',
    because: 'the other of two is unmet',
  },

  { given: { effect: 'list-only', list: 'free' }, expect: 'approved', because: 'it is listed' },
  { given: { effect: 'list-only', list: 'bound' }, expect: 'restricted', because: 'listed on a condition' },
  {
    given: { effect: 'list-only', list: 'bound' },
    asked: { answers: { 'met:listing:bound/0/r': 'yes' } },
    expect: 'approved',
    because: 'the condition of its line is met',
  },
  {
    given: { effect: 'list-only', list: 'bound' },
    asked: { answers: { 'met:listing:bound/0/r': 'no' } },
    expect: 'not-approved',
    because: 'a line whose condition failed lists nothing',
  },
  { given: { effect: 'list-only', list: 'both' }, expect: 'approved', because: 'one line asks for nothing' },
  { given: { effect: 'list-only', list: 'empty' }, expect: 'not-approved', because: 'it is not listed' },
  { given: { effect: 'list-only' }, expect: 'not-approved', because: 'on no list there is nothing' },
  {
    given: { effect: 'list-only', list: 'empty', acts: ['supply'] },
    expect: 'withheld',
    because: 'the other side may only take what is listed',
  },
  {
    given: { effect: 'list-only', list: 'free', acts: ['supply'] },
    expect: 'clear',
    because: 'the approval is theirs',
  },

  { given: duty('remove'), asked: { act: 'use' }, expect: 'restricted', because: 'it has to go some day' },
  { given: duty('replace'), asked: { act: 'use' }, expect: 'restricted', because: 'it has to go some day' },
  { given: duty('report'), asked: { act: 'use' }, expect: 'clear', because: 'it may stay' },
  { given: { effect: 'oblige' }, expect: 'clear', because: 'there is nothing to do' },
  {
    given: { ...duty('remove'), acts: ['procure'] },
    expect: 'clear',
    because: 'what must be removed may not be used; buying is another act',
  },
  {
    given: duty('remove', ['2020-01-01', '2020-01-01']),
    asked: { act: 'use' },
    expect: 'restricted',
    because: 'the last day is in time',
  },
  {
    given: duty('remove', ['2019-12-31', '2019-12-31']),
    asked: { act: 'install' },
    expect: 'prohibited',
    because: 'installing is using, and the time is over',
  },
  {
    given: duty('remove', ['2019-12-01', '2020-12-31']),
    asked: { act: 'use' },
    expect: 'restricted to prohibited',
    because: 'nobody knows whether the time is over',
  },
  {
    given: duty('remove', ['2019-12-01', '2020-12-31']),
    asked: { act: 'use', answers: { 'date:deadline:m/x:until': 'no' } },
    expect: 'prohibited',
    because: 'the authority said that the time is over',
  },

  { given: claimed, expect: 'restricted', because: 'an exception could be claimed with a paper' },
  { given: { ...claimed, effect: 'discourage' }, expect: 'discouraged', because: 'nothing is made worse' },
  { given: claimed, asked: { answers: { 'shown:m/x/e': 'yes' } }, expect: 'clear', because: 'it is claimed' },
  {
    given: claimed,
    asked: { answers: { 'shown:m/x/e': 'no' } },
    expect: 'prohibited',
    because: 'the paper was refused',
  },

  { given: lifted, asked: { waivers: [waiver] }, expect: 'waived', because: 'it is waived' },
  { given: {}, asked: { waivers: [waiver] }, expect: 'prohibited', because: 'nobody may waive it' },
  {
    given: { ...lifted, effect: 'approve' },
    asked: { waivers: [waiver] },
    expect: 'approved',
    because: 'there is nothing to waive',
  },
  {
    given: { ...lifted, acts: ['supply'] },
    asked: { waivers: [waiver] },
    expect: 'withheld',
    because: 'our waiver does not free the other side',
  },
  ...(
    [
      [{ grantor: 'b' }, 'prohibited', 'the wrong authority'],
      [{ provision: 'm/y' }, 'prohibited', 'of another provision'],
      [{ organisation: 'p' }, 'prohibited', 'given to another'],
      [{ organisation: 'top' }, 'waived', 'given to the unit above'],
      [{ products: ['b'] }, 'prohibited', 'of another product'],
      [{ products: ['b', 'a'] }, 'waived', 'of this product, too'],
      [{ acts: ['use'] }, 'prohibited', 'of another act'],
      [{ acts: ['use', 'procure'] }, 'waived', 'of this act, too'],
      [{ from: dayOf('2020-01-01') }, 'waived', 'from this day on'],
      [{ from: dayOf('2020-01-02') }, 'prohibited', 'from the next day on'],
      [{ until: dayOf('2020-01-01') }, 'waived', 'to the end of this day'],
      [{ until: dayOf('2019-12-31') }, 'prohibited', 'until the day before'],
      [
        { where: { kind: 'circumstance', name: 'purpose', values: ['x'] } },
        'waived to prohibited',
        'for a purpose that is not known',
      ],
    ] satisfies readonly (readonly [Partial<Waiver>, string, string])[]
  ).map(([more, expect, because]): Row => ({
    given: lifted,
    asked: {
      waivers: [{ ...waiver, ...more }],
      organisation: organisationOf('o', { above: organisationOf('top') }),
    },
    expect,
    because,
  })),
  {
    given: lifted,
    asked: { item: { party: 'p' }, waivers: [{ ...waiver, products: ['a'] }] },
    expect: 'prohibited',
    because: 'a waiver for a product is none for an unknown one of its maker',
  },
]

test('an effect gives the status that the table says', () => {
  for (const { given, asked, expect, because } of ROWS) {
    const snapshot = snapshotOf({
      provisions: [provisionOf('m/x', given)],
      lists: [
        listOf('free', [{}]),
        listOf('bound', [{ requirements }]),
        listOf('both', [{ requirements }, {}]),
        listOf('empty', []),
      ],
    })
    const { best, worst } = decide(snapshot, questionOf(asked)).range
    assert.equal(
      best === worst ? best : `${best} to ${worst}`,
      expect,
      `${because}: ${JSON.stringify({ given, asked })}`,
    )
  }
})

test('an exception that could be claimed is told of what is waived, too', () => {
  const snapshot = snapshotOf({ provisions: [provisionOf('m/x', { ...claimed, ...lifted })] })
  assert.equal(decide(snapshot, questionOf({ waivers: [waiver] })).range.worst, 'waived')
})

test('an open deadline is a question for the authority, named after the provision', () => {
  const snapshot = snapshotOf({
    provisions: [provisionOf('m/x', duty('remove', ['2019-12-01', '2020-12-31']))],
  })
  const { questions } = decide(snapshot, questionOf({ act: 'use' }))
  assert.deepEqual(
    questions.map(({ key, who, answers }) => [
      key,
      who,
      answers.map(({ answer, range }) => `${answer} ${range.worst}`),
    ]),
    [['date:deadline:m/x:until', 'authority', ['yes restricted', 'no prohibited']]],
  )
})
