import { z } from 'zod'
import { acceptInvitation } from '../../app/people/people.ts'
import { LIFETIMES_MS } from '../../app/doors/secret.ts'
import { setUp } from '../../app/doors/set-up.ts'
import { type OpenedSession, signIn, signOut } from '../../app/doors/sign-in.ts'
import { refusal } from '../../app/refusals.ts'
import type { Result } from '../../base/result.ts'
import { compareText } from '../../base/order.ts'
import type { Frame } from '../../web/frame.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { invitationPage, setUpPage, signInPage } from '../../web/pages/doors.ts'
import { invitationInput, setUpInput, signInInput } from '../../wire/session.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import type { Throttle } from '../throttle.ts'
import { sessionCookie } from '../who-asks.ts'
import { presetName } from '../../report/names.ts'

const secretParams = z.object({ secret: z.string().max(200) })

/** The pages on which one signs in, sets up, and takes an invitation. */
export function doorPages(signIns: Throttle): readonly Page[] {
  return [
    page({
      method: 'get',
      path: '/sign-in',
      door: 'open',
      query: z.object({ to: z.string().max(2000).default('/') }),
      run: async ({ registry, frame, query }) =>
        show(
          frame.texts['door.sign-in'],
          signInPage(frame, { to: query.to, email: '', problems: [], openId: registry.openId?.name }),
        ),
    }),
    page({
      method: 'post',
      path: '/sign-in',
      door: 'open',
      form: signInInput.extend({ to: z.string().max(2000).default('/') }).strip(),
      run: async ({ registry, frame, form, problems, typed, client, request }) => {
        const keys = [`client ${client}`, `email ${(typed['email'] ?? '').toLowerCase()}`]
        const opened: Result<OpenedSession> =
          problems.length > 0
            ? { ok: false, problems }
            : keys.every(key => signIns.take(key))
              ? await signIn(registry, form)
              : refusal('too-many', 'Too many attempts to sign in.', 'Wait some minutes.')
        if (opened.ok) {
          for (const key of keys) signIns.giveBack(key)
          return opens(request, opened.value, form.to)
        }
        const content = signInPage(frame, {
          to: typed['to'] ?? '/',
          email: typed['email'] ?? '',
          problems: opened.problems,
          openId: registry.openId?.name,
        })
        return show(frame.texts['door.sign-in'], content, 401)
      },
    }),
    page({
      method: 'post',
      path: '/sign-out',
      door: 'signed-in',
      run: async ({ registry, actor, session, request }) => {
        if (session !== undefined) await signOut(registry, actor, session)
        return go('/', sessionCookie(request, undefined, 0))
      },
    }),
    page({
      method: 'get',
      path: '/set-up/{secret}',
      door: 'open',
      params: secretParams,
      run: async ({ registry, frame, params }) => {
        const presets = presetsOf(frame, registry.catalogue.current().snapshot)
        return show(
          frame.texts['door.set-up'],
          setUpPage(frame, { secret: params.secret, presets, problems: [], typed: {} }),
        )
      },
    }),
    page({
      method: 'post',
      path: '/set-up/{secret}',
      door: 'open',
      params: secretParams,
      form: setUpInput
        .omit({ secret: true })
        .extend({
          preset: z
            .string()
            .transform(text => (text === '' ? null : text))
            .default(null),
        })
        .strip(),
      run: async ({ registry, frame, params, form, problems, typed, request }) => {
        const opened =
          problems.length > 0
            ? ({ ok: false, problems } as const)
            : await setUp(registry, params.secret, form)
        if (opened.ok) return opens(request, opened.value, '/')
        const presets = presetsOf(frame, registry.catalogue.current().snapshot)
        return show(
          frame.texts['door.set-up'],
          setUpPage(frame, { secret: params.secret, presets, problems: opened.problems, typed }),
          422,
        )
      },
    }),
    page({
      method: 'get',
      path: '/invitation/{secret}',
      door: 'open',
      params: secretParams,
      run: async ({ frame, params }) =>
        show(frame.texts['door.invitation'], invitationPage(frame, { secret: params.secret, problems: [] })),
    }),
    page({
      method: 'post',
      path: '/invitation/{secret}',
      door: 'open',
      params: secretParams,
      form: invitationInput.omit({ secret: true }).strip(),
      run: async ({ registry, frame, params, form, problems, request }) => {
        const opened =
          problems.length > 0
            ? ({ ok: false, problems } as const)
            : await acceptInvitation(registry, params.secret, form.password)
        if (opened.ok) return opens(request, opened.value, '/')
        const content = invitationPage(frame, { secret: params.secret, problems: opened.problems })
        return show(frame.texts['door.invitation'], content, 422)
      },
    }),
  ]
}

function opens(request: Request, { secret }: OpenedSession, to: string): PageReply {
  return go(to, sessionCookie(request, secret, LIFETIMES_MS.session / 1000))
}

function presetsOf(
  { language }: Frame,
  snapshot: Snapshot,
): readonly { readonly id: string; readonly title: string }[] {
  return Object.keys(snapshot.organisations)
    .toSorted(compareText)
    .map(id => ({ id, title: presetName(snapshot, id, language) }))
}
