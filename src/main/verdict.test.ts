import assert from 'node:assert/strict'
import { registryTest } from './registry.testing.ts'

registryTest(
  'a verdict that is looked up says what the whole answer says, also when units change',
  async test => {
    const { admin, unit } = await test.setUp()
    const query = (as: string, act: string): string =>
      new URLSearchParams({ words: 'Kaspersky Endpoint Security', as, act, on: '2026-03-02' }).toString()
    const both = async (as: string, act: string): Promise<string> => {
      const whole = (await admin.get(`/api/v1/ask?${query(as, act)}`)).json<{
        verdicts: { status: string; best: string; worst: string }[]
      }>().verdicts[0]
      for (const _ of ['worked out', 'kept']) {
        // oxlint-disable-next-line no-await-in-loop -- the second time it is known
        const found = await admin.get(`/api/v1/verdict?${query(as, act)}`)
        assert.equal(found.status, 200, found.text)
        assert.equal(found.json<{ status: string }>().status, whole?.status)
      }
      return whole?.status ?? ''
    }
    for (const as of ['us/civilian-agency', 'us/private-company', 'us/federal-contractor', unit])
      for (const act of ['use', 'procure', 'update'])
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await both(as, act)
    const before = await both(unit, 'use')
    const seen = await admin.get(`/api/v1/units/${unit}`)
    await admin.send(
      'PUT',
      `/api/v1/units/${unit}`,
      { title: 'Bakery', preset: 'us/private-company', isLegalPerson: true },
      { 'if-match': seen.headers.get('etag') ?? '' },
    )
    assert.notEqual(await both(unit, 'use'), before)
    const outsider = test.stranger()
    assert.equal((await outsider.get(`/api/v1/verdict?${query(unit, 'use')}`)).status, 422)
  },
)
