import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import { mayAnywhere } from '../../app/access/may.ts'
import {
  changeDraft,
  checkText,
  createDraft,
  type DraftInput,
  dropDraft,
  listDrafts,
  readDraft,
} from '../../app/measures/drafts.ts'
import { previewText } from '../../app/measures/preview.ts'
import { publishDraft } from '../../app/measures/publish-draft.ts'
import type { Registry } from '../../app/registry.ts'
import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import type { DraftRecord } from '../../ports/store/measures.ts'
import type { Frame } from '../../web/frame.ts'
import { type EditorPage, editorPage } from '../../web/pages/drafts/editor.ts'
import { draftsPage } from '../../web/pages/drafts/list.ts'
import { draftInput, draftQuery, type DraftQueryWire } from '../../wire/measure-draft.ts'
import { idText } from '../../wire/parts.ts'
import { parse } from '../mount-api.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { draftsAsked, wireDraft, wirePreview } from '../routes/measures.ts'
import { fileOfList } from './list-files.ts'
import type { Typed } from './review-forms.ts'
import { unitsSeen } from './work-parts.ts'

const params = z.object({ draft: idText })

/** The pages on which measures are written, tried and published. */
export const draftPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/drafts',
    door: 'signed-in',
    query: draftQuery,
    run: async ({ registry, actor, frame, query }) => all(registry, actor, frame, query, {}, []),
  }),
  ...(['csv', 'json'] as const).map(format =>
    page({
      method: 'get',
      path: `/drafts.${format}`,
      door: 'signed-in',
      query: draftQuery,
      run: async ({ registry, actor, query }) => {
        return fileOfList<DraftRecord>(
          {
            name: 'drafts',
            format,
            columns: {
              id: ({ id }) => id,
              title: ({ title }) => title,
              kind: ({ kind }) => kind,
              state: ({ state }) => state,
              measure: ({ measure }) => measure ?? '',
              entry: ({ publishedEntry }) => publishedEntry ?? '',
              begun: ({ createdAt }) => createdAt,
              changed: ({ updatedAt }) => updatedAt,
            },
          },
          async ({ offset, limit }) => {
            const listed = await listDrafts(registry, actor, { ...draftsAsked(query), offset, limit })
            return listed.ok ? ok(listed.value.rows) : listed
          },
        )
      },
    }),
  ),
  page({
    method: 'post',
    path: '/drafts/repeal',
    door: 'signed-in',
    run: async ({ registry, actor, frame, typed }) => {
      const made = await create(registry, actor, inputOf(typed, 'repeal'))
      return made.ok
        ? go(`/drafts/${made.value.id}`)
        : all(registry, actor, frame, draftQuery.parse({}), typed, made.problems)
    },
  }),
  page({
    method: 'get',
    path: '/drafts/new',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => editor(registry, actor, frame, undefined, {}, []),
  }),
  page({
    method: 'post',
    path: '/drafts/new',
    door: 'signed-in',
    run: async ({ registry, actor, frame, typed }) => {
      if (typed['do'] !== 'save') return editor(registry, actor, frame, undefined, typed, [])
      const made = await create(registry, actor, inputOf(typed, 'measure'))
      return made.ok
        ? go(`/drafts/${made.value.id}`)
        : editor(registry, actor, frame, undefined, typed, made.problems)
    },
  }),
  page({
    method: 'get',
    path: '/drafts/{draft}',
    door: 'signed-in',
    params,
    run: async ({ registry, actor, frame, params: { draft } }) => {
      const found = await readDraft(registry, actor, draft)
      return found.ok
        ? editor(registry, actor, frame, found.value, {}, [])
        : { kind: 'problems', problems: found.problems }
    },
  }),
  page({
    method: 'post',
    path: '/drafts/{draft}',
    door: 'signed-in',
    params,
    run: async ({ registry, actor, frame, params: { draft: id }, typed }) => {
      const found = await readDraft(registry, actor, id)
      if (!found.ok) return { kind: 'problems', problems: found.problems }
      const done = await deedOf(registry, actor, found.value, typed)
      if (done === undefined) return editor(registry, actor, frame, found.value, typed, [])
      return done.ok ? go(`/drafts/${id}`) : editor(registry, actor, frame, found.value, typed, done.problems)
    },
  }),
]

