import type { Item } from '../../model/item.ts'
import { together } from '../place.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'
import { parseRecords, recordOf, textOf } from '../record.ts'

/** The extensions of all profiles in a folder of Firefox's or Thunderbird's. */
export async function lookAtFirefox(root: Root, folder: string): Promise<Seen<readonly Item[]>> {
  const entries = await root.list(folder)
  if (entries.kind !== 'seen')
    return entries.kind === 'unseen' ? { ...entries, why: `${folder}: ${entries.why}` } : entries
  const profiles = entries.value.filter(name => name.endsWith('/'))
  const found = await Promise.all(
    profiles.map(async (name): Promise<Seen<readonly Item[]>> => {
      const file = `${folder}/${name}extensions.json`
      const text = await root.read(file)
      if (text.kind === 'unseen') return { kind: 'unseen', why: `${file}: ${text.why}` }
      return { kind: 'seen', value: text.kind === 'seen' ? parseAddons(text.value, file) : [] }
    }),
  )
  return found.length === 0 ? { kind: 'seen', value: [] } : together(found)
}

/** `extensions.json` of a profile. What comes with the program itself is none of the user's, and left out. */
export function parseAddons(text: string, at: string): readonly Item[] {
  return parseRecords(text, 'addons')
    .filter(addon => !/^app-(?:builtin|system)/u.test(textOf(addon, 'location')))
    .filter(addon => textOf(addon, 'id') !== '')
    .map(addon => {
      const locale = recordOf(addon['defaultLocale'])
      const name = textOf(locale, 'name')
      return itemOf({
        name: name === '' ? textOf(addon, 'id') : name,
        version: textOf(addon, 'version'),
        publisher: textOf(locale, 'creator'),
        identifiers: [{ scheme: 'firefox-extension', value: textOf(addon, 'id') }],
        at: `${at} ${textOf(addon, 'id')}`,
        type: 'browser-extension',
      })
    })
}
