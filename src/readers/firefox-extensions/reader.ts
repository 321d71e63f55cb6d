import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { extensionItem } from '../extensions/extension-item.ts'
import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { recordReader } from '../records/record-reader.ts'
import type { OpenRecord } from '../records/records.ts'

const SHAPE = compileShape(
  {
    profile: { members: { addons: 'addons' } },
    addons: { elements: 'addon' },
    addon: {
      members: { id: 'id', type: 'type', version: 'version', location: 'location', defaultLocale: 'texts' },
    },
    texts: { members: { name: 'name', creator: 'creator' } },
    ...Object.fromEntries(
      ['id', 'type', 'version', 'location', 'name', 'creator'].map(place => [place, { text: true } as const]),
    ),
  },
  'profile',
)

/** `extensions.json` of a profile of Firefox or Thunderbird: extensions, themes, languages and dictionaries. */
export const firefoxExtensions = recordReader({
  id: 'firefox-extensions',
  title: 'Firefox extensions',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: { addon: { step: '/addons', is: 'record' } },
  read: itemsOf,
  close(document) {
    const own = document.counted('own')
    return own === 0
      ? []
      : [
          {
            code: 'part-of-browser',
            says: `Add-ons that are part of the browser: ${own}. They are no items.`,
          },
        ]
  },
})

function itemsOf(addon: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  // `app-builtin`, `app-system-defaults`, `app-system-addons` come with the browser.
  if (/^app-(?:builtin|system)/u.test(addon.text('location') ?? '')) {
    addon.root.count('own')
    return []
  }
  const type = addon.text('type') ?? 'extension'
  const item = extensionItem({
    browser: 'firefox',
    id: addon.text('id'),
    name: addon.text('name'),
    version: addon.text('version'),
    author: addon.text('creator'),
    type: `browser-${type}`,
    at: addon.at,
  })
  if (item !== undefined) return [item]
  tell({
    code: 'extension-without-name',
    at: { pointer: addon.at },
    says: 'This add-on has neither a name nor an id; it was not read.',
  })
  return []
}

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  return /^\s*\{/u.test(text) && /"schemaVersion"\s*:\s*\d+/u.test(text) && /"addons"\s*:\s*\[/u.test(text)
    ? 0.95
    : 0
}
