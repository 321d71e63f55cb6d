import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Problem } from '../base/problem.ts'
import type { Registry } from '../app/registry.ts'
import { answerOnce } from './answer-once.ts'
import { LIMITS } from './limits.ts'
import { problemDetailsOf } from './problem-details.ts'
import type { Reply } from './reply.ts'
import type { Route } from './route.ts'
import { isForged, whoAsks } from './who-asks.ts'
import { whoIsHeard } from './who-is-heard.ts'

export const API = '/api/v1'
const CHANGING = new Set(['post', 'put', 'delete'])

/** Puts the routes of the API on the server. The order of the checks is the order of the lines. */
export function mountApi(app: Hono, registry: Registry, routes: readonly Route[]): void {
  for (const route of routes) {
    const path = `${API}${route.path.replaceAll(/\{(\w+)\}/gu, ':$1')}`
    app.on(route.method.toUpperCase(), path, async context => answer(context, registry, route))
  }
}

async function answer(context: Context, registry: Registry, route: Route): Promise<Response> {
  const request = context.req.raw
  const asker = await (route.door === 'heard' ? whoIsHeard : whoAsks)(registry, request)
  if ('code' in asker) return refused([asker])
  const { actor, session } = asker
  if (
    CHANGING.has(route.method) &&
    actor.via !== 'token' &&
    isForged(request, session, request.headers.get('x-licet-csrf') ?? undefined)
  )
    return refused([FORGED])
  if (route.door !== 'open' && actor.via === 'none')
    return refused([route.door === 'heard' ? OPEN_LINK : SIGN_IN])
  const version = versionOf(request, route)
  if (typeof version !== 'number') return refused([version])
  const body = route.body === undefined ? { value: undefined } : await jsonOf(request)
  if ('code' in body) return refused([body])
  const read = {
    params: parse(route.params, context.req.param(), ''),
    query: parse(route.query, queryOf(request), '/query'),
    body: parse(route.body, body.value, ''),
  }
  const problems = Object.values(read).flatMap(part => part.problems)
  if (problems.length > 0) return refused(problems)
  const run = async (): Promise<Response> => {
    const result = await route.run({
      registry,
      actor,
      params: read.params.value,
      query: read.query.value,
      body: read.body.value,
      version,
      request,
      client: clientOf(context),
      ...(session === undefined ? {} : { session }),
    })
    return result.ok ? written(request, route, result.value) : refused(result.problems)
  }
  if (route.once === undefined) return run()
  const answered = await answerOnce(registry, actor, request, body.value, run)
  return answered instanceof Response ? answered : refused([answered])
}

/** Problems as a response; see problem-details.ts. */
export function refused(problems: readonly Problem[]): Response {
  const details = problemDetailsOf(problems)
  return Response.json(details, {
    status: details.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(details.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(details.status === 429 || details.status === 503 ? { 'retry-after': '10' } : {}),
    },
  })
}

/** Where a request came from: the other end of the connection. Proxies are not believed unless the server was told to. */
export function clientOf(context: Context): string {
  const forwarded: unknown = context.get('client')
  return typeof forwarded === 'string' ? forwarded : 'unknown'
}

const FORGED: Problem = {
  code: 'csrf-missing',
  at: {},
  says: 'This request came by a session and does not carry what only our own pages know.',
  help: 'Send X-Licet-CSRF as GET /api/v1/session gives it, or use an API token.',
}
/** For somebody from outside, who has no sign-in. */
export const OPEN_LINK: Problem = {
  code: 'not-signed-in',
  at: {},
  says: 'This is for those who are heard in a case, and your link has not been opened here or is over.',
  help: 'Open the link that the authority sent you, or ask it for a new one.',
}
const SIGN_IN: Problem = {
  code: 'not-signed-in',
  at: {},
  says: 'Sign in first.',
  help: 'POST /api/v1/session, or send an API token as Authorization: Bearer.',
}

