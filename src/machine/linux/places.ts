import type { Item } from '../../model/item.ts'
import { openInput } from '../open-input.ts'
import { homesOfLinux } from '../home/homes.ts'
import { placesOfExtensions, VSCODE } from '../home/extensions.ts'
import { LINUXBREW, lookAtHomebrew } from '../package/homebrew.ts'
import { lookAtNpm } from '../package/npm.ts'
import { lookAtPython } from '../package/python.ts'
import { type Found, type LookingPlace, mapSeen, type NeverSeen, together } from '../place.ts'
import { readFolder } from '../read-each.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'
import { parseDesktopEntry } from './desktop.ts'
import { lookAtFlatpak, lookAtPacman, lookAtRpm, lookAtSnaps } from './managers.ts'
import { lookAtModules } from './modules.ts'
import { lookAtOpt } from './opt.ts'
import { parseOsRelease } from './os-release.ts'
import { parseApk } from './packages.ts'
import { lookAtServices } from './systemd.ts'

const DPKG_STATUS = '/var/lib/dpkg/status'
const APK_DATABASE = '/lib/apk/db/installed'

/** Where browsers of Chromium's kind keep their user data, packed as snaps and flatpaks too. */
const CHROMIUM = [
  '.config/google-chrome',
  '.config/google-chrome-beta',
  '.config/chromium',
  '.config/microsoft-edge',
  '.config/BraveSoftware/Brave-Browser',
  '.config/vivaldi',
  '.config/opera',
  'snap/chromium/common/chromium',
  '.var/app/com.google.Chrome/config/google-chrome',
  '.var/app/org.chromium.Chromium/config/chromium',
  '.var/app/com.microsoft.Edge/config/microsoft-edge',
]
const FIREFOX = [
  '.mozilla/firefox',
  '.config/mozilla/firefox',
  '.thunderbird',
  'snap/firefox/common/.mozilla/firefox',
  '.var/app/org.mozilla.firefox/.mozilla/firefox',
]

/** Where programs are found on a Linux machine. */
export const PLACES_OF_LINUX: readonly LookingPlace[] = [
  { place: 'operating system', look: lookAtSystem },
  { place: 'dpkg packages', look: lookAtDpkg },
  { place: 'rpm packages', look: lookAtRpm },
  {
    place: 'apk packages',
    look: async root => mapSeen(await root.read(APK_DATABASE), text => parseApk(text, APK_DATABASE)),
  },
  { place: 'pacman packages', look: lookAtPacman },
  { place: 'flatpak applications', look: lookAtFlatpak },
  { place: 'snaps', look: lookAtSnaps },
  { place: 'Homebrew', look: root => lookAtHomebrew(root, [LINUXBREW]) },
  {
    place: 'global npm packages',
    look: root => lookAtNpm(root, ['/usr/lib/node_modules', '/usr/local/lib/node_modules']),
  },
  { place: 'Python packages', look: lookAtPythonOfAll },
  { place: 'desktop entries', look: lookAtDesktopEntries },
  { place: 'programs in /opt', look: lookAtOpt },
  ...placesOfExtensions(homesOfLinux, { chromium: CHROMIUM, firefox: FIREFOX, vscode: VSCODE }),
  { place: 'loaded kernel modules', look: lookAtModules },
  { place: 'services of systemd', look: lookAtServices },
]

/** What nothing here looks at on Linux. */
export const NEVER_ON_LINUX: readonly NeverSeen[] = [
  [
    'containers and virtual machines',
    'what is installed inside them is not looked at; scan each, or read an SBOM of its image',
  ],
  [
    'packages of languages within projects and environments',
    'only those installed for the whole machine by npm and pip are looked at; read an SBOM made by a tool for them',
  ],
  ['programs copied by hand', 'what no package manager knows is seen in /opt and in the menus only'],
  ['plug-ins of JetBrains and other programs', 'they are not looked at'],
  ['firmware and attached devices', 'they are not looked at'],
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

async function lookAtDpkg(root: Root): Promise<Found> {
  const input = await openInput(root.path(DPKG_STATUS))
  if (input.ok)
    return { kind: 'inventory', name: input.value.name, reader: 'dpkg-status', bytes: input.value.bytes }
  const [problem] = input.problems
  if (problem === undefined || problem.code === 'file-missing') return { kind: 'absent' }
  return { kind: 'unseen', why: problem.says }
}

async function lookAtPythonOfAll(root: Root): Promise<Seen<readonly Item[]>> {
  const homes = await homesOfLinux(root)
  const own = homes.map(({ folder }) => `${folder}/.local/lib`)
  return lookAtPython(root, ['/usr/lib', '/usr/lib64', '/usr/local/lib', ...own])
}

async function lookAtDesktopEntries(root: Root): Promise<Seen<readonly Item[]>> {
  const homes = await homesOfLinux(root)
  const folders = [
    '/usr/share/applications',
    '/usr/local/share/applications',
    '/var/lib/snapd/desktop/applications',
    '/var/lib/flatpak/exports/share/applications',
    ...homes.map(({ folder }) => `${folder}/.local/share/applications`),
  ]
  const file = (name: string): string | undefined => (name.endsWith('.desktop') ? name : undefined)
  return together(await Promise.all(folders.map(folder => readFolder(root, folder, file, parseDesktopEntry))))
}
