import type { Item } from '../../model/item.ts'
import { together } from '../place.ts'
import { readFolder } from '../read-each.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'
import { executableOf, fieldsOf } from './desktop.ts'

/** Where units lie, what the administrator wrote first (systemd.unit(5), "System Unit Search Path"). */
const FOLDERS = [
  '/etc/systemd/system',
  '/run/systemd/system',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
]

/** Where /usr is not merged, the last of them lies here; elsewhere this is the same folder by another name. */
const UNMERGED = '/lib/systemd/system'

/** Services by their unit files, each name once: the first folder wins, as it does for systemd. */
export async function lookAtServices(root: Root): Promise<Seen<readonly Item[]>> {
  const unit = (name: string): string | undefined => (name.endsWith('.service') ? name : undefined)
  const merged = await root.list('/usr/lib/systemd/system')
  const folders = merged.kind === 'absent' ? [...FOLDERS, UNMERGED] : FOLDERS
  const found = together(await Promise.all(folders.map(folder => readFolder(root, folder, unit, parseUnit))))
  if (found.kind !== 'seen') return found
  const byName = new Map<string, Item>()
  for (const item of found.value) {
    const name = item.at.split('/').at(-1) ?? item.at
    if (!byName.has(name)) byName.set(name, item)
  }
  return { ...found, value: [...byName.values()] }
}

/** The item of a unit: by its description where that is a name ("Falcon Sensor") and no sentence ("Discard unused blocks"), else by its own name. */
export function parseUnit(text: string, at: string): Item | undefined {
  const description = fieldsOf(text, '[Unit]').get('Description') ?? ''
  const exe = executableOf((fieldsOf(text, '[Service]').get('ExecStart') ?? '').replace(/^[-@:+!|]+/u, ''))
  const unit =
    at
      .split('/')
      .at(-1)
      ?.replace(/\.service$/u, '') ?? ''
  if (description === '' && exe === '') return undefined
  return itemOf({
    name: isName(description) ? description : unit,
    identifiers: exe === '' ? [] : [{ scheme: 'exe', value: exe }],
    at,
    type: 'service',
  })
}

/** A few words, most of them with a capital or a digit in front. */
function isName(description: string): boolean {
  const words = description.split(/\s+/u)
  const capital = words.filter(word => /^[\p{Lu}\p{Lo}\d]/u.test(word)).length
  return description !== '' && words.length <= MOST_WORDS && capital * 2 >= words.length
}

const MOST_WORDS = 6
