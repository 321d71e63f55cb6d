import type { Item } from '../../model/item.ts'
import { itemOf } from './item.ts'
import { parseDesktopEntry } from './desktop.ts'
import { parseOsRelease } from './os-release.ts'
import { parseApk, parseFlatpak, parsePacman, parseRpm, parseSnap, RPM_FORMAT } from './packages.ts'
import type { Root, Seen } from './root.ts'

/** A place to look at, and how. */
export interface LookingPlace {
  readonly place: string
  readonly look: (root: Root) => Promise<Seen<readonly Item[]>>
}

/** Where programs are found on a Linux machine besides dpkg, whose database a reader knows. */
export const PLACES: readonly LookingPlace[] = [
  { place: 'operating system', look: lookAtSystem },
  { place: 'rpm packages', look: lookAtRpm },
  { place: 'apk packages', look: lookAtApk },
  { place: 'pacman packages', look: lookAtPacman },
  { place: 'flatpak applications', look: lookAtFlatpak },
  { place: 'snaps', look: lookAtSnaps },
  { place: 'desktop entries', look: lookAtDesktopEntries },
  { place: 'programs in /opt', look: lookAtOpt },
  { place: 'loaded kernel modules', look: lookAtModules },
]

async function lookAtSystem(root: Root): Promise<Seen<readonly Item[]>> {
  const etc = await root.read('/etc/os-release')
  const release = etc.kind === 'absent' ? await root.read('/usr/lib/os-release') : etc
  const kernel = await root.read('/proc/sys/kernel/osrelease')
  if (release.kind === 'unseen') return release
  const items: Item[] = []
  const system = release.kind === 'seen' ? parseOsRelease(release.value, '/etc/os-release') : undefined
  if (system !== undefined) items.push(system)
  if (kernel.kind === 'seen') {
    const version = kernel.value.trim()
    items.push(
      itemOf({ name: 'Linux kernel', version, at: '/proc/sys/kernel/osrelease', type: 'operating-system' }),
    )
  }
  return items.length === 0 ? { kind: 'absent' } : { kind: 'seen', value: items }
}

async function lookAtRpm(root: Root): Promise<Seen<readonly Item[]>> {
  const databases = await Promise.all(['/var/lib/rpm', '/usr/lib/sysimage/rpm'].map(path => root.list(path)))
  const isThere = databases.some(
    names => names.kind === 'seen' && names.value.some(name => /^rpmdb|^Packages/u.test(name)),
  )
  const printed = await root.run('rpm', ['-qa', '--queryformat', RPM_FORMAT])
  if (printed.kind === 'seen') return mapSeen(printed, parseRpm)
  if (!isThere) return { kind: 'absent' }
  return { kind: 'unseen', why: 'there is a database of rpm and no program "rpm" that could be asked' }
}

async function lookAtApk(root: Root): Promise<Seen<readonly Item[]>> {
  return mapSeen(await root.read('/lib/apk/db/installed'), text => parseApk(text, '/lib/apk/db/installed'))
}

async function lookAtPacman(root: Root): Promise<Seen<readonly Item[]>> {
  return readEach(
    root,
    '/var/lib/pacman/local',
    name => (name.endsWith('/') ? `${name}desc` : undefined),
    parsePacman,
  )
}

async function lookAtFlatpak(root: Root): Promise<Seen<readonly Item[]>> {
  const printed = await root.run('flatpak', ['list', '--columns=name,application,version,origin'])
  if (printed.kind === 'seen') return mapSeen(printed, parseFlatpak)
  const installed = await root.list('/var/lib/flatpak/app')
  return mapSeen(installed, names =>
    names
      .filter(name => name.endsWith('/'))
      .map(name => name.slice(0, -1))
      .map(id =>
        itemOf({
          name: id,
          identifiers: [{ scheme: 'bundle-id', value: id }],
          at: `/var/lib/flatpak/app/${id}`,
          type: 'application',
        }),
      ),
  )
}

