import { z } from 'zod'
import { ACTIONS } from '../../app/access/actions.ts'
import type { Actor } from '../../app/access/actor.ts'
import { createToken, listTokens, revokeToken } from '../../app/doors/tokens.ts'
import { changePassword } from '../../app/doors/sign-in.ts'
import type { Registry } from '../../app/registry.ts'
import type { Problem } from '../../base/problem.ts'
import type { Frame } from '../../web/frame.ts'
import { mePage } from '../../web/pages/work/me.ts'
import { idText, titleText } from '../../wire/parts.ts'
import { passwordChange } from '../../wire/session.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { tokenOf } from '../routes/doors.ts'
import { unitsSeen } from './work-parts.ts'

/** One's own pages: roles, tokens and password. */
export const mePages: readonly Page[] = [
  page({
    method: 'get',
    path: '/me',
    door: 'signed-in',
    query: z.object({ password: z.string().max(10).default('') }),
    run: async ({ registry, actor, frame, query }) =>
      me(registry, actor, frame, [], { isPasswordChanged: query.password === 'changed' }),
  }),
  page({
    method: 'post',
    path: '/me/tokens',
    door: 'signed-in',
    form: z.object({
      name: titleText,
      days: z.coerce.number().int().min(1),
      scopes: z
        .string()
        .default('')
        .transform(text => text.split('\n').filter(scope => scope !== '')),
    }),
    run: async ({ registry, actor, frame, form, problems }) => {
      if (problems.length > 0) return me(registry, actor, frame, problems, {})
      const made = await createToken(registry, actor, form)
      return made.ok
        ? me(registry, actor, frame, [], { made: { name: form.name, secret: made.value.secret } })
        : me(registry, actor, frame, made.problems, {})
    },
  }),
  page({
    method: 'post',
    path: '/me/tokens/{token}/revoke',
    door: 'signed-in',
    params: z.object({ token: idText }),
    run: async ({ registry, actor, frame, params }) => {
      const revoked = await revokeToken(registry, actor, params.token)
      return revoked.ok ? go('/me') : me(registry, actor, frame, revoked.problems, {})
    },
  }),
  page({
    method: 'post',
    path: '/me/password',
    door: 'signed-in',
    form: passwordChange.strip(),
    run: async ({ registry, actor, frame, form, problems, session }) => {
      if (problems.length > 0) return me(registry, actor, frame, problems, {})
      const changed = await changePassword(registry, actor, {
        ...form,
        ...(session === undefined ? {} : { session }),
      })
      return changed.ok ? go('/me?password=changed') : me(registry, actor, frame, changed.problems, {})
    },
  }),
]

async function me(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  problems: readonly Problem[],
  more: {
    readonly made?: { readonly name: string; readonly secret: string }
    readonly isPasswordChanged?: boolean
  },
): Promise<PageReply> {
  const units = await unitsSeen(registry, actor)
  const content = mePage(frame, {
    tokens: (await listTokens(registry, actor)).map(tokenOf),
    actions: Object.keys(ACTIONS),
    grants: actor.grants.map(({ unit, role }) => ({ unit, role })),
    units: units.names,
    isPasswordChanged: more.isPasswordChanged === true,
    problems,
    ...(more.made === undefined ? {} : { made: more.made }),
  })
  return show(frame.texts['me.title'], content, problems.length === 0 ? 200 : 422)
}
