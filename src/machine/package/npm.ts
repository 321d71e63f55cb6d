import type { Item } from '../../model/item.ts'
import { together } from '../place.ts'
import { foldersIn, readEach } from '../read-each.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'
import { parseRecord, textOf } from '../record.ts'

/** The packages in folders `node_modules` where npm installs for the whole machine; what they hold in themselves is theirs. */
export async function lookAtNpm(root: Root, folders: readonly string[]): Promise<Seen<readonly Item[]>> {
  return together(await Promise.all(folders.map(folder => lookAtFolder(root, folder))))
}

async function lookAtFolder(root: Root, folder: string): Promise<Seen<readonly Item[]>> {
  const names = await root.list(folder)
  if (names.kind !== 'seen')
    return names.kind === 'unseen' ? { ...names, why: `${folder}: ${names.why}` } : names
  const packages = await Promise.all(
    names.value
      .map(name => name.replace(/\/$/u, ''))
      .filter(name => !name.startsWith('.'))
      .map(async name =>
        name.startsWith('@')
          ? (await foldersIn(root, `${folder}/${name}`)).map(one => `${name}/${one}`)
          : [name],
      ),
  )
  const files = packages.flat().map(name => `${folder}/${name}/package.json`)
  const read = await readEach(root, files, parseNpmPackage)
  return read.kind === 'absent' ? { kind: 'seen', value: [] } : read
}

/** The item of a package's own description. */
export function parseNpmPackage(text: string, at: string): Item | undefined {
  const fields = parseRecord(text)
  const [name, version] = [textOf(fields, 'name'), textOf(fields, 'version')]
  if (name === '') return undefined
  const suffix = version === '' ? '' : `@${encodeURIComponent(version)}`
  return itemOf({
    name,
    version,
    publisher: textOf(fields, 'author').replace(/\s*[<(].*$/u, ''),
    identifiers: [{ scheme: 'purl', value: `pkg:npm/${name.replace('@', '%40')}${suffix}` }],
    at,
    type: 'library',
  })
}