async function lookAtSnaps(root: Root): Promise<Seen<readonly Item[]>> {
  const file = (name: string): string | undefined =>
    name.endsWith('/') && name !== 'bin/' ? `${name}current/meta/snap.yaml` : undefined
  return readEach(root, '/snap', file, parseSnap)
}

async function lookAtDesktopEntries(root: Root): Promise<Seen<readonly Item[]>> {
  const folders = [
    '/usr/share/applications',
    '/usr/local/share/applications',
    '/var/lib/snapd/desktop/applications',
  ]
  const file = (name: string): string | undefined => (name.endsWith('.desktop') ? name : undefined)
  const seen = await Promise.all(folders.map(folder => readEach(root, folder, file, parseDesktopEntry)))
  const items = seen.flatMap(one => (one.kind === 'seen' ? one.value : []))
  return (
    seen.find(one => one.kind === 'unseen') ??
    (items.length === 0 ? { kind: 'absent' } : { kind: 'seen', value: items })
  )
}

/** `/opt/product` or `/opt/vendor/product` (Filesystem Hierarchy Standard §3.13): a folder with nothing but folders is a vendor's. */
async function lookAtOpt(root: Root): Promise<Seen<readonly Item[]>> {
  const folders = await root.list('/opt')
  if (folders.kind !== 'seen') return folders
  const names = folders.value.filter(name => name.endsWith('/')).map(name => name.slice(0, -1))
  const items = await Promise.all(names.map(name => lookAtProduct(root, name)))
  return { kind: 'seen', value: items.flat() }
}

async function lookAtProduct(root: Root, name: string): Promise<readonly Item[]> {
  const inside = await root.list(`/opt/${name}`)
  const entries = inside.kind === 'seen' ? inside.value : []
  const isVendor = entries.length > 0 && entries.every(entry => entry.endsWith('/') && !PARTS.has(entry))
  if (!isVendor) return [itemOf({ name, at: `/opt/${name}`, type: 'application' })]
  return entries
    .map(entry => entry.slice(0, -1))
    .map(product =>
      itemOf({ name: product, publisher: name, at: `/opt/${name}/${product}`, type: 'application' }),
    )
}

/** Folders that a product has inside. */
const PARTS = new Set([
  'bin/',
  'lib/',
  'lib64/',
  'libexec/',
  'share/',
  'etc/',
  'sbin/',
  'usr/',
  'var/',
  'opt/',
  'resources/',
  'conf/',
  'data/',
])

async function lookAtModules(root: Root): Promise<Seen<readonly Item[]>> {
  return mapSeen(await root.read('/proc/modules'), text =>
    text
      .split('\n')
      .map(line => line.split(' ')[0] ?? '')
      .filter(name => name !== '')
      .map(name =>
        itemOf({
          name,
          identifiers: [{ scheme: 'driver', value: name }],
          at: `/proc/modules ${name}`,
          type: 'driver',
        }),
      ),
  )
}

function mapSeen<One, Other>(seen: Seen<One>, map: (value: One) => Other): Seen<Other> {
  return seen.kind === 'seen' ? { kind: 'seen', value: map(seen.value) } : seen
}

async function readEach(
  root: Root,
  folder: string,
  fileOf: (name: string) => string | undefined,
  parse: (text: string, at: string) => Item | undefined,
): Promise<Seen<readonly Item[]>> {
  const names = await root.list(folder)
  if (names.kind !== 'seen') return names
  const files = names.value.flatMap(name => {
    const file = fileOf(name)
    return file === undefined ? [] : [`${folder}/${file}`]
  })
  const items: Item[] = []
  let unread = 0
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- thousands of files at once would exhaust the open files
    const text = await root.read(file)
    const item = text.kind === 'seen' ? parse(text.value, file) : undefined
    if (item !== undefined) items.push(item)
    if (text.kind === 'unseen') unread += 1
  }
  if (unread > 0 && items.length === 0)
    return { kind: 'unseen', why: `${unread} files of ${folder} could not be read` }
  return { kind: 'seen', value: items }
}
