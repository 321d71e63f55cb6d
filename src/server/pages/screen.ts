import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import { countByInventory, listNews } from '../../app/findings/list-findings.ts'
import type { Registry } from '../../app/registry.ts'
import { listHeld } from '../../app/screenings/places.ts'
import {
  cancelScreening,
  listInventories,
  readInventoryRecord,
  retryScreening,
  startScreening,
} from '../../app/screenings/screenings.ts'
import { appendToUpload, beginUpload } from '../../app/screenings/uploads.ts'
import type { Problem } from '../../base/problem.ts'
import type { Result } from '../../base/result.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { HeldTitle } from '../../ports/store/holdings.ts'
import type { ScreeningRecord } from '../../ports/store/screenings.ts'
import type { Frame } from '../../web/frame.ts'
import { inventoryPage } from '../../web/pages/work/inventory.ts'
import { screenPage } from '../../web/pages/work/screen.ts'
import { idText } from '../../wire/parts.ts'
import { LIMITS } from '../limits.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import type { SentFile } from '../read-form.ts'
import { wireInventory, wireScreening } from '../routes/screenings.ts'
import { type FileColumns, fileOfList } from './list-files.ts'
import { eventsShown, findingsAbout, heldRow, unitsSeen } from './work-parts.ts'

const ROWS = 100
const NEWS = 30
const SETTLE_MS = 3_000

/** The pages on which files are screened. */
export const screenPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/screen',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => shown(registry, actor, frame, []),
  }),
  page({
    method: 'post',
    path: '/screen',
    door: 'signed-in',
    fileBytes: LIMITS.formFileBytes,
    form: z.object({
      unit: idText,
      inventory: z.string().trim().max(200).default(''),
      acts: z
        .string()
        .default('')
        .transform(text => text.split('\n').filter(act => act !== '')),
    }),
    run: async ({ registry, actor, frame, form, files, problems }) => {
      if (problems.length > 0) return shown(registry, actor, frame, problems)
      const sent = files.filter(({ field }) => field === 'file')
      if (sent.length === 0)
        return shown(registry, actor, frame, [
          { code: 'invalid', at: {}, says: frame.texts['screen.no-file'] },
        ])
      for (const file of sent) {
        // oxlint-disable-next-line no-await-in-loop -- one file after the other
        const started = await take(registry, actor, form, file, sent.length)
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (!started.ok) return shown(registry, actor, frame, started.problems)
      }
      await registry.jobs.settled(SETTLE_MS)
      return go('/screen')
    },
  }),
  page({
    method: 'get',
    path: '/inventories/{inventory}',
    door: 'signed-in',
    params: z.object({ inventory: idText }),
    query: z.object({ words: z.string().max(200).default(''), after: z.string().max(100).optional() }),
    run: async ({ registry, actor, frame, params, query: { words, after } }) => {
      const found = await readInventoryRecord(registry, actor, params.inventory)
      if (!found.ok) return { kind: 'problems', problems: found.problems }
      const { snapshot } = registry.catalogue.current()
      const held = await listHeld(registry, actor, params.inventory, {
        limit: ROWS + 1,
        words,
        ...(after === undefined ? {} : { afterTitle: after }),
      })
      if (!held.ok) return { kind: 'problems', problems: held.problems }
      const rows = held.value.slice(0, ROWS)
      const units = await unitsSeen(registry, actor)
      const content = inventoryPage(frame, {
        inventory: wireInventory(found.value),
        history: found.value.history.map(wireScreening),
        units: units.names,
        news: await newsOf(registry, actor, found.value.inventory.id),
        held: rows.map(row => heldRow(snapshot, row)),
        next: held.value.length > ROWS ? rows.at(-1)?.title.id : undefined,
        words,
      })
      return show(found.value.inventory.name, content)
    },
  }),
  ...(['csv', 'json'] as const).map(format =>
    page({
      method: 'get',
      path: `/inventories/{inventory}/held.${format}`,
      door: 'signed-in',
      params: z.object({ inventory: idText }),
      query: z.object({ words: z.string().max(200).default('') }),
      run: async ({ registry, actor, params, query: { words } }) => {
        const { snapshot } = registry.catalogue.current()
        return fileOfList<HeldTitle>(
          { name: 'held', format, columns: heldColumns(snapshot) },
          async ({ last, limit }) =>
            listHeld(registry, actor, params.inventory, {
              limit,
              words,
              ...(last === undefined ? {} : { afterTitle: last.title.id }),
            }),
        )
      },
    }),
  ),
  ...(['cancel', 'retry'] as const).map(what =>
    page({
      method: 'post',
      path: `/screenings/{screening}/${what}`,
      door: 'signed-in',
      params: z.object({ screening: idText }),
      run: async ({ registry, actor, params }) => {
        const act = what === 'cancel' ? cancelScreening : retryScreening
        const done = await act(registry, actor, params.screening)
        return done.ok
          ? go(`/inventories/${done.value.inventory}`)
          : { kind: 'problems', problems: done.problems }
      },
    }),
  ),
]

