import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Item } from '../model/item.ts'
import { compileNames } from './compile-names.ts'
import { judge, judgementKey, mergeJudgements, revoke, standingJudgements } from './judgement.ts'
import type { Answer, Judgement, JudgementFact, Scope } from './judgement.ts'
import { disputesBetween } from './disputes.ts'
import { parseJudgements, renderJudgements } from './judgement-file.ts'
import { OpenQuestions } from './open-questions.ts'
import type { OpenQuestion } from './open-questions.ts'
import { resolveJudged } from './resolve-judged.ts'
import { itemOf, SAMPLE } from './sample.testing.ts'

const index = compileNames(SAMPLE)
const asked = itemOf('Rising')
const EVERYWHERE: Scope = { kind: 'everywhere' }
const HERE: Scope = { kind: 'organisation', id: 'here' }

function said(answer: Answer, day: number, scope: Scope = EVERYWHERE) {
  return { by: 'Ada', at: `2026-03-0${day}T10:00:00Z`, why: 'read its installer', answer, scope }
}

function openQuestions(
  standing: ReadonlyMap<string, Judgement>,
  items: readonly Item[],
): readonly OpenQuestion[] {
  const questions = new OpenQuestions(index, standing)
  for (const item of items) questions.see(item, 'estate.csv')
  return questions.list()
}

const yes = judge(asked, said({ kind: 'is', party: 'rising' }, 1))
const no = judge(asked, said({ kind: 'is-nobodys' }, 2))
const noHere = judge(asked, said({ kind: 'is-nobodys' }, 1, HERE))
const taken = revoke(no.id, { by: 'Bob', at: '2026-03-03T10:00:00Z', why: 'looked at another machine' })

test('what was possible is settled by a judgement, and asked no more', () => {
  assert.equal(openQuestions(new Map(), [asked, asked, itemOf('7-Zip')])[0]?.lines, 2)
  const standing = standingJudgements([yes])
  const found = resolveJudged(index, standing, asked)
  assert.deepEqual([found.decision, found.party, found.because[0]?.feature], ['link', 'rising', 'judged'])
  assert.deepEqual(openQuestions(standing, [asked]), [])
})

test('the later judgement counts, until it is revoked', () => {
  assert.equal(resolveJudged(index, standingJudgements([no, yes]), asked).decision, 'none')
  assert.equal(resolveJudged(index, standingJudgements([no, taken, yes]), asked).decision, 'link')
})

test("an organisation's own judgement goes before that of everybody, and counts only there", () => {
  const facts = [noHere, yes]
  assert.equal(resolveJudged(index, standingJudgements(facts, ['here']), asked).decision, 'none')
  assert.equal(resolveJudged(index, standingJudgements(facts, ['there']), asked).decision, 'link')
  assert.equal(resolveJudged(index, standingJudgements(facts), asked).decision, 'link')
})

test('the nearest unit is heard before those above it, and those before everybody', () => {
  const above = judge(asked, said({ kind: 'is', party: 'micron' }, 3, { kind: 'organisation', id: 'above' }))
  const facts = [noHere, yes, above]
  const decided = (units: readonly string[]): readonly (string | undefined)[] => {
    const { decision, party } = resolveJudged(index, standingJudgements(facts, units), asked)
    return [decision, party]
  }
  assert.deepEqual(decided(['here', 'above']), ['none', undefined])
  assert.deepEqual(decided(['beside', 'above']), ['link', 'micron'])
  assert.deepEqual(decided(['far']), ['link', 'rising'])
})

test('a judgement that it is not one party leaves the others open', () => {
  const item = itemOf('Symantec Endpoint Protection', 'Broadcom')
  const facts = [judge(item, said({ kind: 'is-not', parties: ['broadcom'] }, 1))]
  assert.notEqual(resolveJudged(index, standingJudgements(facts), item).party, 'broadcom')
})

