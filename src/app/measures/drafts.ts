import { ok, type Result } from '../../base/result.ts'
import type { Listed } from '../../ports/store/listed.ts'
import type { DraftListing, DraftRecord } from '../../ports/store/measures.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Actor } from '../access/actor.ts'
import { type Authority, authorityOrRefusal } from '../authority/authority.ts'
import { ownPartIn } from '../authority/own-part.ts'
import { change, forbidden, look } from '../change.ts'
import { missing, refusal, stale } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { checkDraft, type DraftChecked } from './check-draft.ts'

/** What somebody writes: a measure, or that one ends. */
export type DraftInput =
  | { readonly kind: 'measure'; readonly title: string; readonly text: string }
  | {
      readonly kind: 'repeal'
      readonly title: string
      readonly text: string
      readonly measure: string
      readonly repealOn: string
    }

/** Checks a text as a draft of this registry. Nothing is kept. */
export async function checkText(
  registry: Registry,
  actor: Actor,
  text: string,
): Promise<Result<DraftChecked>> {
  const looked = await look(registry, actor, async ({ tables, may }) => {
    if (!may('measure.read-drafts', null)) return forbidden(actor, 'measure.read-drafts')
    const authority = await authorityOrRefusal(tables)
    return authority.ok ? ok({ ...(await ownPartIn(tables)), authority: authority.value }) : authority
  })
  return looked.ok ? ok(checkDraft(registry.catalogue.base().snapshot, looked.value, text)) : looked
}

/** A page of drafts. */
export async function listDrafts(
  registry: Registry,
  actor: Actor,
  listing: DraftListing,
): Promise<Result<Listed<DraftRecord>>> {
  return look(registry, actor, async ({ tables, may }) =>
    may('measure.read-drafts', null)
      ? ok(await tables.measures.drafts(listing))
      : forbidden(actor, 'measure.read-drafts'),
  )
}

/** One draft. */
export async function readDraft(registry: Registry, actor: Actor, id: string): Promise<Result<DraftRecord>> {
  return look(registry, actor, async ({ tables, may }) => {
    if (!may('measure.read-drafts', null)) return forbidden(actor, 'measure.read-drafts')
    const draft = await tables.measures.draft(id)
    return draft === undefined ? missing('draft', id) : ok(draft)
  })
}

/** Begins a draft. It may still be wrong: only what is sound can be published. */
export async function createDraft(
  registry: Registry,
  actor: Actor,
  input: DraftInput,
): Promise<Result<DraftRecord>> {
  const id = registry.chance.newId()
  return change(registry, actor, { action: 'measure.draft', unit: null, subject: id }, async doing => {
    const { tables, now } = doing
    const authority = await authorityOrRefusal(tables)
    if (!authority.ok) return authority
    const after = await entryAmended(tables, authority.value, input)
    if (!after.ok) return after
    const draft: DraftRecord = {
      id,
      ...columnsOf(input),
      after: after.value,
      state: 'draft',
      authors: [actor.id],
      publishedEntry: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }
    await tables.measures.insertDraft(draft)
    await doing.note({ action: 'measure.draft', subject: id, after: input })
    return ok(draft)
  })
}

/** Puts another text in the place of a draft's. Whoever does is one of its authors from then on. */
export async function changeDraft(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  input: DraftInput,
): Promise<Result<DraftRecord>> {
  return change(registry, actor, { action: 'measure.draft', unit: null, subject: id }, async doing => {
    const { tables, now } = doing
    const before = await openDraft(tables, id, version)
    if (!before.ok) return before
    const authority = await authorityOrRefusal(tables)
    if (!authority.ok) return authority
    const after = await entryAmended(tables, authority.value, input)
    if (!after.ok) return after
    const draft: DraftRecord = {
      ...before.value,
      ...columnsOf(input),
      after: after.value,
      authors: [...new Set([...before.value.authors, actor.id])],
      version: version + 1,
      updatedAt: now,
    }
    if (!(await tables.measures.updateDraft(draft))) return stale('draft')
    const { title, text } = before.value
    await doing.note({ action: 'measure.change-draft', subject: id, before: { title, text }, after: input })
    return ok(draft)
  })
}

/** Gives a draft up. It stays where it is, for the record. */
export async function dropDraft(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
): Promise<Result<DraftRecord>> {
  return change(registry, actor, { action: 'measure.draft', unit: null, subject: id }, async doing => {
    const before = await openDraft(doing.tables, id, version)
    if (!before.ok) return before
    const draft: DraftRecord = {
      ...before.value,
      state: 'dropped',
      version: version + 1,
      updatedAt: doing.now,
    }
    if (!(await doing.tables.measures.updateDraft(draft))) return stale('draft')
    await doing.note({ action: 'measure.drop-draft', subject: id, before: { state: 'draft' } })
    return ok(draft)
  })
}

/** A draft that is still one, in the version that somebody saw. */
export async function openDraft(
  { measures }: Tables,
  id: string,
  version: number,
): Promise<Result<DraftRecord>> {
  const draft = await measures.draft(id)
  if (draft === undefined) return missing('draft', id)
  if (draft.version !== version) return stale('draft')
  return draft.state === 'draft' ? ok(draft) : refusal('not-now', `The draft was ${draft.state} already.`)
}

/** The entry that a draft changes or ends, as it stands while it is written; null where it is about something new. */
async function entryAmended(
  { measures }: Tables,
  { id: authority }: Authority,
  input: DraftInput,
): Promise<Result<number | null>> {
  const id = input.kind === 'repeal' ? input.measure : /^id: *(\S+)/mu.exec(input.text)?.[1]
  const known = id === undefined ? undefined : await measures.get(id)
  if (input.kind === 'measure') return ok(known?.repeal?.number ?? known?.entry.number ?? null)
  if (known === undefined) return missing('measure', input.measure)
  if (known.review !== null)
    return refusal('in-use', `"${known.id}" is the decision of a case of ${authority}; reopen that case.`)
  return known.repeal === null
    ? ok(known.entry.number)
    : refusal('not-now', `"${known.id}" was repealed already, from ${known.repeal.on} on.`)
}

function columnsOf(input: DraftInput): Pick<DraftRecord, 'kind' | 'title' | 'text' | 'measure' | 'repealOn'> {
  const { kind, title, text } = input
  return input.kind === 'repeal'
    ? { kind, title, text, measure: input.measure, repealOn: input.repealOn }
    : { kind, title, text, measure: null, repealOn: null }
}
