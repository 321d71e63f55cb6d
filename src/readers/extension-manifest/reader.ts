import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { extensionItem, messageKey } from '../extensions/extension-item.ts'
import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import type { Limits } from '../limits.ts'
import type { Batch, ReadChoices, Reader } from '../reader.ts'
import { recordReader } from '../records/record-reader.ts'
import type { OpenRecord } from '../records/records.ts'
import { chromeIdOfKey, chromeIdOfPath } from './chrome-id.ts'
import { messageOf, messagesPath } from './messages.ts'
import { SHAPE } from './shape.ts'

const ABOUT = { id: 'extension-manifest', title: 'Browser extension manifest', version: 2 } as const

/**
 * The manifest of a browser's extension (WebExtensions), as Chromium keeps it under `Extensions/<id>/<version>/`. A name that stands in
 * the texts beside it is read from there, where the caller can reach them.
 */
export const extensionManifest: Reader = { ...ABOUT, recognise, read }

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
  choices: ReadChoices,
): AsyncGenerator<Batch, void, undefined> {
  let manifest: OpenRecord | undefined
  const reader = recordReader({
    ...ABOUT,
    recognise,
    cut: (pieces, held) => cutJson(pieces, SHAPE, held),
    shape: SHAPE,
    records: { manifest: { step: '', is: 'record' } },
    read(record) {
      manifest = record
      return []
    },
  })
  yield* reader.read(bytes, limits, choices)
  if (manifest !== undefined) yield await batchOf(manifest, choices)
}

async function batchOf(manifest: OpenRecord, choices: ReadChoices): Promise<Batch> {
  const name = manifest.text('name', 'shortName')
  const key = messageKey(name)
  const message = key === undefined ? undefined : await messageBeside(manifest, key, choices)
  const item = itemOf(manifest, key === undefined ? name : message, choices.name ?? '')
  if (item === undefined) return { items: [], problems: [nameless()] }
  const notes =
    key === undefined || message !== undefined ? [] : [{ code: 'name-elsewhere', says: ELSEWHERE }]
  return { items: [item], problems: [], notes }
}

async function messageBeside(
  manifest: OpenRecord,
  key: string,
  { beside }: ReadChoices,
): Promise<string | undefined> {
  const path = messagesPath(manifest.text('locale'))
  const text = path === undefined ? undefined : await beside?.(path)
  return text === undefined ? undefined : messageOf(text, key)
}

function itemOf(manifest: OpenRecord, name: string | undefined, path: string): Item | undefined {
  const geckoId = manifest.text('geckoId')
  const key = manifest.text('key')
  const chromeId = chromeIdOfPath(path) ?? (key === undefined ? undefined : chromeIdOfKey(key))
  const isFirefox = chromeId === undefined && geckoId !== undefined
  return extensionItem({
    browser: isFirefox ? 'firefox' : 'chrome',
    id: isFirefox ? geckoId : chromeId,
    name,
    version: manifest.text('version'),
    author: manifest.text('author'),
    at: '/',
  })
}

const ELSEWHERE = 'Its name stands in the texts beside it (_locales), which were not read; it goes by its id.'

function nameless(): Problem {
  return {
    code: 'extension-without-name',
    at: { pointer: '' },
    says: 'Expected a name in the manifest, or an id in its path, and found neither; it was not read.',
    help: 'Read it where the browser keeps it, as Extensions/<id>/<version>/manifest.json.',
  }
}

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  return /^\s*\{/u.test(text) &&
    /"manifest_version"\s*:\s*[123]\b/u.test(text) &&
    /"version"\s*:\s*"/u.test(text)
    ? 0.93
    : 0
}