function versionOf(request: Request, route: Route): number | Problem {
  if (route.ifMatch === undefined) return 0
  const tag = request.headers.get('if-match')
  const version = Number(/^(?:W\/)?"v(\d+)"$/u.exec(tag ?? '')?.[1])
  if (Number.isSafeInteger(version)) return version
  return {
    code: 'version-missing',
    at: {},
    says: 'This changes something that others may be changing, and does not say which version it saw.',
    help: 'Send If-Match with the ETag that you got when you loaded it.',
  }
}

async function jsonOf(request: Request): Promise<{ readonly value: unknown } | Problem> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\b/iu.test(type))
    return { code: 'not-json', at: {}, says: `Expected application/json and got "${type.slice(0, 80)}".` }
  const text = await limitedText(request, LIMITS.bodyBytes)
  if (text === undefined)
    return { code: 'too-large', at: {}, says: `A body has at most ${LIMITS.bodyBytes} bytes.` }
  if (/(?<!\\)(?:\\\\)*\\u0000/u.test(text))
    return { code: 'invalid', at: {}, says: 'A body has no signs that are NUL.' }
  if (isDeeperThan(text, LIMITS.jsonDepth))
    return { code: 'too-large', at: {}, says: `A body has at most ${LIMITS.jsonDepth} levels.` }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { code: 'not-json', at: {}, says: 'Expected JSON and could not read it.' }
  }
}

/** HOSTILE: what walks a value later does so by recursion. What stands within texts does not count. */
function isDeeperThan(text: string, most: number): boolean {
  let depth = 0
  let isWithinText = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (isWithinText && sign === '\\') at += 1
    else if (sign === '"') isWithinText = !isWithinText
    else if (!isWithinText && (sign === '[' || sign === '{')) depth += 1
    else if (!isWithinText && (sign === ']' || sign === '}')) depth -= 1
    if (depth > most) return true
  }
  return false
}

const EMPTY: AsyncIterable<Uint8Array> = { async *[Symbol.asyncIterator]() {} }

/** The body as text; undefined where it is longer than it may be. What is longer is never held. */
export async function limitedText(request: Request, most: number): Promise<string | undefined> {
  const bytes = await limitedBytes(request, most)
  return bytes === undefined ? undefined : new TextDecoder('utf-8').decode(bytes)
}

/** The same as bytes. */
export async function limitedBytes(request: Request, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> = request.body ?? EMPTY
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A query as a record: a name that comes twice is a list. */
export function queryOf(request: Request): Readonly<Record<string, string | readonly string[]>> {
  const found: Record<string, string | readonly string[]> = Object.create(null) as Record<string, string>
  const { searchParams } = new URL(request.url)
  for (const name of new Set(searchParams.keys())) {
    const all = searchParams.getAll(name)
    found[name] = all.length === 1 ? (all[0] ?? '') : all
  }
  return { ...found }
}

interface Parsed {
  readonly value: unknown
  readonly problems: readonly Problem[]
}

/** Holds a value to a schema; every problem gets its pointer. */
export function parse(schema: z.ZodType | undefined, value: unknown, under: string): Parsed {
  if (schema === undefined) return { value: undefined, problems: [] }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, problems: [] }
  return {
    value: undefined,
    problems: parsed.error.issues.slice(0, 100).map(issue => ({
      code: 'invalid',
      at: {
        pointer: `${under}/${issue.path.map(part => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
      },
      says: issue.message,
    })),
  }
}

function written(request: Request, route: Route, reply: Reply<unknown>): Response {
  const headers = { 'cache-control': 'no-store', ...('headers' in reply ? reply.headers : {}) }
  const { status } = route.answer
  switch (reply.kind) {
    case 'json': {
      const tag = reply.version === undefined ? undefined : `"v${reply.version}"`
      if (tag !== undefined && request.method === 'GET' && request.headers.get('if-none-match') === tag)
        return new Response(null, { status: 304, headers: { etag: tag } })
      return Response.json(reply.body, {
        status,
        headers: { ...headers, ...(tag === undefined ? {} : { etag: tag }) },
      })
    }
    case 'nothing':
      return new Response(null, { status, headers })
    case 'content':
      return new Response(reply.body as ConstructorParameters<typeof Response>[0], {
        status,
        headers: { 'content-type': reply.type, ...headers },
      })
  }
}
