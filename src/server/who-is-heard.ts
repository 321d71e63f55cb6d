import { guestOf } from '../app/hearing/enter-hearing.ts'
import { NOBODY } from '../app/access/actor.ts'
import type { Registry } from '../app/registry.ts'
import { type Asker, cookieOf, cookieText } from './who-asks.ts'

const HEARING_COOKIE = 'licet_hearing'

/**
 * Reads who asks where people from outside are heard in their case. It is another cookie than that of people, and it is looked at by
 * these routes alone: on every other one a guest is nobody, and here nobody is a person.
 */
export async function whoIsHeard(registry: Registry, request: Request): Promise<Asker> {
  const session = cookieOf(request, HEARING_COOKIE)
  const actor = session === undefined ? undefined : await guestOf(registry, session)
  return actor === undefined || session === undefined ? { actor: NOBODY } : { actor, session }
}

/** The header that keeps such a session in the browser; `undefined` ends it. */
export function hearingCookie(request: Request, secret: string | undefined, seconds: number): string {
  return cookieText(request, HEARING_COOKIE, secret, seconds)
}
