import type { Item } from '../../model/item.ts'
import { together } from '../place.ts'
import { foldersIn } from '../read-each.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'

/** Its prefix on Linux: in the home of a user that it makes for itself. */
export const LINUXBREW = ['', 'home', 'linuxbrew', '.linuxbrew'].join('/')

/** Formulae and casks where Homebrew keeps them: `PREFIX/Cellar/NAME/VERSION` and `PREFIX/Caskroom/NAME/VERSION`. */
export async function lookAtHomebrew(
  root: Root,
  prefixes: readonly string[],
): Promise<Seen<readonly Item[]>> {
  const rooms = prefixes.flatMap(prefix => [`${prefix}/Cellar`, `${prefix}/Caskroom`])
  return together(await Promise.all(rooms.map(room => lookAtRoom(root, room))))
}

async function lookAtRoom(root: Root, room: string): Promise<Seen<readonly Item[]>> {
  const listed = await root.list(room)
  if (listed.kind !== 'seen')
    return listed.kind === 'unseen' ? { ...listed, why: `${room}: ${listed.why}` } : listed
  const names = await foldersIn(root, room)
  const items = await Promise.all(
    names.map(async name => {
      const versions = (await foldersIn(root, `${room}/${name}`)).filter(version => !version.startsWith('.'))
      return versions.map(version =>
        itemOf({
          name,
          version,
          at: `${room}/${name}/${version}`,
          type: room.endsWith('Cellar') ? 'package' : 'application',
        }),
      )
    }),
  )
  return { kind: 'seen', value: items.flat() }
}
