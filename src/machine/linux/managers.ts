import type { Item } from '../../model/item.ts'
import { homesOfLinux } from '../home/homes.ts'
import { mapSeen, together } from '../place.ts'
import { foldersIn, readFolder } from '../read-each.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'
import { parseFlatpak, parsePacman, parseRpm, parseSnap, RPM_FORMAT } from './packages.ts'

/** The database of rpm is read by rpm alone. */
export async function lookAtRpm(root: Root): Promise<Seen<readonly Item[]>> {
  const databases = await Promise.all(['/var/lib/rpm', '/usr/lib/sysimage/rpm'].map(path => root.list(path)))
  const isThere = databases.some(
    names => names.kind === 'seen' && names.value.some(name => /^rpmdb|^Packages/u.test(name)),
  )
  const printed = await root.run('rpm', ['-qa', '--queryformat', RPM_FORMAT])
  if (printed.kind === 'seen') return mapSeen(printed, parseRpm)
  if (!isThere) return { kind: 'absent' }
  const why = printed.kind === 'unseen' ? printed.why : 'no program "rpm" could be asked'
  return { kind: 'unseen', why: `there is a database of rpm, and ${why}` }
}

export async function lookAtPacman(root: Root): Promise<Seen<readonly Item[]>> {
  return readFolder(
    root,
    '/var/lib/pacman/local',
    name => (name.endsWith('/') ? `${name}desc` : undefined),
    parsePacman,
  )
}

/** What flatpak says of the whole machine and of this user; without it, what lies in its folders of all users. */
export async function lookAtFlatpak(root: Root): Promise<Seen<readonly Item[]>> {
  const printed = await root.run('flatpak', ['list', '--columns=name,application,version,origin'])
  const homes = (await homesOfLinux(root)).map(({ folder }) => `${folder}/.local/share/flatpak/app`)
  if (printed.kind === 'seen') {
    const known = parseFlatpak(printed.value)
    const ids = new Set(known.map(({ identifiers }) => identifiers[0]?.value))
    const others = together(await Promise.all(homes.map(folder => lookAtApplications(root, folder))))
    const more = others.kind === 'seen' ? others.value.filter(({ name }) => !ids.has(name)) : []
    return { kind: 'seen', value: [...known, ...more] }
  }
  return together(
    await Promise.all(['/var/lib/flatpak/app', ...homes].map(folder => lookAtApplications(root, folder))),
  )
}

async function lookAtApplications(root: Root, folder: string): Promise<Seen<readonly Item[]>> {
  const listed = await root.list(folder)
  if (listed.kind === 'unseen') return { ...listed, why: `${folder}: ${listed.why}` }
  if (listed.kind === 'absent') return listed
  const ids = await foldersIn(root, folder)
  const items = ids.map(id =>
    itemOf({
      name: id,
      identifiers: [{ scheme: 'bundle-id', value: id }],
      at: `${folder}/${id}`,
      type: 'application',
    }),
  )
  return { kind: 'seen', value: items }
}

export async function lookAtSnaps(root: Root): Promise<Seen<readonly Item[]>> {
  const file = (name: string): string | undefined =>
    name.endsWith('/') && name !== 'bin/' ? `${name}current/meta/snap.yaml` : undefined
  return readFolder(root, '/snap', file, parseSnap)
}
