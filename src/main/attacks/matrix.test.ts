import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routesOf } from '../../server/build-server.ts'
import { Throttle } from '../../server/throttle.ts'
import { registryTest, type TestRegistry } from '../registry.testing.ts'
import { everybody, isAllowed, isAllowedSomewhere, type Tried } from './actors.testing.ts'
import { expectations, type Try } from './expectations.testing.ts'
import { madeScene, type Scene } from './scene.testing.ts'

const routes = routesOf(new Throttle(1, 1, () => 0)).map(
  ({ method, path }) => `${method.toUpperCase()} ${path}`,
)

void test('every route of the API says in the matrix who may use it, and the matrix has no other', () => {
  const scene = new Proxy({}, { get: () => 'x' }) as Scene
  assert.deepEqual(Object.keys(expectations(scene)).toSorted(), routes.toSorted())
})

registryTest(
  'every route, tried as every role inside, above, below and beside a unit and as nobody, gives what the table of actions says',
  async registry => {
    const scene = await madeScene(registry)
    const people = await everybody(registry, scene.units, scene.sessions)
    const wrong: string[] = []
    for (const [route, tries] of Object.entries(expectations(scene)))
      for (const each of tries)
        for (const who of people) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other: they change what the next one sees
          const difference = await tried(registry, route, each, who)
          if (difference !== undefined) wrong.push(`${route} as ${who.name}: ${difference}`)
        }
    assert.deepEqual(wrong, [])
  },
)

/** What comes back that was not expected. */
async function tried(
  { app }: TestRegistry,
  route: string,
  { path, body, stale, expected }: Try,
  who: Tried,
): Promise<string | undefined> {
  const method = route.split(' ')[0] ?? ''
  const isBytes = typeof body === 'string'
  const response = await app.request(`http://licet.test/api/v1${path}`, {
    method: /^DELETE .*\/session$/u.test(route) ? 'GET' : method,
    headers: {
      host: 'licet.test',
      ...(body === undefined
        ? {}
        : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
      ...(stale === undefined ? {} : { 'if-match': '"v999999"' }),
      ...who.headers,
    },
    ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isIn = ![401, 403, 404].includes(response.status) && !text.includes('"organisation-unknown"')
  const told = `${response.status} ${text.slice(0, 160)}`
  if (response.status >= 500) return told
  if (expected.kind === 'list') {
    const gets =
      expected.least === undefined ? who.held !== undefined : isAllowedSomewhere(who, expected.action)
    if (isIn !== gets) return `expected ${gets ? 'a list' : 'a refusal'} and got ${told}`
    const sees = isAllowed(who, expected.action)
    return !isIn || new RegExp(`"(?:id|finding|unit)":"${expected.shows}"`, 'u').test(text) === sees
      ? undefined
      : `${sees ? 'misses' : 'sees'} ${expected.shows}`
  }
  const isHeard =
    expected.kind === 'heard' && (who.hears === 'this' || (who.hears === 'other' && expected.whose === 'own'))
  if (isHeard && expected.shows !== undefined && text.includes(expected.shows) !== (who.hears === 'this'))
    return `${who.hears === 'this' ? 'misses' : 'sees'} ${expected.shows}`
  const wanted =
    isHeard ||
    expected.kind === 'open' ||
    (expected.kind === 'signed-in' && who.held !== undefined) ||
    (expected.kind === 'action' && isAllowed(who, expected.action))
  return isIn === wanted ? undefined : `expected ${wanted ? 'to get in' : 'a refusal'} and got ${told}`
}