test('who says what a thing is need not say which version its title names', () => {
  const item = itemOf('Symantec Endpoint Protection 14', 'Broadcom')
  const { party, product, version } = resolveJudged(index, new Map(), item)
  const facts = [judge(item, said({ kind: 'is', ...(party && { party }), ...(product && { product }) }, 1))]
  assert.equal(version, '14')
  assert.equal(resolveJudged(index, standingJudgements(facts), item).version, '14')
})

test('a question is asked again only about parties that were not ruled out', () => {
  const facts = [judge(asked, said({ kind: 'is-not', parties: ['rising'] }, 1))]
  assert.deepEqual(openQuestions(standingJudgements(facts), [asked]), [])
})

test('the same title in another case is the same question, another publisher or identifier is not', () => {
  assert.equal(judgementKey(itemOf('RISING ')), judgementKey(asked))
  assert.notEqual(judgementKey(itemOf('Rising', 'Stunlock Studios')), judgementKey(asked))
  assert.notEqual(judgementKey(itemOf('Rising', '', '', 'winget Some.Rising')), judgementKey(asked))
})

test('files merge to the same facts in whatever order and however often', () => {
  const facts = fc.subarray<JudgementFact>([yes, no, noHere, taken])
  fc.assert(
    fc.property(facts, facts, facts, (one, two, three) => {
      const merged = mergeJudgements(mergeJudgements(one, two), three)
      assert.deepEqual(mergeJudgements(three, mergeJudgements(two, one)), merged)
      assert.deepEqual(mergeJudgements(merged, merged), merged)
      assert.deepEqual(parseJudgements(renderJudgements(merged)), { facts: merged, problems: [] })
    }),
  )
})

test('a file with more lines than are read is told, so that none is left out unsaid', () => {
  const { problems } = parseJudgements('\n'.repeat(1_000_001))
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['judgements-too-many'],
  )
})

test('a line that was changed or is none is a problem, and the others are read', () => {
  const changed = JSON.stringify({ ...yes, answer: { kind: 'is', party: 'micron' } })
  const { facts, problems } = parseJudgements(
    `${changed}\nnot JSON\n{"__proto__":1}\n${JSON.stringify(no)}\n`,
  )
  assert.deepEqual(facts, [no])
  assert.deepEqual(
    problems.map(({ code, at }) => [code, at.line]),
    [
      ['judgement-changed', 1],
      ['judgement-unreadable', 2],
      ['judgement-unreadable', 3],
    ],
  )
})

const disputes: readonly {
  readonly before: readonly JudgementFact[]
  readonly fresh: readonly JudgementFact[]
  readonly expect: readonly (readonly [counts: Judgement, overruled: Judgement])[]
  readonly because: string
}[] = [
  { before: [yes], fresh: [no], expect: [[no, yes]], because: 'the fresh answer is later' },
  { before: [no], fresh: [yes], expect: [[no, yes]], because: 'what was there is later' },
  { before: [yes, no], fresh: [], expect: [], because: 'both were there' },
  { before: [yes], fresh: [no, taken], expect: [], because: 'the other was taken back' },
  { before: [yes], fresh: [noHere], expect: [], because: 'one speaks for everybody and one for a unit' },
  { before: [yes], fresh: [judge(asked, said(yes.answer, 4))], expect: [], because: 'both say the same' },
]

for (const { before, fresh, expect, because } of disputes) {
  test(`files dispute ${expect.length} questions where ${because}`, () => {
    assert.deepEqual(
      disputesBetween(before, fresh).map(({ counts, overruled }) => [counts, overruled]),
      expect,
    )
  })
}

for (const at of ['2026-02-30T10:00:00Z', '2026-13-01T10:00:00Z', '2026-01-01T25:00:00Z', '2026-01-01']) {
  test(`a judgement of ${at} is none, since no clock shows that`, () => {
    const fact = judge(asked, { ...said({ kind: 'is-nobodys' }, 1), at })
    const { facts, problems } = parseJudgements(renderJudgements([fact]))
    assert.deepEqual([facts.length, problems[0]?.code], [0, 'judgement-unreadable'])
  })
}
