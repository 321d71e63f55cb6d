import type { FindingOrder } from '../../model/finding-state.ts'
import { z } from 'zod'
import { ok } from '../../base/result.ts'
import {
  addEvidence,
  commentOnFinding,
  readEvidence,
  readFinding,
  setFindingOwner,
  setFindingState,
} from '../../app/findings/findings.ts'
import {
  countFindings,
  type FindingsAsked,
  listFindings,
  listNews,
} from '../../app/findings/list-findings.ts'
import type { Actor } from '../../app/access/actor.ts'
import { replacementsForFinding } from '../../app/findings/replacements.ts'
import type { Registry } from '../../app/registry.ts'
import { invalid } from '../../app/refusals.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { isPlaceOf, placeOf } from '../../ports/store/finding-place.ts'
import type { FindingRecord } from '../../ports/store/findings.ts'
import { levelIn } from '../../report/level.ts'
import { measureLabel, measureOf, partyName, productName } from '../../report/names.ts'
import {
  commentInput,
  countEntry,
  evidenceFile,
  finding,
  findingEvent,
  findingQuery,
  findingWhole,
  type FindingWire,
  ownerInput,
  type ReplacementWire,
  stateInput,
} from '../../wire/finding.ts'
import { idText, pageOf, pageQuery } from '../../wire/parts.ts'
import { LIMITS } from '../limits.ts'
import { limitedBytes } from '../mount-api.ts'
import { fileFromOutside, json } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'findings'
const params = z.object({ finding: idText })
const USUAL_STATES = ['open', 'in-work', 'waived'] as const

/** Findings and what people do about them. */
export const findingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/findings',
    tag: TAG,
    says: 'Findings, sorted by one of their columns: the worst first, then the first due, where none is named.',
    door: 'signed-in',
    query: findingQuery,
    answer: { status: 200, body: pageOf(finding), says: 'A page of findings' },
    run: async ({ registry, actor, query }) => {
      const asked = findingsAsked(query)
      if (asked === undefined) return invalid('/query/cursor', 'This cursor is none of ours.')
      const found = await listFindings(registry, actor, { ...asked, limit: query.limit + 1 })
      if (!found.ok) return found
      const { snapshot } = registry.catalogue.current()
      const entries = found.value.slice(0, query.limit)
      const last = entries.at(-1)
      const next = found.value.length > query.limit && last !== undefined ? cursorOf(last, query.sort) : null
      return ok(json({ entries: entries.map(each => wireFinding(snapshot, each)), next }))
    },
  }),
  route({
    method: 'get',
    path: '/findings/counts',
    tag: TAG,
    says: 'How many findings there are, by unit, status and state.',
    door: 'signed-in',
    query: z.object({ unit: idText.optional() }),
    answer: { status: 200, body: z.object({ entries: z.array(countEntry) }), says: 'The counts' },
    run: async ({ registry, actor, query }) => {
      const counts = await countFindings(registry, actor, query.unit)
      return ok(json({ entries: counts.map(({ worst, ...each }) => ({ ...each, status: worst })) }))
    },
  }),
  route({
    method: 'get',
    path: '/findings/news',
    tag: TAG,
    says: 'What has happened to findings, the newest first, each with why.',
    door: 'signed-in',
    query: pageQuery.extend({ unit: idText.optional() }),
    answer: {
      status: 200,
      body: pageOf(findingEvent.extend({ finding: idText, unit: idText })),
      says: 'A page of news',
    },
    run: async ({ registry, actor, query: { cursor, limit, unit } }) => {
      const news = await listNews(registry, actor, {
        limit: limit + 1,
        ...(cursor === undefined ? {} : { before: cursor }),
        ...(unit === undefined ? {} : { unit }),
      })
      const entries = news.slice(0, limit)
      return ok(json({ entries, next: news.length > limit ? (entries.at(-1)?.id ?? null) : null }))
    },
  }),
  route({
    method: 'get',
    path: '/findings/{finding}',
    tag: TAG,
    says: 'One finding with what happened to it.',
    door: 'signed-in',
    params,
    answer: { status: 200, body: findingWhole, says: 'The finding, with its version as ETag' },
    run: async ({ registry, actor, params: { finding: id } }) => {
      const found = await readFinding(registry, actor, id)
      if (!found.ok) return found
      const { finding: record, events, evidence } = found.value
      const { snapshot } = registry.catalogue.current()
      return ok(
        json(
          {
            ...wireFinding(snapshot, record),
            replacements: await wireReplacements(registry, actor, record),
            events: [...events],
            evidence: [...evidence],
          },
          record.version,
        ),
      )
    },
  }),
  route({
    method: 'put',
    path: '/findings/{finding}/state',
    tag: TAG,
    says: 'Take a finding into work, accept its risk, or open it again.',
    door: 'signed-in',
    params,
    body: stateInput,
    ifMatch: 'required',
    answer: { status: 200, body: finding, says: 'Changed' },
    run: async ({ registry, actor, params: { finding: id }, version, body }) => {
      const changed = await setFindingState(registry, actor, id, version, body)
      const { snapshot } = registry.catalogue.current()
      return changed.ok ? ok(json(wireFinding(snapshot, changed.value), changed.value.version)) : changed
    },
  }),
  route({
    method: 'put',
    path: '/findings/{finding}/owner',
    tag: TAG,
    says: 'Give a finding to somebody.',
    door: 'signed-in',
    params,
    body: ownerInput,
    ifMatch: 'required',
    answer: { status: 200, body: finding, says: 'Changed' },
    run: async ({ registry, actor, params: { finding: id }, version, body }) => {
      const changed = await setFindingOwner(registry, actor, id, version, body.owner)
      const { snapshot } = registry.catalogue.current()
      return changed.ok ? ok(json(wireFinding(snapshot, changed.value), changed.value.version)) : changed
    },
  }),
  route({
    method: 'post',
    path: '/findings/{finding}/comments',
    tag: TAG,
    says: 'Say something about a finding.',
    door: 'signed-in',
    params,
    body: commentInput,
    answer: { status: 201, body: finding, says: 'Said' },
    run: async ({ registry, actor, params: { finding: id }, body }) => {
      const said = await commentOnFinding(registry, actor, id, body.text)
      return said.ok ? ok(json(wireFinding(registry.catalogue.current().snapshot, said.value))) : said
    },
  }),
  route({
    method: 'post',
    path: '/findings/{finding}/evidence',
    tag: TAG,
    says: `Add a file that shows something, at most ${LIMITS.uploadPartBytes} bytes, as its bytes.`,
    door: 'signed-in',
    params,
    query: z.object({ name: z.string().min(1).max(200) }),
    answer: { status: 201, body: evidenceFile, says: 'Added' },
    run: async ({ registry, actor, params: { finding: id }, query, request }) => {
      const bytes = await limitedBytes(request, LIMITS.uploadPartBytes)
      if (bytes === undefined) return invalid('/bytes', 'The file is too large.')
      const type = request.headers.get('content-type') ?? 'application/octet-stream'
      const added = await addEvidence(registry, actor, id, { name: query.name, type, bytes })
      return added.ok ? ok(json(added.value)) : added
    },
  }),
  route({
    method: 'get',
    path: '/findings/{finding}/evidence/{evidence}',
    tag: TAG,
    says: 'A file of evidence.',
    door: 'signed-in',
    params: params.extend({ evidence: idText }),
    answer: { status: 200, says: 'Its bytes', type: 'application/octet-stream' },
    run: async ({ registry, actor, params: { finding: id, evidence } }) => {
      const found = await readEvidence(registry, actor, id, evidence)
      return found.ok ? ok(fileFromOutside(found.value.file.name, found.value.bytes)) : found
    },
  }),
]

