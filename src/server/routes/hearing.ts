import { z } from 'zod'
import { ok, type Result } from '../../base/result.ts'
import { enterHearing, leaveHearing } from '../../app/hearing/enter-hearing.ts'
import { inviteGuest, listGuests, readCaseFile, revokeGuest } from '../../app/hearing/guests.ts'
import { addCaseFile, type HearingView, readOwnFile, speak, viewHearing } from '../../app/hearing/hearing.ts'
import { invalid } from '../../app/refusals.ts'
import type { CaseFile, GuestRecord } from '../../ports/store/guests.ts'
import {
  caseFile,
  guest,
  guestInput,
  hearing,
  hearingEntry,
  hearingSession,
  newGuest,
  spokenInput,
} from '../../wire/hearing.ts'
import { idText } from '../../wire/parts.ts'
import { LIMITS } from '../limits.ts'
import { limitedBytes } from '../mount-api.ts'
import { fileFromOutside, json, NOTHING, type Reply } from '../reply.ts'
import { type Route, route } from '../route.ts'
import { csrfOf } from '../who-asks.ts'
import { hearingCookie } from '../who-is-heard.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { wireReview } from './reviews.ts'

const TAG = 'hearing'
const ofCase = z.object({ review: idText })

/** How somebody from outside is heard in one case: the links that let them in, and what they see and do there. */
export const hearingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/reviews/{review}/guests',
    tag: TAG,
    says: 'Who is heard in a case from outside, and the files that they put into it.',
    door: 'signed-in',
    params: ofCase,
    answer: {
      status: 200,
      body: z.object({ entries: z.array(guest), files: z.array(caseFile) }),
      says: 'The first first',
    },
    run: async ({ registry, actor, params: { review } }) => {
      const listed = await listGuests(registry, actor, review)
      return listed.ok
        ? ok(json({ entries: listed.value.guests.map(wireGuest), files: listed.value.files.map(wireFile) }))
        : listed
    },
  }),
  route({
    method: 'post',
    path: '/reviews/{review}/guests',
    tag: TAG,
    says: 'Let somebody from outside, as the vendor, be heard in a case: makes a link that opens once.',
    door: 'signed-in',
    params: ofCase,
    body: guestInput,
    answer: { status: 201, body: newGuest, says: 'The link, shown this once' },
    run: async ({ registry, actor, params: { review }, body }) => {
      const made = await inviteGuest(registry, actor, review, body)
      if (!made.ok) return made
      const link = `${registry.messenger.address}/hearing/link/${made.value.secret}`
      return ok(json({ ...wireGuest(made.value.guest), link }))
    },
  }),
  route({
    method: 'delete',
    path: '/reviews/{review}/guests/{guest}',
    tag: TAG,
    says: 'Take such an access back: its link and its session end at once.',
    door: 'signed-in',
    params: ofCase.extend({ guest: idText }),
    answer: { status: 204, says: 'Taken back' },
    run: async ({ registry, actor, params }) => {
      const done = await revokeGuest(registry, actor, params.review, params.guest)
      return done.ok ? ok(NOTHING) : done
    },
  }),
  route({
    method: 'get',
    path: '/reviews/{review}/files/{file}',
    tag: TAG,
    says: 'A file that somebody put into a case from outside.',
    door: 'signed-in',
    params: ofCase.extend({ file: idText }),
    answer: { status: 200, says: 'Its bytes', type: 'application/octet-stream' },
    run: async ({ registry, actor, params }) =>
      fileReply(await readCaseFile(registry, actor, params.review, params.file)),
  }),
  route({
    method: 'post',
    path: '/hearing/session',
    tag: TAG,
    says: 'Open the case of a link; the answer sets a cookie that reaches this case alone.',
    door: 'open',
    body: hearingEntry,
    answer: { status: 200, body: hearingSession, says: 'Opened; the link opens nothing any more' },
    run: async ({ registry, body, request }) => {
      const opened = await enterHearing(registry, body.secret)
      if (!opened.ok) return opened
      const { guest: who, session } = opened.value
      const seconds = Math.floor((Date.parse(who.expiresAt) - Date.parse(registry.clock.now())) / 1000)
      return ok({
        kind: 'json',
        body: { name: who.name, expiresAt: who.expiresAt, csrf: csrfOf(session) },
        headers: { 'set-cookie': hearingCookie(request, session, seconds) },
      })
    },
  }),
  route({
    method: 'delete',
    path: '/hearing/session',
    tag: TAG,
    says: 'Leave the case.',
    door: 'heard',
    answer: { status: 204, says: 'Left' },
    run: async ({ registry, actor, request }) => {
      await leaveHearing(registry, actor)
      return ok({ kind: 'nothing', headers: { 'set-cookie': hearingCookie(request, undefined, 0) } })
    },
  }),
  route({
    method: 'get',
    path: '/hearing',
    tag: TAG,
    says: 'The case in which you are heard: the invitation, what is for everybody, the decision, and what you may do now.',
    door: 'heard',
    answer: { status: 200, body: hearing, says: 'The case, with its version as ETag' },
    run: async ({ registry, actor }) => hearingReply(await viewHearing(registry, actor)),
  }),
  route({
    method: 'post',
    path: '/hearing/steps',
    tag: TAG,
    says: 'Make a statement, or appeal against the decision.',
    door: 'heard',
    body: spokenInput,
    ifMatch: 'required',
    answer: { status: 200, body: hearing, says: 'The case after it' },
    run: async ({ registry, actor, version, body }) =>
      hearingReply(await speak(registry, actor, version, withoutUndefined(body))),
  }),
  route({
    method: 'post',
    path: '/hearing/files',
    tag: TAG,
    says: `Add a file that shows something, at most ${LIMITS.uploadPartBytes} bytes, as its bytes: for those who work on the case.`,
    door: 'heard',
    query: z.object({ name: z.string().min(1).max(200) }),
    answer: { status: 201, body: caseFile, says: 'Added' },
    run: async ({ registry, actor, query, request }) => {
      const bytes = await limitedBytes(request, LIMITS.uploadPartBytes)
      if (bytes === undefined) return invalid('/bytes', 'The file is too large.')
      const type = request.headers.get('content-type') ?? 'application/octet-stream'
      const added = await addCaseFile(registry, actor, { name: query.name, type, bytes })
      return added.ok ? ok(json(wireFile(added.value))) : added
    },
  }),
  route({
    method: 'get',
    path: '/hearing/files/{file}',
    tag: TAG,
    says: 'A file that you put in yourself.',
    door: 'heard',
    params: z.object({ file: idText }),
    answer: { status: 200, says: 'Its bytes', type: 'application/octet-stream' },
    run: async ({ registry, actor, params: { file } }) => fileReply(await readOwnFile(registry, actor, file)),
  }),
]

