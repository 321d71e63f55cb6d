import assert from 'node:assert/strict'
import { VETTING_OFFICE } from './authority.testing.ts'
import { type Client, registryTest, type TestRegistry } from './registry.testing.ts'
import { send } from './screenings.testing.ts'

/** Its one rule forbids use; amended it forbids procurement as well, and one more product. */
const MEASURE = `id: cn-cac-suites-2026
title: {en: Notice on suites}
kind: notice
authority: cn/cac
summary: State-owned enterprises do not use these products.
sources:
  text: {title: Notice 7, publisher: The office, published: 2026-03-01, basis: official, read: whole}
stages:
  - {stage: issued, on: 2026-03-01, sources: [text]}
provisions:
  no-use:
    says: A state-owned enterprise does not use it.
    effect: prohibit
    acts: [use]
    to: {class: cn/state-owned-enterprise}
    covers: {product: libreoffice}
    from: 2026-03-01
    lifted-by: [cn/cac]
    sources: [text]
`
const AMENDED = MEASURE.replace('acts: [use]', 'acts: [procure, use]').replace(
  '    covers: {product: libreoffice}\n',
  '    covers: {any: [{product: libreoffice}, {product: symantec-endpoint-protection}]}\n',
)
const CSV = `name,publisher,version,unit
LibreOffice 7.6,The Document Foundation,7.6,
LibreOffice 7.5,The Document Foundation,7.5,Harbour
Office of ours,Ourselves,1,
Symantec Endpoint Protection,Symantec,12.1,
Endpoint thing,Nobody in particular,2,Harbour
`

interface Finding {
  readonly unit: string
  readonly product: string | null
  readonly act: string
  readonly best: string
  readonly worst: string
  readonly state: string
}

interface Previewed {
  readonly opened: number
  readonly changed: number
  readonly gone: number
  readonly findings: readonly {
    readonly unit: string
    readonly product: string | null
    readonly act: string
    readonly before: { readonly best: string; readonly worst: string } | null
    readonly after: { readonly best: string; readonly worst: string } | null
  }[]
}

async function publish(writer: Client, publisher: Client, text: string): Promise<void> {
  const made = await writer.send('POST', '/api/v1/measure-drafts', { kind: 'measure', title: 'Notice', text })
  const path = `/api/v1/measure-drafts/${made.json<{ id: string }>().id}/publish`
  const done = await publisher.send('POST', path, undefined, { 'if-match': '"v1"' })
  assert.equal(done.status, 200, done.text)
}

/** What the findings of a registry say, by unit, product and act. */
async function said(by: Client): Promise<ReadonlyMap<string, string>> {
  const states = ['open', 'in-work', 'waived', 'accepted'].map(state => `&state=${state}`).join('')
  const found = (await by.get(`/api/v1/findings?limit=200${states}`)).json<{ entries: Finding[] }>().entries
  return new Map(
    found.map(({ unit, product, act, best, worst }) => [`${unit} ${product} ${act}`, `${best}..${worst}`]),
  )
}

/** Says that a title, which nobody knew or which was known otherwise, is a product. */
async function judgeAs(test: TestRegistry, by: Client, name: string, product: string): Promise<void> {
  const titles = await test.registry.store.read(async ({ holdings }) => holdings.titlesAfter('', 100))
  const title = titles.find(({ item }) => item.name === name)?.id
  const answer = { kind: 'is', product }
  const made = await by.send('POST', '/api/v1/judgements', { title, answer, why: 'seen', unit: null })
  assert.equal(made.status, 201, made.text)
}

registryTest(
  "a draft's preview is the difference of two real runs, with what people judged and the waivers that were given",
  async test => {
    const { admin } = await test.setUp()
    const made = async (title: string, above: string | null): Promise<string> => {
      const unit = { title, above, preset: 'cn/state-owned-enterprise', isLegalPerson: above === null }
      return (await admin.send('POST', '/api/v1/units', unit)).json<{ id: string }>().id
    }
    const works = await made('Works', null)
    const harbour = await made('Harbour', works)
    assert.equal((await admin.send('PUT', '/api/v1/authority', VETTING_OFFICE)).status, 200)
    const writer = await test.person('Olga', 'officer', null)
    const publisher = await test.person('Abel', 'approver', null)
    await send(test, admin, works, CSV)
    await judgeAs(test, admin, 'Office of ours', 'libreoffice')
    await judgeAs(test, admin, 'Endpoint thing', 'symantec-endpoint-protection')
    await publish(writer, publisher, MEASURE)
    const asked = await writer.send('POST', '/api/v1/waivers', {
      unit: harbour,
      products: ['libreoffice'],
      provisions: ['cn-cac-suites-2026/no-use'],
      from: '2026-03-01',
      until: '2026-12-31',
      reason: 'until it is replaced',
    })
    const waiver = asked.json<{ id: string }>().id
    const grant = { provision: 'cn-cac-suites-2026/no-use', answer: 'grant', grantor: 'cn/cac' }
    const granted = await publisher.send('POST', `/api/v1/waivers/${waiver}/decisions`, grant, {
      'if-match': '"v1"',
    })
    assert.equal(granted.status, 200, granted.text)
    await test.registry.jobs.settled(60_000)

    for (const text of [AMENDED, MEASURE]) {
      // oxlint-disable no-await-in-loop -- one act after the other
      const before = await said(admin)
      const preview = (
        await writer.send('POST', '/api/v1/measure-drafts/preview', { text })
      ).json<Previewed>()
      await publish(writer, publisher, text)
      await test.registry.jobs.settled(60_000)
      const after = await said(admin)
      // oxlint-enable no-await-in-loop
      const expected = [...new Set([...before.keys(), ...after.keys()])]
        .filter(key => before.get(key) !== after.get(key))
        .map(key => `${key}: ${before.get(key) ?? 'none'} > ${after.get(key) ?? 'none'}`)
      const told = preview.findings.map(({ unit, product, act, before: was, after: is }) => {
        const range = (one: typeof was): string => (one === null ? 'none' : `${one.best}..${one.worst}`)
        return `${unit} ${product} ${act}: ${range(was)} > ${range(is)}`
      })
      assert.deepEqual(told.toSorted(), expected.toSorted())
      assert.equal(preview.opened + preview.changed + preview.gone, told.length)
      const key = `${harbour} libreoffice procure`
      if (text === AMENDED) {
        assert.equal(after.get(key), 'waived..waived', 'the waiver counts for the act that was added')
        assert.ok(
          expected.some(line => line.startsWith(`${harbour} symantec-endpoint-protection use`)),
          'what was judged to be a product is that product',
        )
      } else assert.ok(preview.gone > 0)
    }
  },
)
