import { z } from 'zod'
import { ok } from '../../base/result.ts'
import type { Actor } from '../../app/access/actor.ts'
import { LIFETIMES_MS } from '../../app/doors/secret.ts'
import { setUp } from '../../app/doors/set-up.ts'
import { changePassword, type OpenedSession, signIn, signOut } from '../../app/doors/sign-in.ts'
import {
  createToken,
  listAllTokens,
  listTokens,
  revokeAnyToken,
  revokeToken,
  type TokenOfSomebody,
} from '../../app/doors/tokens.ts'
import { refusal } from '../../app/refusals.ts'
import { acceptInvitation } from '../../app/people/people.ts'
import type { SecretRecord } from '../../ports/store/secrets.ts'
import {
  invitationInput,
  newToken,
  passwordChange,
  session,
  setUpInput,
  signInInput,
  token,
  tokenInput,
  tokenOfSomebody,
} from '../../wire/session.ts'
import { idText } from '../../wire/parts.ts'
import { json, NOTHING, type Reply } from '../reply.ts'
import { type Route, route } from '../route.ts'
import type { Throttle } from '../throttle.ts'
import { csrfOf, sessionCookie } from '../who-asks.ts'

const TAG = 'doors'

/** Signing in and out, first set-up, passwords and tokens. */
export function doorRoutes(signIns: Throttle): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/session',
      tag: TAG,
      says: 'Who asks, and what they need to change something from a page.',
      door: 'open',
      answer: { status: 200, body: session, says: 'Who you are here' },
      run: async ({ actor, session: secret }) => ok(json(sessionOf(actor, secret))),
    }),
    route({
      method: 'post',
      path: '/session',
      tag: TAG,
      says: 'Sign in by password; the answer sets a cookie.',
      door: 'open',
      body: signInInput,
      answer: { status: 200, body: session, says: 'Signed in' },
      run: async ({ registry, body, client, request }) => {
        const keys = [`client ${client}`, `email ${body.email.toLowerCase()}`]
        if (!keys.every(key => signIns.take(key)))
          return refusal('too-many', 'Too many attempts to sign in.', 'Wait some minutes.')
        const opened = await signIn(registry, body)
        if (!opened.ok) return opened
        for (const key of keys) signIns.giveBack(key)
        return ok(openedReply(request, opened.value))
      },
    }),
    route({
      method: 'delete',
      path: '/session',
      tag: TAG,
      says: 'Sign out.',
      door: 'signed-in',
      answer: { status: 204, says: 'Signed out' },
      run: async ({ registry, actor, session: secret, request }) => {
        if (secret !== undefined) await signOut(registry, actor, secret)
        return ok({ kind: 'nothing', headers: { 'set-cookie': sessionCookie(request, undefined, 0) } })
      },
    }),
    route({
      method: 'post',
      path: '/set-up',
      tag: TAG,
      says: 'Make the first administrator, by the link that the first start printed.',
      door: 'open',
      body: setUpInput,
      answer: { status: 200, body: session, says: 'Set up and signed in' },
      run: async ({ registry, body, request }) => {
        const opened = await setUp(registry, body.secret, body)
        return opened.ok ? ok(openedReply(request, opened.value)) : opened
      },
    }),
    route({
      method: 'post',
      path: '/invitation',
      tag: TAG,
      says: 'Take an invitation: set a password and sign in.',
      door: 'open',
      body: invitationInput,
      answer: { status: 200, body: session, says: 'Signed in' },
      run: async ({ registry, body, request }) => {
        const opened = await acceptInvitation(registry, body.secret, body.password)
        return opened.ok ? ok(openedReply(request, opened.value)) : opened
      },
    }),
    route({
      method: 'put',
      path: '/password',
      tag: TAG,
      says: 'Change your own password; your other sessions end.',
      door: 'signed-in',
      body: passwordChange,
      answer: { status: 204, says: 'Changed' },
      run: async ({ registry, actor, body, session: secret }) => {
        // Whoever found a session open does not find the password out by trying.
        if (!signIns.take(`person ${actor.id}`))
          return refusal('too-many', 'Too many attempts.', 'Wait some minutes.')
        const changed = await changePassword(registry, actor, {
          ...body,
          ...(secret === undefined ? {} : { session: secret }),
        })
        return changed.ok ? ok(NOTHING) : changed
      },
    }),
    route({
      method: 'get',
      path: '/tokens',
      tag: TAG,
      says: 'Your own API tokens.',
      door: 'signed-in',
      answer: { status: 200, body: z.object({ entries: z.array(token) }), says: 'The newest first' },
      run: async ({ registry, actor }) =>
        ok(json({ entries: (await listTokens(registry, actor)).map(tokenOf) })),
    }),
    route({
      method: 'post',
      path: '/tokens',
      tag: TAG,
      says: 'Make an API token for yourself; its secret is shown this once.',
      door: 'signed-in',
      body: tokenInput,
      answer: { status: 201, body: newToken, says: 'Made' },
      run: async ({ registry, actor, body }) => {
        const made = await createToken(registry, actor, body)
        return made.ok ? ok(json({ ...tokenOf(made.value.record), secret: made.value.secret })) : made
      },
    }),
    route({
      method: 'get',
      path: '/all-tokens',
      tag: TAG,
      says: 'The API tokens of everybody, for whoever runs the registry.',
      door: 'signed-in',
      answer: {
        status: 200,
        body: z.object({ entries: z.array(tokenOfSomebody) }),
        says: 'The newest first',
      },
      run: async ({ registry, actor }) => {
        const found = await listAllTokens(registry, actor)
        return found.ok ? ok(json({ entries: found.value.map(tokenOfSomebodyOf) })) : found
      },
    }),
    route({
      method: 'delete',
      path: '/all-tokens/{token}',
      tag: TAG,
      says: 'Take a token of anybody back.',
      door: 'signed-in',
      params: z.object({ token: idText }),
      answer: { status: 204, says: 'Taken back' },
      run: async ({ registry, actor, params }) => {
        const revoked = await revokeAnyToken(registry, actor, params.token)
        return revoked.ok ? ok(NOTHING) : revoked
      },
    }),
    route({
      method: 'delete',
      path: '/tokens/{token}',
      tag: TAG,
      says: 'Take one of your tokens back.',
      door: 'signed-in',
      params: z.object({ token: idText }),
      answer: { status: 204, says: 'Taken back' },
      run: async ({ registry, actor, params }) => {
        const revoked = await revokeToken(registry, actor, params.token)
        return revoked.ok ? ok(NOTHING) : revoked
      },
    }),
  ]
}

function openedReply(request: Request, { secret, person }: OpenedSession): Reply<z.input<typeof session>> {
  const { id, name, email } = person
  return {
    kind: 'json',
    body: { person: { id, name, email }, via: 'session', grants: [], csrf: csrfOf(secret) },
    headers: { 'set-cookie': sessionCookie(request, secret, LIFETIMES_MS.session / 1000) },
  }
}

function sessionOf(actor: Actor, secret: string | undefined): z.input<typeof session> {
  const { id, name, email, via, grants } = actor
  return {
    person: { id, name, email },
    via,
    grants: grants.map(({ unit, role }) => ({ unit, role })),
    csrf: secret === undefined ? null : csrfOf(secret),
  }
}

/** A token of somebody as the API tells it. */
export function tokenOfSomebodyOf({
  token: record,
  person,
}: TokenOfSomebody): z.output<typeof tokenOfSomebody> {
  return { ...tokenOf(record), person: { ...person } }
}

/** A token as the API tells it. */
export function tokenOf(record: SecretRecord): z.output<typeof token> {
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt } = record
  return { id, name, scopes: [...scopes], createdAt, expiresAt, lastUsedAt }
}
