import type { Item } from '../../model/item.ts'
import { together } from '../place.ts'
import { foldersIn, readEach } from '../read-each.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'
import { parseRecord, textOf } from '../record.ts'

/** An extension of a browser of Chromium's kind lies in `PROFILE/Extensions/ID/VERSION/manifest.json`. */
const ID = /^[a-p]{32}$/u

/** The extensions of all profiles in a browser's folder of user data. */
export async function lookAtChromium(root: Root, userData: string): Promise<Seen<readonly Item[]>> {
  const entries = await root.list(userData)
  if (entries.kind !== 'seen')
    return entries.kind === 'unseen' ? { ...entries, why: `${userData}: ${entries.why}` } : entries
  const profiles = entries.value.filter(name => /^(?:Default|Profile \d+|Guest Profile)\/$/u.test(name))
  const found = await Promise.all(
    profiles.map(name => lookAtProfile(root, `${userData}/${name.slice(0, -1)}`)),
  )
  return found.length === 0 ? { kind: 'seen', value: [] } : together(found)
}

async function lookAtProfile(root: Root, profile: string): Promise<Seen<readonly Item[]>> {
  const folder = `${profile}/Extensions`
  const listed = await root.list(folder)
  if (listed.kind === 'unseen') return { kind: 'unseen', why: `${folder}: ${listed.why}` }
  const ids = (await foldersIn(root, folder)).filter(name => ID.test(name))
  const found = await Promise.all(ids.map(id => lookAtExtension(root, `${folder}/${id}`, id)))
  return found.length === 0 ? { kind: 'seen', value: [] } : together(found)
}

/** The version that stands last is the one in use; older ones wait to be removed. */
async function lookAtExtension(root: Root, folder: string, id: string): Promise<Seen<readonly Item[]>> {
  const version = (await foldersIn(root, folder)).at(-1)
  if (version === undefined) return { kind: 'seen', value: [] }
  const file = `${folder}/${version}/manifest.json`
  const manifest = await root.read(file)
  if (manifest.kind !== 'seen') return readEach(root, [file], () => undefined)
  const asked = textOf(parseRecord(manifest.value), 'default_locale')
  // HOSTILE: it becomes part of a path.
  const locale = /^[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8}){0,3}$/u.test(asked) ? asked : ''
  const words =
    locale === '' ? undefined : await root.read(`${folder}/${version}/_locales/${locale}/messages.json`)
  const item = parseManifest(manifest.value, words?.kind === 'seen' ? words.value : '', id, file)
  return { kind: 'seen', value: [item] }
}

/** The item of a manifest; a name that is a key of the messages (`__MSG_appName__`) is looked up in them. */
export function parseManifest(manifest: string, messages: string, id: string, at: string): Item {
  const fields = parseRecord(manifest)
  const name = translated(textOf(fields, 'name'), messages)
  return itemOf({
    name: name === '' ? id : name,
    version: textOf(fields, 'version'),
    publisher: textOf(fields, 'author'),
    identifiers: [{ scheme: 'chrome-extension', value: id }],
    at,
    type: 'browser-extension',
  })
}

function translated(name: string, messages: string): string {
  const key = /^__MSG_(.+)__$/u.exec(name)?.[1]
  if (key === undefined) return name
  const entry = Object.entries(parseRecord(messages)).find(
    ([word]) => word.toLowerCase() === key.toLowerCase(),
  )
  return textOf(entry?.[1], 'message')
}
