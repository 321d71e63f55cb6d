import { foldersIn } from '../read-each.ts'
import type { Root } from '../root.ts'

/** Where a person keeps what is theirs on this machine. */
export interface Home {
  readonly user: string
  readonly folder: string
}

/** Uids of people (login.defs, UID_MIN); `nobody` has 65534. */
const FIRST_PERSON = 1000
const NOBODY = 65_534

/** Homes on Linux: root's, those of people in passwd(5), and whatever else lies in /home, since a directory service names nobody there. */
export async function homesOfLinux(root: Root): Promise<readonly Home[]> {
  const passwd = await root.read('/etc/passwd')
  const listed = passwd.kind === 'seen' ? passwd.value.split('\n').flatMap(homeOfLine) : []
  const others = await homesUnder(root, '/home')
  const known = new Set(listed.map(({ folder }) => folder))
  return [...listed, ...others.filter(({ folder }) => !known.has(folder))]
}

/** Each folder of a folder as a home: `/Users` on macOS, `C:\Users` on Windows. */
export async function homesUnder(root: Root, folder: string): Promise<readonly Home[]> {
  const names = await foldersIn(root, folder)
  return names.filter(name => !SHARED.has(name)).map(user => ({ user, folder: `${folder}/${user}` }))
}

/** Not of one person. */
const SHARED = new Set([
  'linuxbrew',
  'Shared',
  'Public',
  'Default',
  'Default User',
  'All Users',
  'lost+found',
])

function homeOfLine(line: string): readonly Home[] {
  const [user = '', , uid = '', , , folder = ''] = line.split(':')
  const number = Number(uid)
  const isPerson = uid !== '' && (number === 0 || (number >= FIRST_PERSON && number !== NOBODY))
  return isPerson && folder.startsWith('/') && folder !== '/' ? [{ user, folder }] : []
}
