import { sha256 } from '../base/digest.ts'
import type { Problem } from '../base/problem.ts'
import { actorOf } from '../app/doors/actor-of.ts'
import { type Actor, NOBODY } from '../app/access/actor.ts'
import type { Registry } from '../app/registry.ts'

/** Who stands behind a request, and by which session. */
export interface Asker {
  readonly actor: Actor
  readonly session?: string
}

export const SESSION_COOKIE = 'licet_session'
const SECRET = /^[A-Za-z0-9_-]{43}$/u

/** Reads who asks: a bearer token, else the cookie of a session; a token that is not good is told, a cookie that is not is as none. */
export async function whoAsks(registry: Registry, request: Request): Promise<Asker | Problem> {
  const bearer = /^Bearer +(\S+)$/iu.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const actor = SECRET.test(bearer) ? await actorOf(registry, 'token', bearer) : undefined
    return (
      (actor && { actor }) ?? {
        code: 'not-signed-in',
        at: {},
        says: 'This token is not known, has expired, or was taken back.',
        help: 'Make a new one under your name, or with POST /api/v1/tokens.',
      }
    )
  }
  const session = sessionOf(request)
  if (session === undefined) return { actor: NOBODY }
  const actor = await actorOf(registry, 'session', session)
  return actor === undefined ? { actor: NOBODY } : { actor, session }
}

/** The secret of the session cookie. */
export function sessionOf(request: Request): string | undefined {
  return cookieOf(request, SESSION_COOKIE)
}

/** A secret that a cookie of ours holds. */
export function cookieOf(request: Request, cookie: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if ((name === cookie || name === `__Host-${cookie}`) && SECRET.test(value ?? '')) return value
  }
  return undefined
}

/** What a page must send back with whatever changes something: bound to the session, and useless without it. */
export function csrfOf(session: string): string {
  return sha256(`csrf ${session}`).slice(0, 43)
}

/**
 * Whether a request that changes something may have been made by another site in the person's browser: it came by cookie and does not
 * carry what only our own pages know, or the browser itself says that it comes from elsewhere.
 */
export function isForged(request: Request, session: string | undefined, sent: string | undefined): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== 'null' && hostOf(origin) !== request.headers.get('host')) return true
  return session !== undefined && sent !== csrfOf(session)
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/** The header that keeps a session in the browser; `undefined` ends it. Over TLS the cookie is bound to this host. */
export function sessionCookie(request: Request, secret: string | undefined, seconds: number): string {
  return cookieText(request, SESSION_COOKIE, secret, seconds)
}

/** The same for any cookie of ours. */
export function cookieText(
  request: Request,
  cookie: string,
  secret: string | undefined,
  seconds: number,
): string {
  const isSecure = request.url.startsWith('https:')
  const name = isSecure ? `__Host-${cookie}` : cookie
  const value = secret ?? ''
  const age = secret === undefined ? 0 : seconds
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${isSecure ? '; Secure' : ''}`
}