/** What a button of the editor does; nothing is done by those that only look. */
async function deedOf(
  registry: Registry,
  actor: Actor,
  before: DraftRecord,
  typed: Typed,
): Promise<Result<unknown> | undefined> {
  const { id } = before
  const version = Number(typed['version'])
  switch (typed['do']) {
    case 'save': {
      const read = parse(draftInput, inputOf({ ...fieldsOf(before), ...typed }, before.kind), '')
      if (read.problems.length > 0) return { ok: false, problems: read.problems }
      return changeDraft(registry, actor, id, version, read.value as DraftInput)
    }
    case 'publish':
      return publishDraft(registry, actor, id, version)
    case 'drop':
      return dropDraft(registry, actor, id, version)
    default:
      return undefined
  }
}

async function create(registry: Registry, actor: Actor, input: unknown): Promise<Result<DraftRecord>> {
  const read = parse(draftInput, input, '')
  if (read.problems.length > 0) return { ok: false, problems: read.problems }
  return createDraft(registry, actor, read.value as DraftInput)
}

function inputOf(typed: Typed, kind: DraftRecord['kind']): unknown {
  const { title = '', text = '', measure = '', repealOn = '' } = typed
  // Forms send lines ended by two signs; a measure's file has one.
  const lines = text.replaceAll('\r\n', '\n')
  return kind === 'repeal' ? { kind, title, text: lines, measure, repealOn } : { kind, title, text: lines }
}

function fieldsOf({ title, text, measure, repealOn }: DraftRecord): Typed {
  return { title, text, measure: measure ?? '', repealOn: repealOn ?? '' }
}

async function all(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  query: DraftQueryWire,
  typed: Typed,
  problems: readonly Problem[],
): Promise<PageReply> {
  const listed = await listDrafts(registry, actor, draftsAsked(query))
  if (!listed.ok) return { kind: 'problems', problems: listed.problems }
  const published = await registry.store.read(async ({ measures }) => measures.published())
  const content = draftsPage(frame, {
    query,
    total: listed.value.total,
    drafts: listed.value.rows.map(wireDraft),
    mayDraft: mayAnywhere(actor, 'measure.draft'),
    standing: published
      .filter(({ repeal, review }) => repeal === null && review === null)
      .map(({ id }) => ({ value: id, text: id })),
    typed,
    problems,
  })
  return show(frame.texts['draft.title'], content, problems.length > 0 ? 422 : 200)
}

async function editor(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  draft: DraftRecord | undefined,
  typed: Typed,
  problems: readonly Problem[],
): Promise<PageReply> {
  const text = (typed['text'] ?? draft?.text ?? '').replaceAll('\r\n', '\n')
  const { names } = await unitsSeen(registry, actor)
  const looked = await lookAt(registry, actor, draft, typed, text)
  if (!looked.ok) return { kind: 'problems', problems: looked.problems }
  const content = editorPage(frame, {
    ...(draft === undefined ? {} : { draft: wireDraft(draft) }),
    title: typed['title'] ?? draft?.title ?? '',
    text,
    ...looked.value,
    snapshot: registry.catalogue.current().snapshot,
    unitName: id => names.get(id) ?? id,
    mayWrite: mayAnywhere(actor, 'measure.draft'),
    mayPublish: mayAnywhere(actor, 'measure.publish') && draft?.authors.includes(actor.id) !== true,
    problems,
  })
  return show(draft?.title ?? frame.texts['draft.new'], content, problems.length > 0 ? 422 : 200)
}

/** What checking or trying a text comes to, where a button asked for it; a draft that is open is always checked. */
async function lookAt(
  registry: Registry,
  actor: Actor,
  draft: DraftRecord | undefined,
  typed: Typed,
  text: string,
): Promise<Result<Pick<EditorPage, 'checked' | 'impact'>>> {
  if (draft?.kind === 'repeal' || text === '') return { ok: true, value: {} }
  if (typed['do'] === 'preview') {
    const tried = await previewText(registry, actor, text)
    if (!tried.ok) return tried
    return tried.value.isSound
      ? { ok: true, value: { checked: { isSound: true, problems: [] }, impact: wirePreview(tried.value) } }
      : { ok: true, value: { checked: tried.value } }
  }
  const checked = await checkText(registry, actor, text)
  if (!checked.ok) return checked
  const found = checked.value
  return {
    ok: true,
    value: { checked: { isSound: found.isSound, problems: found.isSound ? [] : found.problems } },
  }
}
