import { z } from 'zod'
import { LIFETIMES_MS } from '../../app/doors/secret.ts'
import { signInByOpenId } from '../../app/doors/open-id.ts'
import { missing, refusal } from '../../app/refusals.ts'
import type { OpenIdRemembered } from '../../ports/open-id.ts'
import { go, type Page, page } from '../page.ts'
import type { Throttle } from '../throttle.ts'
import { sessionCookie } from '../who-asks.ts'

const BEGUN_COOKIE = 'licet_open_id'
const BEGUN_SECONDS = 600
const PATH = '/sign-in/open-id'

/** Where a browser goes to a provider of OpenID Connect, and where it comes back. */
export function openIdPages(signIns: Throttle): readonly Page[] {
  return [
    page({
      method: 'get',
      path: PATH,
      door: 'open',
      query: z.object({ to: z.string().max(2_000).default('/') }),
      run: async ({ registry: { openId, messenger }, query, client, request }) => {
        if (openId === undefined) return { kind: 'problems', problems: missing('provider', '').problems }
        if (!signIns.take(`open-id ${client}`))
          return { kind: 'problems', problems: refusal('too-many', 'Too many attempts.').problems }
        const begun = await openId.begin(`${messenger.address}${PATH}/back`)
        if (!begun.ok) return { kind: 'problems', problems: begun.problems }
        const { address, remembered } = begun.value
        const kept = Buffer.from(JSON.stringify({ ...remembered, to: query.to })).toString('base64url')
        const secure = request.url.startsWith('https:') ? '; Secure' : ''
        const cookie = `${BEGUN_COOKIE}=${kept}; Path=${PATH}; HttpOnly; SameSite=Lax; Max-Age=${BEGUN_SECONDS}${secure}`
        return { kind: 'leave', to: address, cookie }
      },
    }),
    page({
      method: 'get',
      path: `${PATH}/back`,
      door: 'open',
      run: async ({ registry, client, request }) => {
        const { openId, messenger } = registry
        const begun = begunOf(request)
        if (openId === undefined || begun === undefined)
          return {
            kind: 'problems',
            problems: refusal('not-signed-in', 'This sign-in was not begun here, or too long ago.').problems,
          }
        const came = `${messenger.address}${PATH}/back${new URL(request.url).search}`
        const known = await openId.finish(came, begun)
        if (!known.ok) return { kind: 'problems', problems: known.problems }
        const opened = await signInByOpenId(registry, known.value)
        if (!opened.ok) return { kind: 'problems', problems: opened.problems }
        signIns.giveBack(`open-id ${client}`)
        return go(begun.to, sessionCookie(request, opened.value.secret, LIFETIMES_MS.session / 1000))
      },
    }),
  ]
}

const begunCookie = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  to: z.string(),
})

/** HOSTILE: a cookie; whoever made it up made up only their own sign-in. */
function begunOf(request: Request): (OpenIdRemembered & { readonly to: string }) | undefined {
  const kept = new RegExp(`(?:^|;\\s*)${BEGUN_COOKIE}=([A-Za-z0-9_-]+)(?:;|$)`, 'u').exec(
    request.headers.get('cookie') ?? '',
  )?.[1]
  if (kept === undefined) return undefined
  try {
    const read = begunCookie.safeParse(JSON.parse(Buffer.from(kept, 'base64url').toString('utf8')))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