/** A guest as the wire tells it: never by what their secrets are known. */
export function wireGuest({
  id,
  name,
  invitedAt,
  expiresAt,
  openedAt,
  revokedAt,
}: GuestRecord): z.input<typeof guest> {
  return { id, name, invitedAt, expiresAt, openedAt, revokedAt }
}

/** A file of a case likewise. */
export function wireFile(kept: CaseFile): z.input<typeof caseFile> {
  const { review: _, ...file } = kept
  return file
}

/** What a guest sees of their case. */
export function wireHearing({
  guest: who,
  record,
  steps,
  mayAddFiles,
  files,
}: HearingView): z.input<typeof hearing> {
  return {
    ...wireReview(record),
    guest: { name: who.name, expiresAt: who.expiresAt },
    steps: [...steps],
    mayAddFiles,
    files: files.map(wireFile),
  }
}

function hearingReply(found: Result<HearingView>): Result<Reply<z.input<typeof hearing>>> {
  return found.ok ? ok(json(wireHearing(found.value), found.value.record.version)) : found
}

function fileReply(
  found: Result<{ readonly file: CaseFile; readonly bytes: Uint8Array }>,
): Result<Reply<never>> {
  return found.ok ? ok(fileFromOutside(found.value.file.name, found.value.bytes)) : found
}