function heldColumns(snapshot: Snapshot): FileColumns<HeldTitle> {
  const cell =
    (name: keyof ReturnType<typeof heldRow>) =>
    (row: HeldTitle): string | number => {
      const value = heldRow(snapshot, row)[name]
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
    }
  return {
    name: cell('name'),
    publisher: cell('publisher'),
    version: cell('version'),
    takenFor: cell('takenFor'),
    level: cell('level'),
    isPossible: cell('isPossible'),
    quantity: cell('quantity'),
    lines: cell('lines'),
    at: cell('at'),
  }
}

async function shown(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  problems: readonly Problem[],
): Promise<PageReply> {
  const inventories = await listInventories(registry, actor)
  if (!inventories.ok) return { kind: 'problems', problems: inventories.problems }
  const units = await unitsSeen(registry, actor)
  const choices = units.choicesFor('screening.create')
  const content = screenPage(frame, {
    inventories: inventories.value.map(wireInventory),
    findings: await countByInventory(registry, actor),
    units: units.names,
    choices,
    unit: choices[0]?.value ?? '',
    acts: Object.keys(registry.catalogue.current().snapshot.acts),
    largest: `${LIMITS.formFileBytes >> 20} MiB`,
    problems,
  })
  return show(frame.texts['screen.title'], content, problems.length === 0 ? 200 : 422)
}

/** Takes one file of a form in and screens it; several files without a name are called after themselves. */
async function take(
  registry: Registry,
  actor: Actor,
  {
    unit,
    inventory,
    acts,
  }: { readonly unit: string; readonly inventory: string; readonly acts: readonly string[] },
  file: SentFile,
  count: number,
): Promise<Result<ScreeningRecord>> {
  const begun = await beginUpload(registry, actor, { unit, name: file.name, sizeBytes: file.bytes.length })
  if (!begun.ok) return begun
  for (let at = 0; at < file.bytes.length; at += LIMITS.uploadPartBytes) {
    const part = file.bytes.subarray(at, at + LIMITS.uploadPartBytes)
    // oxlint-disable-next-line no-await-in-loop -- parts come one behind the other
    const appended = await appendToUpload(registry, actor, begun.value.id, at, part)
    if (!appended.ok) return appended
  }
  const name = inventory === '' ? file.name : count > 1 ? `${inventory}: ${file.name}` : inventory
  return startScreening(registry, actor, {
    upload: begun.value.id,
    inventory: name.slice(0, 300),
    ...(acts.length === 0 ? {} : { acts }),
  })
}

async function newsOf(registry: Registry, actor: Actor, inventory: string): ReturnType<typeof eventsShown> {
  const news = await listNews(registry, actor, { inventory, limit: NEWS })
  const about = await findingsAbout(registry, actor, news)
  return eventsShown(registry, news, ({ finding }) => about.get(finding))
}
