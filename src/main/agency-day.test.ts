import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyAudit } from '../app/audit/audit.ts'
import { checkedGazette, lasting, VETTING_OFFICE } from './authority.testing.ts'
import { root } from './package.ts'
import { type Client, registryTest, type TestRegistry } from './registry.testing.ts'

const ORDER = `id: cn-cac-office-suites-2026
title: {en: Notice on office suites}
kind: notice
authority: cn/cac
summary: Institutions on the central budget no longer use one office suite.
sources:
  text: {title: Notice 7, publisher: The office, published: 2026-03-02, basis: official, read: whole}
stages:
  - {stage: issued, on: 2026-03-02, sources: [text]}
provisions:
  no-use:
    says: An institution on the central budget does not use it.
    effect: prohibit
    acts: [use]
    to: {class: cn/central-budget-institution}
    covers: {product: libreoffice}
    from: 2026-03-02
    lifted-by: [cn/cac]
    sources: [text]
`
const FILES = [
  'examples/2014-agency.csv',
  'examples/debian-server.cdx.json',
  'examples/debian-server.dpkg-status',
  'examples/endpoint.osquery.json',
] as const

interface Found {
  readonly id: string
  readonly unit: string
  readonly product: string | null
  readonly act: string
  readonly state: string
  readonly worst: string
  readonly blocking: readonly string[]
}

/** A day of an agency: thirty units at four levels, five inventories, an order from above, a waiver, and the books at the end. */
registryTest('an agency lives through a day, and the books agree with it in the evening', async test => {
  const { admin: first } = await test.setUp()
  const admin = await lasting(test, first)
  const units = await tree(admin)
  assert.equal(units.length, 30)
  const [top = '', lowest = ''] = [units[0], units.at(-1)]

  for (const [at, file] of FILES.entries())
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as people send them
    await screen(test, admin, units[at] ?? top, readFileSync(join(root, file)), file)
  await screen(
    test,
    admin,
    lowest,
    Buffer.from('name,publisher\nLibreOffice 7.6,The Document Foundation\n'),
    'desks.csv',
  )
  assert.deepEqual(await findingsOf(admin, lowest, 'use'), [], 'nothing stands in the way in the morning')

  // The order from above.
  assert.equal((await admin.send('PUT', '/api/v1/authority', VETTING_OFFICE)).status, 200)
  const officer = await lasting(test, await test.person('Olga', 'officer', null))
  const approver = await lasting(test, await test.person('Abel', 'approver', null))
  const previewed = await officer.send('POST', '/api/v1/measure-drafts/preview', { text: ORDER })
  assert.equal(previewed.status, 200, previewed.text)
  const drafted = await officer.send('POST', '/api/v1/measure-drafts', {
    kind: 'measure',
    title: 'Office suites',
    text: ORDER,
  })
  assert.equal(drafted.status, 201, drafted.text)
  const published = await approver.send(
    'POST',
    `/api/v1/measure-drafts/${drafted.json<{ id: string }>().id}/publish`,
    undefined,
    { 'if-match': '"v1"' },
  )
  assert.equal(published.status, 200, published.text)
  await test.registry.jobs.settled(60_000)
  const [reached] = await findingsOf(admin, lowest, 'use')
  assert.equal(reached?.worst, 'prohibited', 'the order reaches the lowest unit')

  // The waiver: asked for by the lowest unit, joined by another, granted by two.
  assert.equal((await admin.send('PUT', '/api/v1/waiver-rule', { twoPeopleFrom: 1 })).status, 200)
  const asker = await test.person('Asker', 'analyst', lowest)
  const joiner = await test.person('Joiner', 'analyst', units[1] ?? top)
  const asked = await asker.send('POST', '/api/v1/waivers', {
    unit: lowest,
    products: ['libreoffice'],
    acts: ['use'],
    provisions: reached.blocking,
    from: '2026-03-02',
    until: '2026-06-30',
    reason: 'the replacement comes in June',
  })
  assert.equal(asked.status, 201, asked.text)
  const waiver = asked.json<{ id: string }>().id
  const joined = await joiner.send('POST', `/api/v1/waivers/${waiver}/requesters`, {
    unit: units[1],
    reason: 'here as well',
  })
  assert.equal(joined.status, 200, joined.text)
  const grant = async (name: string): Promise<{ readonly changed: number } | null> => {
    const by = await test.person(name, 'approver', top)
    const seen = await by.get(`/api/v1/waivers/${waiver}`)
    const answer = await by.send(
      'POST',
      `/api/v1/waivers/${waiver}/decisions`,
      { provision: reached.blocking[0], answer: 'grant', grantor: 'cn/cac' },
      { 'if-match': seen.headers.get('etag') ?? '' },
    )
    assert.equal(answer.status, 200, answer.text)
    return answer.json<{ effect: { changed: number } | null }>().effect
  }
  assert.equal((await grant('First'))?.changed, 0, 'one of two changes nothing')
  assert.equal((await grant('Second'))?.changed, 2, 'two free the findings of both who asked')
  assert.equal((await findingsOf(admin, lowest, 'use'))[0]?.state, 'waived')

  // July: the waiver has run out, and nobody had to do anything for that to count.
  test.clock.now = '2026-07-01T08:00:00.000Z'
  await test.registry.jobs.settled(60_000)
  assert.equal((await findingsOf(admin, lowest, 'use'))[0]?.state, 'open')

  const audit = await verifyAudit(test.registry.store)
  assert.equal(audit.bad, undefined)
  await checkedGazette(test)
})

