import { z } from 'zod'
import { parseDay } from '../../base/day.ts'
import { ok } from '../../base/result.ts'
import type { DraftChecked } from '../../app/measures/check-draft.ts'
import {
  changeDraft,
  checkText,
  createDraft,
  dropDraft,
  listDrafts,
  readDraft,
} from '../../app/measures/drafts.ts'
import { type Preview, previewText } from '../../app/measures/preview.ts'
import { publishDraft } from '../../app/measures/publish-draft.ts'
import {
  DRAFT_ORDERS,
  type DraftListing,
  type DraftRecord,
  type PublishedMeasure,
} from '../../ports/store/measures.ts'
import { listedPage } from '../../wire/list-query.ts'
import {
  draft,
  draftChecked,
  draftQuery,
  type DraftQueryWire,
  draftInput,
  draftText,
  preview,
  previewInput,
  publishedMeasure,
} from '../../wire/measure-draft.ts'
import { idText } from '../../wire/parts.ts'
import { wireProblem } from '../problem-details.ts'
import { newestFirst } from '../listing.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'measures'
const params = z.object({ draft: idText })

/** Measures of the registry's authority: written, tried and published. */
export const measureRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/measure-drafts/check',
    tag: TAG,
    says: 'Hold a text to everything that a measure is held to; every problem has its line and column. Nothing is kept.',
    door: 'signed-in',
    body: draftText,
    answer: { status: 200, body: draftChecked, says: 'Whether it is sound, and what is wrong' },
    run: async ({ registry, actor, body }) => {
      const checked = await checkText(registry, actor, body.text)
      return checked.ok ? ok(json(wireChecked(checked.value))) : checked
    },
  }),
  route({
    method: 'post',
    path: '/measure-drafts/preview',
    tag: TAG,
    says: 'What a draft would change for the units of this registry. Nothing is kept.',
    door: 'signed-in',
    body: previewInput,
    answer: { status: 200, body: preview, says: 'Every verdict that would differ' },
    run: async ({ registry, actor, body: { text, on } }) => {
      const tried = await previewText(registry, actor, text, on === undefined ? undefined : parseDay(on))
      if (!tried.ok) return tried
      const nothing = {
        units: 0,
        products: 0,
        changes: [],
        isCut: false,
        opened: 0,
        changed: 0,
        gone: 0,
        findings: [],
      }
      if (!tried.value.isSound) return ok(json({ ...nothing, ...wireChecked(tried.value) }))
      return ok(json(wirePreview(tried.value)))
    },
  }),
  route({
    method: 'get',
    path: '/measure-drafts',
    tag: TAG,
    says: 'Drafts, sorted by a column, or the newest first.',
    door: 'signed-in',
    query: draftQuery,
    answer: { status: 200, body: listedPage(draft), says: 'A page of drafts' },
    run: async ({ registry, actor, query }) => {
      const listed = await listDrafts(registry, actor, draftsAsked(query))
      if (!listed.ok) return listed
      const { rows, total } = listed.value
      return ok(json({ total, page: query.page, per: query.per, entries: rows.map(wireDraft) }))
    },
  }),
  route({
    method: 'post',
    path: '/measure-drafts',
    tag: TAG,
    says: 'Begin a draft of a measure, or of the repeal of one.',
    door: 'signed-in',
    body: draftInput,
    answer: { status: 201, body: draft, says: 'Kept; it may still be wrong' },
    run: async ({ registry, actor, body }) => {
      const made = await createDraft(registry, actor, body)
      return made.ok ? ok(json(wireDraft(made.value), made.value.version)) : made
    },
  }),
  route({
    method: 'get',
    path: '/measure-drafts/{draft}',
    tag: TAG,
    says: 'One draft.',
    door: 'signed-in',
    params,
    answer: { status: 200, body: draft, says: 'The draft, with its version as ETag' },
    run: async ({ registry, actor, params: { draft: id } }) => {
      const found = await readDraft(registry, actor, id)
      return found.ok ? ok(json(wireDraft(found.value), found.value.version)) : found
    },
  }),
  route({
    method: 'put',
    path: '/measure-drafts/{draft}',
    tag: TAG,
    says: 'Put another text in the place of a draft’s. You are one of its authors then.',
    door: 'signed-in',
    params,
    body: draftInput,
    ifMatch: 'required',
    answer: { status: 200, body: draft, says: 'Changed' },
    run: async ({ registry, actor, params: { draft: id }, version, body }) => {
      const changed = await changeDraft(registry, actor, id, version, body)
      return changed.ok ? ok(json(wireDraft(changed.value), changed.value.version)) : changed
    },
  }),
  route({
    method: 'delete',
    path: '/measure-drafts/{draft}',
    tag: TAG,
    says: 'Give a draft up. It stays in the list, for the record.',
    door: 'signed-in',
    params,
    ifMatch: 'required',
    answer: { status: 200, body: draft, says: 'Given up' },
    run: async ({ registry, actor, params: { draft: id }, version }) => {
      const dropped = await dropDraft(registry, actor, id, version)
      return dropped.ok ? ok(json(wireDraft(dropped.value), dropped.value.version)) : dropped
    },
  }),
  route({
    method: 'post',
    path: '/measure-drafts/{draft}/publish',
    tag: TAG,
    says: 'Publish a draft that somebody else wrote: it is entered into the gazette and holds here at once.',
    door: 'signed-in',
    params,
    ifMatch: 'required',
    answer: { status: 200, body: publishedMeasure, says: 'The measure, with its entry' },
    run: async ({ registry, actor, params: { draft: id }, version }) => {
      const published = await publishDraft(registry, actor, id, version)
      return published.ok ? ok(json(wireMeasure(published.value.measure))) : published
    },
  }),
  route({
    method: 'get',
    path: '/published-measures',
    tag: TAG,
    says: 'The measures that this registry has published, with what stands of each.',
    door: 'open',
    answer: {
      status: 200,
      body: z.object({ entries: z.array(publishedMeasure) }),
      says: 'In order of their ids',
    },
    run: async ({ registry }) => {
      const measures = await registry.store.read(async tables => tables.measures.published())
      return ok(json({ entries: measures.map(wireMeasure) }))
    },
  }),
]

/** A draft in the shape of the wire. */
export function wireDraft(record: DraftRecord): z.input<typeof draft> {
  return { ...record, authors: [...record.authors] }
}

const MOST_FINDINGS = 2_000

/** What a draft would change, in the shape of the wire. */
export function wirePreview({ impact }: Extract<Preview, { isSound: true }>): z.input<typeof preview> {
  const { findings, changes } = impact
  return {
    isSound: true,
    problems: [],
    ...impact,
    changes: [...changes],
    opened: findings.filter(({ before }) => before === null).length,
    changed: findings.filter(({ before, after }) => before !== null && after !== null).length,
    gone: findings.filter(({ after }) => after === null).length,
    findings: findings.slice(0, MOST_FINDINGS),
  }
}

function wireMeasure(measure: PublishedMeasure): z.input<typeof publishedMeasure> {
  return { ...measure, data: { ...measure.data } }
}

function wireChecked(checked: DraftChecked): z.input<typeof draftChecked> {
  return checked.isSound
    ? { isSound: true, measure: checked.id, problems: [] }
    : { isSound: false, measure: null, problems: checked.problems.map(wireProblem) }
}

/** What an address asks of the list of drafts. */
export function draftsAsked(query: DraftQueryWire): DraftListing {
  return { ...newestFirst(DRAFT_ORDERS, query), ...(query.state === '' ? {} : { states: [query.state] }) }
}
