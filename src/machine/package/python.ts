import type { Item } from '../../model/item.ts'
import { together } from '../place.ts'
import { foldersIn, readFolder } from '../read-each.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'

/** The packages that pip and package managers put beneath folders such as `/usr/lib`: `python3*`/`{site,dist}-packages`. */
export async function lookAtPython(root: Root, folders: readonly string[]): Promise<Seen<readonly Item[]>> {
  const found = await Promise.all(
    folders.map(async (folder): Promise<Seen<readonly Item[]>> => {
      const listed = await root.list(folder)
      if (listed.kind === 'unseen') return { kind: 'unseen', why: `${folder}: ${listed.why}` }
      const versions = (await foldersIn(root, folder)).filter(name => /^python3(?:\.\d+)?$/u.test(name))
      const packages = versions.flatMap(name =>
        ['site-packages', 'dist-packages'].map(kind => `${folder}/${name}/${kind}`),
      )
      return together(
        await Promise.all(packages.map(path => readFolder(root, path, metadataOf, parseMetadata))),
      )
    }),
  )
  return together(found)
}

/** The file that describes a package, by the name of its folder or file (PyPA, "Recording installed projects"; older eggs). */
function metadataOf(name: string): string | undefined {
  if (name.endsWith('.dist-info/')) return `${name}METADATA`
  if (name.endsWith('.egg-info/')) return `${name}PKG-INFO`
  return name.endsWith('.egg-info') ? name : undefined
}

/** The head of a package's metadata, before the empty line (PyPA core metadata). */
export function parseMetadata(text: string, at: string): Item | undefined {
  const head = text.split(/\r?\n\r?\n/u, 1)[0] ?? ''
  const field = (title: string): string =>
    new RegExp(`^${title}:[ \\t]*(.*)$`, 'imu').exec(head)?.[1]?.trim() ?? ''
  const [name, version] = [field('Name'), field('Version')]
  if (name === '') return undefined
  const author = field('Author')
  const publisher = author === '' ? field('Author-email') : author
  const project = name.toLowerCase().replaceAll(/[-_.]+/gu, '-')
  return itemOf({
    name,
    version,
    publisher: publisher === 'UNKNOWN' ? '' : publisher.replace(/\s*<[^>]*>.*$/u, ''),
    identifiers: [
      {
        scheme: 'purl',
        value: `pkg:pypi/${project}${version === '' ? '' : `@${encodeURIComponent(version)}`}`,
      },
    ],
    at,
    type: 'library',
  })
}
