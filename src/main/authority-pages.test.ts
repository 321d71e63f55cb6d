import assert from 'node:assert/strict'
import { VETTING_OFFICE } from './authority.testing.ts'
import { type Answer, type Client, registryTest } from './registry.testing.ts'
import { noticeText } from './notice.testing.ts'

/** Where a form sends the browser; fails with what the page said where it did not. */
function sentTo(answer: Answer): string {
  const boxes = [...answer.text.matchAll(/class="problem"[^>]*>\s*<p>([^<]*)/gu)].map(match => match[1])
  assert.equal(answer.status, 303, boxes.join(' | '))
  return answer.headers.get('location') ?? ''
}

/** The forms of steps that a page of a case offers. */
function stepsOn(page: string): readonly string[] {
  return [...page.matchAll(/name="kind" value="([a-z-]+)"/gu)].map(match => match[1] ?? '')
}

async function version(who: Client, path: string): Promise<string> {
  return /name="version" value="(\d+)"/u.exec((await who.get(path)).text)?.[1] ?? ''
}

registryTest(
  'an authority is named, a scheme kept, and a case led from filing to the gazette by forms alone, each person seeing only their own steps',
  async test => {
    const { admin } = await test.setUp()
    assert.equal(sentTo(await admin.form('/authority', VETTING_OFFICE)), '/gazette')
    const lead = await test.person('Lena', 'officer', null)
    const assessor = await test.person('Anna', 'analyst', null)
    const [first, second] = [
      await test.person('Fei', 'approver', null),
      await test.person('Sun', 'approver', null),
    ]
    const scheme = {
      id: 'vetting',
      title: 'Vetting',
      criteria: 'origin; origin; Its origin is known; A report\n',
      hearingDays: '14',
      appealDays: '30',
      validDays: '',
    }
    const wrong = await lead.form('/review-schemes', { ...scheme, criteria: 'origin; taste; It is good' })
    assert.equal(wrong.status, 422)
    assert.equal(sentTo(await lead.form('/review-schemes', scheme)), '/review-schemes')

    const filing = {
      way: 'own-motion',
      title: 'Vetting <Windows>',
      subjectKind: 'product',
      subjectId: 'windows',
      acts: 'procure, use',
      to: '{class: cn/state-owned-enterprise}',
      onBehalfOf: 'The office',
      unit: '',
      says: 'It is widely used.',
      confidential: '',
    }
    const refused = await lead.form('/reviews/new', { ...filing, subjectId: 'windoze' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /value="Vetting &lt;Windows&gt;"/u)
    const path = sentTo(await lead.form('/reviews/new', filing))
    const take = async (who: Client, fields: Readonly<Record<string, string>>): Promise<void> => {
      assert.ok(stepsOn((await who.get(path)).text).includes(fields['kind'] ?? ''), fields['kind'])
      assert.equal(
        sentTo(await who.form(`${path}/steps`, { version: await version(who, path), ...fields })),
        path,
      )
    }
    assert.deepEqual(stepsOn((await lead.get(path)).text), ['open', 'dismiss', 'withdraw'])
    assert.deepEqual(stepsOn((await assessor.get(path)).text), [])
    await take(lead, { kind: 'open', scheme: 'vetting', assessors: assessor.id })
    assert.deepEqual(stepsOn((await assessor.get(path)).text), ['find'])
    await take(assessor, {
      kind: 'find',
      criterion: 'origin',
      grade: 'met',
      says: 'It is known.',
      confidential: 'Bench 3.',
      sources: 'Report; Laboratory; 2026-02-01',
    })
    await take(assessor, { kind: 'finish' })
    const approve = { outcome: 'approve', conditions: '', says: 'All is met.', confidential: '' }
    await take(assessor, { kind: 'recommend', ...approve })
    await take(first, { kind: 'propose', until: '', ...approve })
    assert.deepEqual(stepsOn((await first.get(path)).text), ['send-back'])
    await take(second, { kind: 'confirm' })
    await take(lead, { kind: 'publish' })

    const stranger = test.stranger()
    const list = await stranger.get('/list')
    assert.match(list.text, /data-status="approved"/u)
    assert.doesNotMatch(list.text, /Bench 3/u)
    const gazette = await stranger.get('/gazette')
    assert.match(gazette.text, /licet gazette verify http:\/\/licet\.test\/gazette/u)
    assert.match(gazette.text, /Vetting &lt;Windows&gt;/u)
    assert.doesNotMatch(gazette.text, /Bench 3/u)
    const reviews = await lead.get('/reviews')
    assert.match(reviews.text, /Vetting &lt;Windows&gt;/u)
    const chinese = await lead.get(path, { 'accept-language': 'zh' })
    assert.match(chinese.text, /已公布/u)
  },
)

registryTest(
  'a draft is written in the editor, told what is wrong beside it, tried, and published by somebody else',
  async test => {
    const { admin } = await test.setUp()
    sentTo(await admin.form('/authority', VETTING_OFFICE))
    const officer = await test.person('Olga', 'officer', null)
    const approver = await test.person('Abel', 'approver', null)
    const text = [
      'id: cn-cac-note-2026',
      'title: {en: Note}',
      'kind: notice',
      'authority: cn/cac',
      'summary: It is.',
      'sources:',
      '  text: {title: Note, publisher: Office, published: 2026-03-02, basis: official, read: whole}',
      'stages: [{stage: issued, on: 2026-03-02, sources: [text]}]',
      'provisions:',
      '  no: {says: Nobody buys it., effect: prohibit, acts: [procure], to: everyone, covers: {product: windows}, from: 2026-03-02, sources: [text]}',
      '',
    ].join('\r\n')
    const checked = await officer.form('/drafts/new', {
      do: 'check',
      title: 'Note',
      text: text.replace('kind: notice', 'kind: poem'),
    })
    assert.equal(checked.status, 200)
    assert.match(checked.text, /Line 3, column/u)
    const tried = await officer.form('/drafts/new', { do: 'preview', title: 'Note', text })
    assert.match(tried.text, /Agency/u)
    const path = sentTo(await officer.form('/drafts/new', { do: 'save', title: 'Note', text }))
    const own = await officer.get(path)
    assert.doesNotMatch(own.text, /value="publish"/u)
    const others = await approver.get(path)
    assert.match(others.text, /value="publish"/u)
    const sent = { do: 'publish', version: '1', title: 'Note', text }
    assert.equal(sentTo(await approver.form(path, sent)), path)
    assert.match((await test.stranger().get('/list')).text, /data-status="prohibited"/u)
    assert.match((await officer.get('/drafts')).text, /cn-cac-note-2026/u)
  },
)

registryTest('pages of an authority say that there is none, and keep others out', async test => {
  const { unit } = await test.setUp()
  const reader = await test.person('Rita', 'reader', unit)
  const stranger = test.stranger()
  assert.match((await stranger.get('/gazette')).text, /acts for no authority/u)
  assert.equal((await stranger.get('/list')).status, 200)
  assert.equal((await stranger.get('/reviews')).status, 303)
  assert.equal((await reader.get('/drafts')).status, 403)
  assert.equal((await reader.form('/authority', VETTING_OFFICE)).status, 422)
})

registryTest('a measure is appealed and the appeal decided by two others, by forms alone', async test => {
  const { admin } = await test.setUp()
  assert.equal(sentTo(await admin.form('/authority', VETTING_OFFICE)), '/gazette')
  const unit = (
    await admin.send('POST', '/api/v1/units', {
      title: 'Works',
      preset: 'cn/state-owned-enterprise',
      isLegalPerson: true,
    })
  ).json<{ id: string }>().id
  const [writer, publisher, first, second] = [
    await test.person('Olga', 'officer', null),
    await test.person('Abel', 'approver', null),
    await test.person('Fei', 'approver', null),
    await test.person('Sun', 'approver', null),
  ]
  const vera = await test.person('Vera', 'reader', unit)
  const drafted = sentTo(await writer.form('/drafts/new', { do: 'save', title: 'Notice', text: MEASURE }))
  sentTo(await publisher.form(drafted, { do: 'publish', version: '1' }))
  assert.match((await vera.get('/measures/cn-cac-appealed-2026')).text, /\/appeals\?measure=/u)
  const page = '/appeals?measure=cn-cac-appealed-2026'
  assert.deepEqual(stepsOn((await vera.get(page)).text), [])
  assert.equal(
    (await vera.form('/appeals', { measure: 'cn-cac-appealed-2026', unit, grounds: '' })).status,
    422,
  )
  const filed = { measure: 'cn-cac-appealed-2026', unit, grounds: 'We <need> it.' }
  assert.equal(sentTo(await vera.form('/appeals', filed)), page)
  assert.match((await vera.get(page)).text, /We &lt;need&gt; it\./u)
  assert.deepEqual(stepsOn((await vera.get(page)).text), ['withdraw'])
  assert.deepEqual(stepsOn((await publisher.get(page)).text), [])
  assert.deepEqual(stepsOn((await first.get(page)).text), ['propose'])
  const id = /action="\/appeals\/([0-9a-z]+)\/steps"/u.exec((await first.get(page)).text)?.[1] ?? ''
  const proposal = { kind: 'propose', outcome: 'repeal', says: 'It goes too far.', version: '1' }
  sentTo(await first.form(`/appeals/${id}/steps`, proposal))
  assert.deepEqual(stepsOn((await first.get(page)).text), [])
  assert.deepEqual(stepsOn((await second.get(page)).text), ['send-back', 'confirm'])
  sentTo(await second.form(`/appeals/${id}/steps`, { kind: 'confirm', version: '2' }))
  assert.match((await vera.get(page)).text, /It goes too far\./u)
})

const MEASURE = noticeText('cn-cac-appealed-2026', 4, ['procure', 'use'])
