import { z } from 'zod'
import { enterHearing, leaveHearing } from '../../app/hearing/enter-hearing.ts'
import { inviteGuest, revokeGuest } from '../../app/hearing/guests.ts'
import { addCaseFile, speak, viewHearing } from '../../app/hearing/hearing.ts'
import { thingOf } from '../../app/public-list/thing.ts'
import type { Actor } from '../../app/access/actor.ts'
import type { Registry } from '../../app/registry.ts'
import type { Problem } from '../../base/problem.ts'
import type { Frame } from '../../web/frame.ts'
import { guestLinkPage } from '../../web/pages/hearing/guests.ts'
import { hearingPage, linkPage } from '../../web/pages/hearing/hearing-page.ts'
import { guestInput, spokenInput } from '../../wire/hearing.ts'
import { idText } from '../../wire/parts.ts'
import { LIMITS } from '../limits.ts'
import { parse } from '../mount-api.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { wireGuest, wireHearing } from '../routes/hearing.ts'
import { hearingCookie } from '../who-is-heard.ts'
import { withoutUndefined } from '../without-undefined.ts'

const secret = z.object({ secret: z.string().max(200) })
const ofCase = z.object({ review: idText })

/** The pages of those who are heard in a case from outside, and what the pages of a case do to let them in. */
export const hearingPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/hearing/link/{secret}',
    door: 'open',
    params: secret,
    run: async ({ frame, params }) =>
      show(frame.texts['hearing.title'], linkPage(frame, { secret: params.secret, problems: [] })),
  }),
  page({
    method: 'post',
    path: '/hearing/link/{secret}',
    door: 'open',
    params: secret,
    run: async ({ registry, frame, params, request }) => {
      const opened = await enterHearing(registry, params.secret)
      if (!opened.ok)
        return show(
          frame.texts['hearing.title'],
          linkPage(frame, { secret: params.secret, problems: opened.problems }),
          403,
        )
      const { guest, session } = opened.value
      const seconds = Math.floor((Date.parse(guest.expiresAt) - Date.parse(registry.clock.now())) / 1000)
      return go('/hearing', hearingCookie(request, session, seconds))
    },
  }),
  page({
    method: 'get',
    path: '/hearing',
    door: 'heard',
    run: async ({ registry, actor, frame }) => shown(registry, actor, frame, {}, []),
  }),
  page({
    method: 'post',
    path: '/hearing/steps',
    door: 'heard',
    run: async ({ registry, actor, frame, typed }) => {
      const { kind, says, confidential } = typed
      const sent = {
        kind,
        says,
        ...(confidential === undefined || confidential === '' ? {} : { confidential }),
      }
      const read = parse(spokenInput, sent, '')
      if (read.problems.length > 0) return shown(registry, actor, frame, typed, read.problems)
      const words = withoutUndefined(read.value as z.output<typeof spokenInput>)
      const said = await speak(registry, actor, Number(typed['version']), words)
      return said.ok ? go('/hearing') : shown(registry, actor, frame, typed, said.problems)
    },
  }),
  page({
    method: 'post',
    path: '/hearing/files',
    door: 'heard',
    fileBytes: LIMITS.formFileBytes,
    run: async ({
      registry,
      actor,
      frame,
      files: [file = { name: '', type: '', bytes: new Uint8Array() }],
    }) => {
      const added = await addCaseFile(registry, actor, file)
      return added.ok ? go('/hearing') : shown(registry, actor, frame, {}, added.problems)
    },
  }),
  page({
    method: 'post',
    path: '/hearing/leave',
    door: 'heard',
    run: async ({ registry, actor, request }) => {
      await leaveHearing(registry, actor)
      return go('/', hearingCookie(request, undefined, 0))
    },
  }),
  page({
    method: 'post',
    path: '/reviews/{review}/guests',
    door: 'signed-in',
    params: ofCase,
    run: async ({ registry, actor, frame, params: { review }, typed }) => {
      const read = parse(guestInput, { name: typed['name'], days: Number(typed['days']) }, '')
      if (read.problems.length > 0) return { kind: 'problems', problems: read.problems }
      const made = await inviteGuest(registry, actor, review, read.value as z.output<typeof guestInput>)
      if (!made.ok) return { kind: 'problems', problems: made.problems }
      const link = `${registry.messenger.address}/hearing/link/${made.value.secret}`
      const content = guestLinkPage(frame, review, { ...wireGuest(made.value.guest), link })
      return show(frame.texts['guest.link'], content)
    },
  }),
  page({
    method: 'post',
    path: '/reviews/{review}/guests/{guest}/revoke',
    door: 'signed-in',
    params: ofCase.extend({ guest: idText }),
    run: async ({ registry, actor, params: { review, guest } }) => {
      const done = await revokeGuest(registry, actor, review, guest)
      return done.ok ? go(`/reviews/${review}`) : { kind: 'problems', problems: done.problems }
    },
  }),
]

async function shown(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<PageReply> {
  const found = await viewHearing(registry, actor)
  if (!found.ok) return { kind: 'problems', problems: found.problems }
  const { subject, title } = found.value.record.state
  const content = hearingPage(frame, {
    hearing: wireHearing(found.value),
    subject: thingOf(registry.catalogue.current().snapshot, subject).name,
    problems,
    typed,
  })
  return show(title, content, problems.length > 0 ? 422 : 200)
}
