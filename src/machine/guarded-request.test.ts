import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guardedRequest } from './guarded-request.ts'

void test('no address of an inner network is asked, in whatever clothes it comes', async () => {
  for (const address of [
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[fec0::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.1.2.3/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
    'http://user:pass@example.com/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'nonsense',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const asked = await guardedRequest(address, [], { method: 'GET', headers: {} })
    assert.equal(asked.ok ? '' : asked.problems[0]?.code, 'address-refused', address)
  }
})
