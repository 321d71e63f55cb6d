import assert from 'node:assert/strict'
import { checkedGazette, lasting, statusOf, VETTING_OFFICE } from './authority.testing.ts'
import { type Answer, type Client, registryTest, type TestRegistry } from './registry.testing.ts'

const MEASURE = `id: cn-cac-storage-2026
title: {en: Notice on storage from outside}
kind: notice
authority: cn/cac
summary: State-owned enterprises do not buy this product.
sources:
  text: {title: Notice 1, publisher: The office, published: 2026-03-02, basis: official, read: whole}
stages:
  - {stage: issued, on: 2026-03-02, sources: [text]}
provisions:
  no-purchase:
    says: A state-owned enterprise does not buy it.
    effect: prohibit
    acts: [procure]
    to: {class: cn/state-owned-enterprise}
    covers: {product: symantec-endpoint-protection}
    from: 2026-03-02
    sources: [text]
`
const ASKED = { words: 'Symantec Endpoint Protection', as: 'cn/state-owned-enterprise' }

interface Office {
  readonly admin: Client
  readonly officer: Client
  readonly approver: Client
}

async function office(test: TestRegistry): Promise<Office> {
  const { admin } = await test.setUp()
  assert.equal((await admin.send('PUT', '/api/v1/authority', VETTING_OFFICE)).status, 200)
  return {
    admin: await lasting(test, admin),
    officer: await lasting(test, await test.person('Olga', 'officer', null)),
    approver: await lasting(test, await test.person('Abel', 'approver', null)),
  }
}

async function drafted(who: Client, text: string): Promise<string> {
  const made = await who.send('POST', '/api/v1/measure-drafts', { kind: 'measure', title: 'Storage', text })
  assert.equal(made.status, 201, made.text)
  return made.json<{ id: string }>().id
}

async function published(who: Client, id: string, version = 1): Promise<Answer> {
  return who.send('POST', `/api/v1/measure-drafts/${id}/publish`, undefined, {
    'if-match': `"v${version}"`,
  })
}

registryTest(
  'a measure is drafted, previewed, published by another, amended and repealed by later acts, and the gazette verifies',
  async test => {
    const { admin, officer, approver } = await office(test)
    const unit = await admin.send('POST', '/api/v1/units', {
      title: 'Works',
      preset: 'cn/state-owned-enterprise',
      isLegalPerson: true,
    })
    assert.equal(unit.status, 201, unit.text)
    const previewed = await officer.send('POST', '/api/v1/measure-drafts/preview', { text: MEASURE })
    assert.equal(previewed.status, 200, previewed.text)
    const { changes } = previewed.json<{ changes: Readonly<Record<string, unknown>>[] }>()
    assert.deepEqual(
      changes.map(({ organisation, product, act, after, ledAfter }) => [
        organisation,
        product,
        act,
        after,
        ledAfter,
      ]),
      [
        [
          unit.json<{ id: string }>().id,
          'symantec-endpoint-protection',
          'procure',
          { best: 'prohibited', worst: 'prohibited' },
          'cn-cac-storage-2026/no-purchase',
        ],
      ],
    )

    const question = { ...ASKED, act: 'procure', on: '2026-03-02' }
    const before = await statusOf(officer, question)
    assert.notEqual(before, 'prohibited')
    const id = await drafted(officer, MEASURE)
    assert.equal((await published(officer, id)).status, 403)
    const done = await published(approver, id)
    assert.equal(done.status, 200, done.text)
    assert.equal(await statusOf(officer, question), 'prohibited')
    assert.equal((await published(approver, id, 2)).status, 409)

    test.clock.now = '2026-04-01T10:00:00.000Z'
    const amended = MEASURE.replace('acts: [procure]', 'acts: [procure, use]')
    const [second, overtaken] = [await drafted(officer, amended), await drafted(officer, MEASURE)]
    assert.equal((await published(approver, second)).status, 200)
    assert.equal((await published(approver, overtaken)).status, 412)
    assert.equal(await statusOf(officer, { ...ASKED, act: 'use', on: '2026-04-01' }), 'prohibited')

    test.clock.now = '2026-05-01T10:00:00.000Z'
    const repeal = await officer.send('POST', '/api/v1/measure-drafts', {
      kind: 'repeal',
      title: 'No longer needed',
      text: 'The product was changed.',
      measure: 'cn-cac-storage-2026',
      repealOn: '2026-06-01',
    })
    assert.equal(repeal.status, 201, repeal.text)
    assert.equal((await published(approver, repeal.json<{ id: string }>().id)).status, 200)
    assert.equal(await statusOf(officer, { ...ASKED, act: 'use', on: '2026-05-31' }), 'prohibited')
    assert.notEqual(await statusOf(officer, { ...ASKED, act: 'use', on: '2026-06-01' }), 'prohibited')

    assert.deepEqual((await checkedGazette(test)).kinds, {
      'key-rotated': 1,
      'measure-published': 1,
      'measure-amended': 1,
      'measure-repealed': 1,
    })
  },
)

registryTest(
  'what is wrong with a draft is told with its line and column, and keeps it from being published',
  async test => {
    const { officer, approver } = await office(test)
    const wrong = MEASURE.replace('effect: prohibit', 'effect: ban')
      .replace('cn/cac', 'cn/mof')
      .replace('symantec-endpoint-protection', 'symantec-endpoint-protecton')
    const checked = await officer.send('POST', '/api/v1/measure-drafts/check', { text: wrong })
    const { problems, isSound } = checked.json<{
      isSound: boolean
      problems: { code: string; line: number; column: number }[]
    }>()
    assert.equal(isSound, false)
    const places = Object.fromEntries(problems.map(({ code, line, column }) => [code, [line, column]]))
    assert.deepEqual(places['authority-of-another'], [4, 1])
    assert.ok(
      Object.values(places).some(place => place[0] === 13),
      JSON.stringify(places),
    )
    const id = await drafted(officer, wrong)
    const refused = await published(approver, id)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /"line":/u)
    const none = await officer.send('POST', '/api/v1/measure-drafts/check', { text: '- 1' })
    assert.deepEqual(
      none.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code),
      ['not-a-mapping'],
    )
  },
)

registryTest(
  'drafts are for those who write and decide; whoever wrote a word in one cannot publish it',
  async test => {
    const { officer, approver } = await office(test)
    const reader = await test.person('Rita', 'reader', null)
    assert.equal((await reader.get('/api/v1/measure-drafts')).status, 403)
    const id = await drafted(officer, MEASURE)
    const body = { kind: 'measure', title: 'Storage', text: `${MEASURE}# seen\n` }
    const changed = await approver.send('PUT', `/api/v1/measure-drafts/${id}`, body, { 'if-match': '"v1"' })
    assert.equal(changed.status, 200, changed.text)
    assert.equal((await published(approver, id, 2)).status, 403)
    const dropped = await officer.send('DELETE', `/api/v1/measure-drafts/${id}`, undefined, {
      'if-match': '"v2"',
    })
    assert.equal(dropped.status, 200, dropped.text)
  },
)
