import { ok, type Result } from '../../base/result.ts'
import type { UploadRecord } from '../../ports/store/uploads.ts'
import type { Actor } from '../access/actor.ts'
import { aboveOf, may } from '../access/may.ts'
import { change, forbidden } from '../change.ts'
import { invalid, missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { kept } from './title.ts'

/** Largest file that is taken in. */
export const LARGEST_UPLOAD = 16 * 2 ** 30

/** Begins to take a file in; its bytes come part for part and may be taken up again after a break. */
export async function beginUpload(
  registry: Registry,
  actor: Actor,
  input: { readonly unit: string; readonly name: string; readonly sizeBytes: number | null },
): Promise<Result<UploadRecord>> {
  const id = registry.chance.newId()
  if (input.sizeBytes !== null && input.sizeBytes > LARGEST_UPLOAD)
    return invalid('/sizeBytes', `A file has at most ${LARGEST_UPLOAD} bytes.`)
  return change(
    registry,
    actor,
    { action: 'screening.create', unit: input.unit, subject: id },
    async doing => {
      const upload: UploadRecord = {
        id,
        unit: input.unit,
        person: actor.id,
        // HOSTILE: only shown and used as a hint; never a path.
        name: kept(input.name)
          .replaceAll(/[\p{Cc}/\\]/gu, '_')
          .slice(0, 200),
        sizeBytes: input.sizeBytes,
        receivedBytes: 0,
        isComplete: false,
        createdAt: doing.now,
      }
      await doing.tables.uploads.insert(upload)
      return ok(upload)
    },
  )
}

/** How far an upload has come; only for who began it. */
export async function readUpload(
  { store }: Registry,
  actor: Actor,
  id: string,
): Promise<Result<UploadRecord>> {
  const upload = await store.read(async ({ uploads }) => uploads.get(id))
  return upload === undefined || upload.person !== actor.id ? missing('upload', id) : ok(upload)
}

/** Puts a part behind what has come; refused where it does not begin where the last one ended. */
export async function appendToUpload(
  registry: Registry,
  actor: Actor,
  id: string,
  from: number,
  bytes: Uint8Array,
): Promise<Result<UploadRecord>> {
  return registry.store.write(async ({ uploads, units }) => {
    const upload = await uploads.get(id)
    if (upload === undefined || upload.person !== actor.id) return missing('upload', id)
    if (!may(actor, 'screening.create', upload.unit, aboveOf(await units.all())))
      return forbidden(actor, 'screening.create')
    const received = from + bytes.length
    if (received > (upload.sizeBytes ?? LARGEST_UPLOAD))
      return refusal('not-now', 'More bytes came than the file was said to have.')
    if (bytes.length > 0 && !(await uploads.append(id, from, bytes))) {
      return refusal(
        'not-now',
        `This part begins at ${from}, and ${upload.receivedBytes} bytes are here.`,
        'Ask with GET how far it has come, and go on from there.',
      )
    }
    if (received === upload.sizeBytes) await uploads.complete(id)
    return ok({ ...upload, receivedBytes: received, isComplete: received === upload.sizeBytes })
  })
}
