import { formatDay } from '../../base/day.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { DraftRecord, PublishedMeasure } from '../../ports/store/measures.ts'
import { carryOut } from '../appeals/appeals.ts'
import type { Actor } from '../access/actor.ts'
import { type Authority, authorityOrRefusal } from '../authority/authority.ts'
import { holdAtOnce } from '../authority/hold-at-once.ts'
import { ownPartIn } from '../authority/own-part.ts'
import { bumpCatalogue } from '../authority/revision.ts'
import { change, type Doing } from '../change.ts'
import { enter } from '../gazette/enter.ts'
import { invalid, missing, refusal, stale } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { checkDraft } from './check-draft.ts'
import { openDraft } from './drafts.ts'

/** A measure as it was published, changed or ended, and the draft that it was. */
export interface DraftPublished {
  readonly draft: DraftRecord
  readonly measure: PublishedMeasure
}

/**
 * Publishes a draft: by somebody who wrote nothing in it. It is entered into the gazette and holds in this registry's own answers from then
 * on. A draft that another act has overtaken is refused.
 */
export async function publishDraft(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
): Promise<Result<DraftPublished>> {
  const deed = { action: 'measure.publish', unit: null, subject: id } as const
  const done = await change(registry, actor, deed, async doing => {
    const { measures } = doing.tables
    const draft = await openDraft(doing.tables, id, version)
    if (!draft.ok) return draft
    if (draft.value.authors.includes(actor.id))
      return refusal('forbidden', 'A measure is published by somebody who wrote nothing in its draft.')
    const authority = await authorityOrRefusal(doing.tables)
    if (!authority.ok) return authority
    const measure =
      draft.value.kind === 'repeal'
        ? await repeal(registry, doing, authority.value, draft.value)
        : await putInForce(registry, doing, authority.value, draft.value)
    if (!measure.ok) return measure
    await measures.put(measure.value)
    const published: DraftRecord = {
      ...draft.value,
      state: 'published',
      publishedEntry: (measure.value.repeal ?? measure.value.entry).number,
      version: version + 1,
      updatedAt: doing.now,
    }
    if (!(await measures.updateDraft(published))) return stale('draft')
    const { repeal: ended, entry } = measure.value
    await carryOut(registry, doing, actor, measure.value.id, {
      kind: 'carry-out',
      act: ended === null ? 'amended' : 'repealed',
      entry: (ended ?? entry).number,
    })
    await bumpCatalogue(doing.tables)
    await doing.note({
      action: 'measure.publish',
      subject: measure.value.id,
      after: { draft: id, authors: draft.value.authors, entry: published.publishedEntry },
    })
    return ok({ draft: published, measure: measure.value })
  })
  if (done.ok) await holdAtOnce(registry)
  return done
}

async function putInForce(
  registry: Registry,
  doing: Doing,
  authority: Authority,
  draft: DraftRecord,
): Promise<Result<PublishedMeasure>> {
  const part = { ...(await ownPartIn(doing.tables)), authority }
  const checked = checkDraft(registry.catalogue.base().snapshot, part, draft.text)
  if (!checked.isSound) {
    const [first, ...others] = checked.problems
    return first === undefined ? invalid('/text', 'The draft is not sound.') : err(first, ...others)
  }
  const before = await doing.tables.measures.get(checked.id)
  if ((before?.repeal?.number ?? before?.entry.number ?? null) !== draft.after) return overtaken(checked.id)
  const kind = before === undefined ? 'measure-published' : 'measure-amended'
  const act = { kind, subject: checked.id, body: { measure: checked.data } } as const
  const entered = await enter(registry, doing, authority, [act])
  if (!entered.ok) return entered
  const [entry] = entered.value
  if (entry === undefined) return missing('entry', checked.id)
  return ok({
    id: checked.id,
    data: checked.data,
    entry,
    repeal: null,
    review: null,
    publishedAt: before?.publishedAt ?? doing.now,
    updatedAt: doing.now,
  })
}

async function repeal(
  registry: Registry,
  doing: Doing,
  authority: Authority,
  { measure: id, repealOn: on, text, after }: DraftRecord,
): Promise<Result<PublishedMeasure>> {
  const before = id === null ? undefined : await doing.tables.measures.get(id)
  if (before === undefined || on === null) return missing('measure', id ?? '')
  if (before.repeal !== null || before.entry.number !== after) return overtaken(before.id)
  if (on < formatDay(registry.clock.today()))
    return invalid('/repealOn', 'A measure ends today or later: what was so stays so.')
  const act = { kind: 'measure-repealed', subject: before.id, body: { on, reasons: text } } as const
  const entered = await enter(registry, doing, authority, [act])
  if (!entered.ok) return entered
  const [entry] = entered.value
  if (entry === undefined) return missing('entry', before.id)
  return ok({ ...before, repeal: { ...entry, on }, updatedAt: doing.now })
}

function overtaken(id: string): ReturnType<typeof refusal> {
  return refusal(
    'stale',
    `Another act about "${id}" was published since this draft was written.`,
    'Look at what it changed, and save the draft again.',
  )
}
