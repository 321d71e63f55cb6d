import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import { mayAnywhere } from '../../app/access/may.ts'
import { forbidden } from '../../app/change.ts'
import { listAllTokens, revokeAnyToken } from '../../app/doors/tokens.ts'
import { viewGazette } from '../../app/gazette/read-gazette.ts'
import { rotateKey } from '../../app/gazette/rotate-key.ts'
import type { Registry } from '../../app/registry.ts'
import type { Problem } from '../../base/problem.ts'
import type { Frame } from '../../web/frame.ts'
import { keysPage } from '../../web/pages/work/keys.ts'
import { tokensPage } from '../../web/pages/work/tokens.ts'
import { idText } from '../../wire/parts.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { tokenOfSomebodyOf } from '../routes/doors.ts'
import { wireGazette } from '../routes/gazette.ts'

/** So many announcements of keys are shown, the newest first. */
const MOST_KEYS = 100

/** The pages on which whoever runs the registry looks after its keys and everybody's tokens. */
export const keysAndTokensPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/admin/tokens',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => tokens(registry, actor, frame, []),
  }),
  page({
    method: 'post',
    path: '/admin/tokens/{token}/revoke',
    door: 'signed-in',
    params: z.object({ token: idText }),
    run: async ({ registry, actor, frame, params }) => {
      const revoked = await revokeAnyToken(registry, actor, params.token)
      return revoked.ok ? go('/admin/tokens') : tokens(registry, actor, frame, revoked.problems)
    },
  }),
  page({
    method: 'get',
    path: '/admin/keys',
    door: 'signed-in',
    query: z.object({ rotated: z.string().max(5).default('') }),
    run: async ({ registry, actor, frame, query }) =>
      keys(registry, actor, frame, [], query.rotated === 'yes'),
  }),
  page({
    method: 'post',
    path: '/admin/keys/rotate',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => {
      const rotated = await rotateKey(registry, actor)
      return rotated.ok
        ? go('/admin/keys?rotated=yes')
        : keys(registry, actor, frame, rotated.problems, false)
    },
  }),
]

async function tokens(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  problems: readonly Problem[],
): Promise<PageReply> {
  const found = await listAllTokens(registry, actor)
  if (!found.ok) return { kind: 'problems', problems: found.problems }
  const content = tokensPage(frame, { tokens: found.value.map(tokenOfSomebodyOf), problems })
  return show(frame.texts['tokens.title'], content, problems.length === 0 ? 200 : 422)
}

async function keys(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  problems: readonly Problem[],
  isRotated: boolean,
): Promise<PageReply> {
  if (!mayAnywhere(actor, 'registry.run'))
    return { kind: 'problems', problems: forbidden(actor, 'registry.run').problems }
  const { authority } = await viewGazette(registry, { limit: 1 })
  const found = await viewGazette(registry, {
    limit: MOST_KEYS,
    ...(authority === undefined ? {} : { subject: authority.origin }),
  })
  const content = keysPage(frame, { gazette: wireGazette(found), isRotated, problems })
  return show(frame.texts['keys.title'], content, problems.length === 0 ? 200 : 422)
}
