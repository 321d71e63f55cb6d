import assert from 'node:assert/strict'
import { SAMPLE_DRAFT } from '../web/pages/impact/sample.ts'
import { OFFICE_DRAFT } from './drafts.testing.ts'
import { type Client, registryTest } from './registry.testing.ts'
import { send } from './screenings.testing.ts'

/** Tries a draft, and gives the address under which what came of it stands. */
async function tried(by: Client, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await by.form('/impact', fields)
  assert.equal(answer.status, 200, answer.text)
  const key = /\/impact\?tried=([\w-]{43})/u.exec(answer.text)?.[1]
  assert.ok(key !== undefined, 'the result has an address')
  return `/impact?tried=${key}`
}

registryTest('what a draft would change is sorted, searched and taken along by an address', async test => {
  const stranger = test.stranger()
  const at = await tried(stranger, { text: SAMPLE_DRAFT, as: 'us/civilian-agency' })
  const rows = async (query: string): Promise<readonly { product: string; act: string }[]> =>
    (await stranger.get(`${at}&take=changes.json${query}`)).json()
  const all = await rows('')
  assert.ok(all.length > 2)
  const sorted = (await rows('&changes.sort=act&changes.order=down')).map(({ act }) => act)
  assert.deepEqual(sorted, sorted.toSorted().toReversed())
  assert.equal(sorted.length, all.length)
  const act = all[0]?.act ?? ''
  assert.ok((await rows(`&changes.words=${act}`)).every(row => row.act === act))
  assert.match(
    (await stranger.get(`${at}&take=changes.csv`)).text,
    /^product,organisation,act,before,after,/u,
  )
  const page = (await stranger.get(`${at}&changes.sort=act`)).text
  assert.match(page, /aria-sort="ascending"/u)
  assert.match(page, /effect: prohibit/u, 'the draft stands below it, to go on with')
  assert.equal((await stranger.get('/impact?tried=none')).status, 404)
})

registryTest('what a draft would change in inventories is shown to nobody but who tried it', async test => {
  const { admin, unit } = await test.setUp()
  await admin.send('PUT', `/api/v1/units/${unit}`, {})
  await send(test, admin, unit, 'name,publisher\nLibreOffice,The Document Foundation\n')
  const at = await tried(admin, { text: OFFICE_DRAFT, as: 'us/civilian-agency', on: '2027-01-10' })
  const shows = async (by: Client): Promise<boolean> => (await by.get(at)).text.includes(`table-unit-${unit}`)
  const isOurs = await shows(admin)
  const other = await test.person('Otto', 'reader', null)
  assert.equal(await shows(other), false)
  assert.equal(await shows(test.stranger()), false)
  assert.equal(isOurs, true)
})
