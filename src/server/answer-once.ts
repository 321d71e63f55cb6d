import { canonicalJson } from '../base/canonical-json.ts'
import { sha256 } from '../base/digest.ts'
import type { Problem } from '../base/problem.ts'
import type { Actor } from '../app/access/actor.ts'
import type { Registry } from '../app/registry.ts'
import { later } from '../app/doors/secret.ts'

/** So long an answer is kept for the same request to come again. */
export const KEPT_MS = 24 * 3_600_000
/** A request that was begun and never answered, since the server died, may be made again after this. */
const GIVEN_UP_MS = 10 * 60_000
const KEY = /^[\u0021-\u007e]{1,200}$/u

/**
 * Answers a request that its client named by Idempotency-Key once: the same name with the same body gets the same answer, and nothing is
 * done again. Only what was done is kept; a refusal may be asked again.
 */
export async function answerOnce(
  registry: Registry,
  actor: Actor,
  request: Request,
  body: unknown,
  run: () => Promise<Response>,
): Promise<Response | Problem> {
  const named = request.headers.get('idempotency-key')
  if (named === null) return run()
  if (!KEY.test(named)) return UNREADABLE
  // A token that may less than its person is not told what the person was.
  const key = sha256(
    JSON.stringify([actor.id, actor.scopes ?? null, request.method, new URL(request.url).pathname, named]),
  )
  const bodyHash = sha256(canonicalJson(body))
  const { store, clock } = registry
  const now = clock.now()
  const before = await store.write(async ({ answers }) => {
    await answers.removeBefore(later(now, -KEPT_MS))
    const found = await answers.get(key)
    if (found?.status === null && found.at < later(now, -GIVEN_UP_MS)) await answers.remove(key)
    else if (found !== undefined) return found
    await answers.begin({ key, bodyHash, status: null, body: '', at: now })
    return undefined
  })
  if (before !== undefined) {
    if (before.bodyHash !== bodyHash) return OTHER_BODY
    if (before.status === null) return STILL_RUNNING
    return Response.json(JSON.parse(before.body), { status: before.status, headers: REPEATED })
  }
  let response: Response | undefined
  try {
    response = await run()
    return response
  } finally {
    const kept =
      response?.ok === true ? { status: response.status, text: await response.clone().text() } : undefined
    await store.write(async ({ answers }) =>
      kept === undefined ? answers.remove(key) : answers.finish(key, kept.status, kept.text),
    )
  }
}

const REPEATED = { 'cache-control': 'no-store', 'idempotency-replayed': 'true' }

const UNREADABLE: Problem = {
  code: 'invalid',
  at: {},
  says: 'Expected an Idempotency-Key of 1 to 200 visible ASCII letters.',
}
const OTHER_BODY: Problem = {
  code: 'key-used',
  at: {},
  says: 'This Idempotency-Key was used for another body.',
  help: 'Give every request that is another a key of its own.',
}
const STILL_RUNNING: Problem = {
  code: 'not-now',
  at: {},
  says: 'The first request of this Idempotency-Key is still being answered.',
  help: 'Wait some seconds and send it again.',
}
