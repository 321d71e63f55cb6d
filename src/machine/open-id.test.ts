import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { openIdOf } from './open-id.ts'

/** A server that answers everything with what `body` gives; counts what it was asked. */
async function answering(
  body: (own: string) => object,
): Promise<{ own: string; server: Server; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body(own)))
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { own, server, asked }
}

void test('a provider whose discovery leads to another inner address is not followed there', async () => {
  const inner = await answering(() => ({}))
  const provider = await answering(own => ({
    issuer: own,
    authorization_endpoint: `${own}/auth`,
    token_endpoint: `${inner.own}/token`,
    jwks_uri: `${inner.own}/jwks`,
  }))
  try {
    const openId = openIdOf({ issuer: provider.own, clientId: 'licet', clientSecret: 's', name: 'Login' })
    const begun = await openId.begin('http://licet.test/back')
    assert.ok(begun.ok)
    const { remembered } = begun.value
    const came = `http://licet.test/back?code=x&state=${remembered.state}`
    const known = await openId.finish(came, remembered)
    assert.ok(!known.ok)
    assert.match(known.problems[0]?.says ?? '', /did not work/u)
    assert.deepEqual([inner.asked, provider.asked.length], [[], 1])
  } finally {
    inner.server.close()
    provider.server.close()
  }
})
