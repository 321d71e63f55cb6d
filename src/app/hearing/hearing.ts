import { sha256 } from '../../base/digest.ts'
import { formatDay } from '../../base/day.ts'
import { ok, type Result } from '../../base/result.ts'
import type { ReviewState, ReviewStep } from '../../model/review.ts'
import type { CaseFile, GuestRecord } from '../../ports/store/guests.ts'
import type { ReviewRecord } from '../../ports/store/reviews.ts'
import type { Actor } from '../access/actor.ts'
import { mayInCase } from '../access/may.ts'
import { change, forbidden } from '../change.ts'
import { invalid, missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { takeStep } from '../reviews/reviews.ts'
import { roundOf } from '../reviews/round.ts'
import { legalSteps } from '../reviews/step-review.ts'
import { GUEST_STEPS, type GuestStep } from '../reviews/guest-steps.ts'
import { guestState } from '../reviews/view-review.ts'
import { stillHeard } from './enter-hearing.ts'

const LARGEST_FILE = 10 * 2 ** 20
const MOST_FILES = 50

/** A case as its vendor sees it: what is for everybody, the invitation, what they said themselves, and what they may do now. */
export interface HearingView {
  readonly guest: GuestRecord
  readonly record: ReviewRecord
  readonly steps: readonly GuestStep[]
  readonly mayAddFiles: boolean
  readonly files: readonly CaseFile[]
}

/** The one case in which somebody is heard. */
export async function viewHearing(registry: Registry, actor: Actor): Promise<Result<HearingView>> {
  const id = actor.hears ?? ''
  if (!mayInCase(actor, 'hearing.read', id)) return forbidden(actor, 'hearing.read')
  const { clock } = registry
  return registry.store.read(async ({ reviews, guests }) => {
    const [record, guest] = [await reviews.get(id), await guests.get(actor.id)]
    if (record === undefined || guest === undefined) return missing('case', id)
    const facts = { now: clock.now(), today: formatDay(clock.today()) }
    const by = { id: actor.id, leads: false, isHeard: true as const }
    const legal = new Set<string>(legalSteps(record.state, by, facts))
    return ok({
      guest,
      record: { ...record, unit: null, state: guestState(record.state, actor.id) },
      steps: GUEST_STEPS.filter(kind => legal.has(kind)),
      mayAddFiles: takesFiles(record.state),
      files: (await guests.files(id)).filter(file => file.guest === actor.id),
    })
  })
}

/** Makes a statement or an appeal in that case. Who speaks is who was invited, whatever they write. */
export async function speak(
  registry: Registry,
  actor: Actor,
  version: number,
  words: { readonly kind: GuestStep; readonly says: string; readonly confidential?: string },
): Promise<Result<HearingView>> {
  const { kind, ...said } = words
  const step: Extract<ReviewStep, { kind: GuestStep }> =
    kind === 'state' ? { kind, from: actor.name, ...said } : { kind, ...said }
  const taken = await takeStep(registry, actor, actor.hears ?? '', version, step)
  return taken.ok ? viewHearing(registry, actor) : taken
}

/** Puts a file into that case: for those who work on it, never published. */
export async function addCaseFile(
  registry: Registry,
  actor: Actor,
  input: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): Promise<Result<CaseFile>> {
  const { name, type, bytes } = input
  const review = actor.hears ?? ''
  if (bytes.length === 0) return invalid('/file', 'The file is empty.')
  if (bytes.length > LARGEST_FILE) return invalid('/file', `A file has at most ${LARGEST_FILE} bytes.`)
  const deed = { action: 'hearing.speak' as const, case: review, unit: null, subject: review }
  return change(registry, actor, deed, async ({ tables, now, note }) => {
    const record = await tables.reviews.get(review)
    if (record === undefined) return missing('case', review)
    if (!(await stillHeard(tables, actor, now))) return forbidden(actor, 'hearing.speak')
    if (!takesFiles(record.state))
      return refusal('not-now', 'The case takes files while you are heard, or while an appeal is examined.')
    if ((await tables.guests.files(review)).length >= MOST_FILES)
      return refusal('too-many', `A case takes at most ${MOST_FILES} files.`)
    const file: CaseFile = {
      id: registry.chance.newId(),
      review,
      guest: actor.id,
      // HOSTILE: only shown, and named to whoever fetches it; never a path.
      name: name.replaceAll(/[\p{Cc}/\\]/gu, '_').slice(0, 200),
      type: type.slice(0, 100),
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
      at: now,
    }
    await tables.guests.addFile(file, bytes)
    const { id, sizeBytes } = file
    await note({
      action: 'guest.file',
      subject: review,
      after: { file: id, name: file.name, sizeBytes, sha256: file.sha256 },
    })
    return ok(file)
  })
}

/** A file that they put in themselves. */
export async function readOwnFile(
  registry: Registry,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly file: CaseFile; readonly bytes: Uint8Array }>> {
  if (!mayInCase(actor, 'hearing.read', actor.hears ?? '')) return forbidden(actor, 'hearing.read')
  const found = await registry.store.read(async ({ guests }) => guests.fileBytes(id))
  return found === undefined || found.file.guest !== actor.id ? missing('file', id) : ok(found)
}

/** While they may make a statement, and while an appeal is not decided. */
function takesFiles(state: ReviewState): boolean {
  const { hearing, kind } = roundOf(state)
  if (!['assessing', 'assessed', 'recommended'].includes(state.stage)) return false
  return kind === 'appeal' || (hearing !== undefined && hearing.record === undefined)
}