/** What a query of the wire asks for; undefined where its cursor is none of ours. */
export function findingsAsked(query: z.output<typeof findingQuery>): FindingsAsked | undefined {
  const { cursor, limit, status, state, measure, sort, order, ...rest } = query
  const after = cursor === undefined ? undefined : placeIn(cursor)
  if (cursor !== undefined && !isPlaceOf(sort, after)) return undefined
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    ...given,
    limit,
    order: sort,
    ...(order === 'down' ? { isDown: true } : {}),
    states: state ?? USUAL_STATES,
    ...(status === undefined ? {} : { worst: status }),
    ...(measure === undefined ? {} : { provisionOf: measure }),
    ...(isPlaceOf(sort, after) ? { after } : {}),
  }
}

/** Where the next page of an order begins. */
export function cursorOf(record: FindingRecord, order: FindingOrder): string {
  return Buffer.from(JSON.stringify(placeOf(record, order))).toString('base64url')
}

/** HOSTILE: whatever stands in a cursor. */
function placeIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** What could be taken instead, as the API tells it. */
export async function wireReplacements(
  registry: Registry,
  actor: Actor,
  record: FindingRecord,
): Promise<ReplacementWire[]> {
  const { snapshot } = registry.catalogue.current()
  const found = await replacementsForFinding(registry, actor, record)
  return found.map(({ product, party = null, status }) => ({
    product,
    party,
    name: productName(snapshot, product),
    status,
  }))
}

/** What a finding is called for people: by its product, else by its party; a quota, which has neither, by its measure. */
export function findingName(
  snapshot: Snapshot,
  { product, party, provision }: Pick<FindingRecord, 'product' | 'party' | 'provision'>,
): string {
  if (product !== null) return productName(snapshot, product)
  if (party !== null) return partyName(snapshot, party)
  return provision === null ? '' : measureLabel(snapshot, measureOf(snapshot, provision))
}

/** A finding as the API tells it. */
export function wireFinding(snapshot: Snapshot, record: FindingRecord): FindingWire {
  const { isContested, product, party, provision, ...shown } = record
  return {
    ...shown,
    product,
    party,
    level: product === null && party === null ? null : levelIn(snapshot, product ?? undefined),
    name: findingName(snapshot, record),
    status: shown.best === shown.worst ? shown.worst : 'undetermined',
    measure: provision === null ? null : measureOf(snapshot, provision),
    provision,
    contested: isContested,
    blocking: [...shown.blocking],
    duties: [...shown.duties],
    versions: [...shown.versions],
  }
}
