import type { Item } from '../../model/item.ts'
import { extensionItem, isChromeId, messageKey } from '../extensions/extension-item.ts'
import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import type { Note } from '../reader.ts'
import { recordReader } from '../records/record-reader.ts'
import type { OpenRecord } from '../records/records.ts'

const SHAPE = compileShape(
  {
    preferences: { members: { extensions: 'extensions' } },
    extensions: { members: { settings: 'settings' } },
    settings: { others: 'extension' },
    extension: { members: { manifest: 'manifest', path: 'path', state: 'state', location: 'location' } },
    manifest: { members: { name: 'name', version: 'version', author: 'author' } },
    author: { text: true, members: { email: 'address' } },
    ...Object.fromEntries(
      ['path', 'state', 'location', 'name', 'version', 'address'].map(place => [
        place,
        { text: true } as const,
      ]),
    ),
  },
  'preferences',
)

/** `Preferences` and `Secure Preferences` of a profile of Chromium, Chrome, Edge, Brave and others: the extensions that it has. */
export const chromePreferences = recordReader({
  id: 'chrome-preferences',
  title: 'Chrome preferences',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: { extension: { step: '/extensions/settings', is: 'record' } },
  read: itemsOf,
  close: notesOf,
})

/** Locations of what comes with the browser (extensions/common/mojom/manifest.mojom: COMPONENT, EXTERNAL_COMPONENT). */
const OWN = new Set(['5', '10'])
/** The state of an extension that somebody else installed and the user removed. */
const REMOVED = '2'

function itemsOf(record: OpenRecord): readonly Item[] {
  const { key: id, root } = record
  // The browser remembers more of extensions than those that are there.
  const isThere = record.text('path', 'version') !== undefined && record.text('state') !== REMOVED
  if (!isChromeId(id) || !isThere) {
    root.count('gone')
    return []
  }
  if (OWN.has(record.text('location') ?? '')) {
    root.count('own')
    return []
  }
  const name = messageKey(record.text('name')) === undefined ? record.text('name') : undefined
  if (name === undefined) root.count('nameless')
  const item = extensionItem({
    browser: 'chrome',
    id,
    name,
    // Files lie under <id>/<version>_<number>.
    version: record.text('version') ?? /[\\/](\d[\d.]*)_\d+$/u.exec(record.text('path') ?? '')?.[1],
    author: record.text('author'),
    at: record.at,
  })
  return item === undefined ? [] : [item]
}

function notesOf(document: OpenRecord): readonly Note[] {
  const note = (code: string, what: string, says: string): readonly Note[] => {
    const count = document.counted(what)
    return count === 0 ? [] : [{ code, says: `${says}: ${count}.` }]
  }
  return [
    ...note('part-of-browser', 'own', 'Extensions that are part of the browser, which are no items'),
    ...note(
      'name-elsewhere',
      'nameless',
      'Extensions whose names the file does not have, and that go by their ids',
    ),
    ...note(
      'not-installed',
      'gone',
      'Extensions that the browser remembers and that are not there, which are no items',
    ),
  ]
}

function recognise(head: Uint8Array, name: string): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (/"extensions"\s*:\s*\{/u.test(text) && /"settings"\s*:\s*\{\s*"[a-p]{32}"\s*:\s*\{/u.test(text))
    return 0.95
  return /^\s*\{/u.test(text) && /(?:^|[\\/])(?:Secure )?Preferences$/u.test(name) ? 0.6 : 0
}
