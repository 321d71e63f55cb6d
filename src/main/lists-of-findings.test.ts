import assert from 'node:assert/strict'
import { type Client, registryTest } from './registry.testing.ts'
import { type Found, type Page, send } from './screenings.testing.ts'

const CONTENT = `name,publisher,version,quantity
Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,40
DJI Mavic 3 Enterprise,DJI,,4
TikTok,TikTok Pte. Ltd.,,7
`
const ORDERS = ['status', 'due', 'what', 'act', 'unit', 'measure', 'state', 'quantity', 'opened']

registryTest(
  'the list of findings sorts by every column that it shows, either way, page for page',
  async test => {
    const { admin, unit } = await test.setUp()
    await send(test, admin, unit, CONTENT)
    const all = await every(admin, '')
    assert.ok(all.length > 3)
    const shown = (await admin.get('/findings')).text
    for (const sort of ORDERS) {
      // oxlint-disable no-await-in-loop -- one after the other
      const up = await every(admin, `&sort=${sort}`)
      const down = await every(admin, `&sort=${sort}&order=down`)
      assert.deepEqual(
        up.map(({ id }) => id),
        down.map(({ id }) => id).toReversed(),
        sort,
      )
      assert.deepEqual(ids(up), ids(all), sort)
      assert.match(shown, new RegExp(`sort=${sort}`, 'u'), sort)
      const page = (await admin.get(`/findings?sort=${sort}&order=down&limit=2`)).text
      assert.match(page, /aria-sort="descending"/u)
      assert.match(page, new RegExp(`sort=${sort}[^"]*cursor=`, 'u'), sort)
      // oxlint-enable no-await-in-loop
    }
    const products = (await every(admin, '&sort=what')).map(({ product }) => product)
    assert.deepEqual(products, products.toSorted())
  },
)

registryTest('findings are taken along whole, in the order in which they are shown', async test => {
  const { admin, unit } = await test.setUp()
  await send(test, admin, unit, CONTENT)
  const wanted = (await every(admin, '&sort=quantity&order=down&act=use')).map(({ id }) => id)
  const json = await admin.get('/findings.json?sort=quantity&order=down&act=use')
  assert.deepEqual(
    json.json<readonly Found[]>().map(({ id }) => id),
    wanted,
  )
  const csv = (await admin.get('/findings.csv?sort=quantity&order=down&act=use')).text.split('\r\n')
  assert.match(csv[0] ?? '', /^name,act,status,/u)
  assert.deepEqual(
    csv.slice(1, -1).map(line => wanted.find(id => line.includes(id))),
    wanted,
  )
  assert.deepEqual((await admin.get('/findings.json?act=export')).json(), [])
  assert.match(
    (await admin.get('/findings')).text,
    new RegExp(`${(await every(admin, '')).length} in all`, 'u'),
  )
})

registryTest('a cursor that belongs to another order, or to none, is refused', async test => {
  const { admin, unit } = await test.setUp()
  await send(test, admin, unit, CONTENT)
  const { next } = (await admin.get('/api/v1/findings?limit=1')).json<Page<Found>>()
  assert.ok(next !== null)
  assert.equal((await admin.get(`/api/v1/findings?limit=1&cursor=${next}`)).status, 200)
  assert.equal((await admin.get(`/api/v1/findings?sort=what&cursor=${next}`)).status, 422)
  assert.equal((await admin.get('/api/v1/findings?cursor=0~2026-01-01~x')).status, 422)
  assert.equal((await admin.get('/api/v1/findings?sort=colour')).status, 422)
  assert.equal((await admin.get(`/findings?sort=what&cursor=${next}`)).status, 303)
})

/** All that the API lists, two at a time. */
async function every(by: Client, query: string): Promise<readonly Found[]> {
  const found: Found[] = []
  for (let cursor = ''; ;) {
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const page = await by.get(`/api/v1/findings?limit=2${query}${cursor}`)
    assert.equal(page.status, 200, page.text)
    const { entries, next } = page.json<Page<Found>>()
    found.push(...entries)
    if (next === null) return found
    cursor = `&cursor=${next}`
  }
}

function ids(found: readonly Found[]): readonly string[] {
  return found.map(({ id }) => id).toSorted()
}