/** Thirty units at four levels below one another: 1, 3, 8 and 18. */
async function tree(admin: Client): Promise<readonly string[]> {
  const make = async (title: string, above: string | null): Promise<string> => {
    const made = await admin.send('POST', '/api/v1/units', {
      title,
      above,
      ...(above === null ? { preset: 'cn/central-budget-institution', isLegalPerson: true } : {}),
    })
    assert.equal(made.status, 201, made.text)
    return made.json<{ id: string }>().id
  }
  const levels: string[][] = [[await make('Ministry', null)]]
  for (const [level, count] of [3, 8, 18].entries()) {
    const above = levels[level] ?? []
    const made: string[] = []
    // oxlint-disable-next-line no-await-in-loop -- those above come first
    for (let at = 0; at < count; at += 1)
      made.push(await make(`Unit ${level + 1}.${at + 1}`, above[at % above.length] ?? null))
    levels.push(made)
  }
  return levels.flat()
}

async function screen(
  test: TestRegistry,
  by: Client,
  unit: string,
  bytes: Buffer,
  name: string,
): Promise<void> {
  const begun = await by.send('POST', '/api/v1/uploads', { unit, name, sizeBytes: bytes.length })
  assert.equal(begun.status, 201, begun.text)
  const upload = begun.json<{ id: string }>().id
  for (let at = 0; at < bytes.length; at += 1 << 20) {
    // oxlint-disable-next-line no-await-in-loop -- parts come one behind the other
    const sent = await by.bytes(
      `/api/v1/uploads/${upload}/bytes?from=${at}`,
      bytes.subarray(at, at + (1 << 20)),
    )
    assert.equal(sent.status, 200, sent.text)
  }
  const started = await by.send('POST', '/api/v1/screenings', { upload, inventory: name })
  assert.equal(started.status, 202, started.text)
  await test.registry.jobs.settled(60_000)
  const ended = await by.get(`/api/v1/screenings/${started.json<{ id: string }>().id}`)
  assert.equal(ended.json<{ state: string }>().state, 'done', `${name}: ${ended.text}`)
}

async function findingsOf(by: Client, unit: string, act: string): Promise<readonly Found[]> {
  const answer = await by.get(`/api/v1/findings?limit=200&unit=${unit}&act=${act}`)
  return answer.json<{ entries: readonly Found[] }>().entries
}
