import { z } from 'zod'
import { ok } from '../../base/result.ts'
import {
  cancelScreening,
  type InventoryShown,
  listInventories,
  readInventoryRecord,
  readScreening,
  retryScreening,
  startScreening,
} from '../../app/screenings/screenings.ts'
import { appendToUpload, beginUpload, readUpload } from '../../app/screenings/uploads.ts'
import { invalid, refusal } from '../../app/refusals.ts'
import type { ScreeningRecord } from '../../ports/store/screenings.ts'
import type { UploadRecord } from '../../ports/store/uploads.ts'
import { idText } from '../../wire/parts.ts'
import {
  inventory,
  type ScreeningWire,
  screening,
  screeningInput,
  upload,
  uploadInput,
} from '../../wire/screening.ts'
import { LIMITS } from '../limits.ts'
import { limitedBytes } from '../mount-api.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'screenings'

/** Inventories, sent in parts that can be taken up again, and their screenings. */
export const screeningRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/uploads',
    tag: TAG,
    says: 'Begin to send a file.',
    door: 'signed-in',
    once: 'yes',
    body: uploadInput,
    answer: { status: 201, body: upload, says: 'Send its bytes with PUT' },
    run: async ({ registry, actor, body }) => {
      const begun = await beginUpload(registry, actor, body)
      return begun.ok ? ok(json(wireUpload(begun.value))) : begun
    },
  }),
  route({
    method: 'get',
    path: '/uploads/{upload}',
    tag: TAG,
    says: 'How far a file has come.',
    door: 'signed-in',
    params: z.object({ upload: idText }),
    answer: { status: 200, body: upload, says: 'Go on from receivedBytes' },
    run: async ({ registry, actor, params }) => {
      const found = await readUpload(registry, actor, params.upload)
      return found.ok ? ok(json(wireUpload(found.value))) : found
    },
  }),
  route({
    method: 'put',
    path: '/uploads/{upload}/bytes',
    tag: TAG,
    says: `Send the next part, at most ${LIMITS.uploadPartBytes} bytes, as application/octet-stream; \`from\` is where it begins.`,
    door: 'signed-in',
    params: z.object({ upload: idText }),
    query: z.object({ from: z.coerce.number().int().min(0) }),
    answer: { status: 200, body: upload, says: 'It is here, and survives a power cut' },
    run: async ({ registry, actor, params, query, request }) => {
      const bytes = await limitedBytes(request, LIMITS.uploadPartBytes)
      if (bytes === undefined)
        return refusal('too-many', `A part has at most ${LIMITS.uploadPartBytes} bytes.`)
      if (bytes.length === 0) return invalid('/bytes', 'The part is empty.')
      const appended = await appendToUpload(registry, actor, params.upload, query.from, bytes)
      return appended.ok ? ok(json(wireUpload(appended.value))) : appended
    },
  }),
  route({
    method: 'post',
    path: '/screenings',
    tag: TAG,
    says: 'Screen a file that has come in; the same upload is screened once.',
    door: 'signed-in',
    once: 'yes',
    body: screeningInput,
    answer: { status: 202, body: screening, says: 'It waits, or is being read' },
    run: async ({ registry, actor, body: { acts, asOf, ...body } }) => {
      const started = await startScreening(registry, actor, {
        ...body,
        ...(acts === undefined ? {} : { acts }),
        ...(asOf === undefined ? {} : { asOf }),
      })
      return started.ok ? ok(json(wireScreening(started.value))) : started
    },
  }),
  route({
    method: 'get',
    path: '/screenings/{screening}',
    tag: TAG,
    says: 'How far a screening has come, and what came of it.',
    door: 'signed-in',
    params: z.object({ screening: idText }),
    answer: { status: 200, body: screening, says: 'The screening' },
    run: async ({ registry, actor, params }) => {
      const found = await readScreening(registry, actor, params.screening)
      return found.ok ? ok(json(wireScreening(found.value.screening))) : found
    },
  }),
  route({
    method: 'post',
    path: '/screenings/{screening}/cancel',
    tag: TAG,
    says: 'Stop a screening; nothing that it read stays.',
    door: 'signed-in',
    params: z.object({ screening: idText }),
    answer: { status: 200, body: screening, says: 'It stops' },
    run: async ({ registry, actor, params }) => {
      const found = await cancelScreening(registry, actor, params.screening)
      return found.ok ? ok(json(wireScreening(found.value))) : found
    },
  }),
  route({
    method: 'post',
    path: '/screenings/{screening}/retry',
    tag: TAG,
    says: 'Read a file that failed once more.',
    door: 'signed-in',
    params: z.object({ screening: idText }),
    answer: { status: 202, body: screening, says: 'It waits' },
    run: async ({ registry, actor, params }) => {
      const found = await retryScreening(registry, actor, params.screening)
      return found.ok ? ok(json(wireScreening(found.value))) : found
    },
  }),
  route({
    method: 'get',
    path: '/inventories',
    tag: TAG,
    says: 'The inventories that you may see.',
    door: 'signed-in',
    answer: { status: 200, body: z.object({ entries: z.array(inventory) }), says: 'By unit and name' },
    run: async ({ registry, actor }) => {
      const found = await listInventories(registry, actor)
      return found.ok ? ok(json({ entries: found.value.map(wireInventory) })) : found
    },
  }),
  route({
    method: 'get',
    path: '/inventories/{inventory}',
    tag: TAG,
    says: 'One inventory with its screenings.',
    door: 'signed-in',
    params: z.object({ inventory: idText }),
    answer: {
      status: 200,
      body: inventory.extend({ history: z.array(screening) }),
      says: 'The newest screening first',
    },
    run: async ({ registry, actor, params }) => {
      const found = await readInventoryRecord(registry, actor, params.inventory)
      return found.ok
        ? ok(json({ ...wireInventory(found.value), history: found.value.history.map(wireScreening) }))
        : found
    },
  }),
]

function wireUpload({
  id,
  unit,
  name,
  sizeBytes,
  receivedBytes,
  isComplete,
}: UploadRecord): z.input<typeof upload> {
  return { id, unit, name, sizeBytes, receivedBytes, isComplete }
}

/** A screening as the API tells it. */
export function wireScreening(record: ScreeningRecord): ScreeningWire {
  const { worker: _, leaseUntil: __, upload: ___, person: ____, ...shown } = record
  return {
    ...shown,
    notes: [...shown.notes],
    byStatus: Object.fromEntries(Object.entries(shown.byStatus)),
    problems: shown.problems.map(({ code, at, says, help }) => ({
      code,
      at: { ...at },
      says,
      ...(help === undefined ? {} : { help }),
    })),
  }
}

/** An inventory as the API tells it. */
export function wireInventory({
  inventory: record,
  current,
  latest,
  isPending,
}: InventoryShown): z.output<typeof inventory> {
  return {
    ...record,
    acts: [...record.acts],
    isPending,
    current: current === undefined ? null : wireScreening(current),
    latest: latest === undefined ? null : wireScreening(latest),
  }
}
