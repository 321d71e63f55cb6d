import type { Item } from '../../model/item.ts'
import { placesOfExtensions, VSCODE } from '../home/extensions.ts'
import { type Home, homesUnder } from '../home/homes.ts'
import { lookAtHomebrew } from '../package/homebrew.ts'
import { lookAtNpm } from '../package/npm.ts'
import { lookAtPython } from '../package/python.ts'
import { listingOf, type LookingPlace, mapSeen, type NeverSeen, together } from '../place.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'
import { parseKernelExtensions, parseSwVers, parseSystemExtensions } from './commands.ts'

const SUPPORT = 'Library/Application Support'

/** Where programs are found on macOS, by what comes with it (system_profiler(8), pkgutil(1), sw_vers(1), kmutil(8), systemextensionsctl(8)). */
export const PLACES_OF_MACOS: readonly LookingPlace[] = [
  {
    place: 'operating system',
    look: async root => mapSeen(await root.run('/usr/bin/sw_vers', []), parseSwVers),
  },
  {
    place: 'applications',
    look: root =>
      listingOf(root, 'system-profiler-json', '/usr/sbin/system_profiler', [
        '-json',
        'SPApplicationsDataType',
      ]),
  },
  { place: 'installer packages', look: root => listingOf(root, 'pkgutil', '/usr/sbin/pkgutil', ['--pkgs']) },
  { place: 'Homebrew', look: root => lookAtHomebrew(root, ['/opt/homebrew', '/usr/local']) },
  {
    place: 'global npm packages',
    look: root => lookAtNpm(root, ['/opt/homebrew/lib/node_modules', '/usr/local/lib/node_modules']),
  },
  { place: 'Python packages', look: root => lookAtPython(root, ['/opt/homebrew/lib', '/usr/local/lib']) },
  ...placesOfExtensions(homesOfMacos, {
    chromium: [
      `${SUPPORT}/Google/Chrome`,
      `${SUPPORT}/Chromium`,
      `${SUPPORT}/Microsoft Edge`,
      `${SUPPORT}/BraveSoftware/Brave-Browser`,
      `${SUPPORT}/Vivaldi`,
      `${SUPPORT}/com.operasoftware.Opera`,
    ],
    firefox: [`${SUPPORT}/Firefox/Profiles`, 'Library/Thunderbird/Profiles'],
    vscode: VSCODE,
  }),
  {
    place: 'system extensions',
    look: async root =>
      mapSeen(await root.run('/usr/bin/systemextensionsctl', ['list']), parseSystemExtensions),
  },
  {
    place: 'loaded kernel extensions',
    look: async root =>
      mapSeen(await root.run('/usr/bin/kmutil', ['showloaded', '--list-only']), parseKernelExtensions),
  },
  { place: 'services of launchd', look: lookAtLaunchd },
]

/** What nothing here looks at on macOS. */
export const NEVER_ON_MACOS: readonly NeverSeen[] = [
  [
    'what a real Mac shows otherwise',
    'this scan was written by the manuals of the commands and has never been run on a Mac; please report what it misses',
  ],
  ['containers and virtual machines', 'what is installed inside them is not looked at; scan each'],
  ['extensions of Safari', 'they are applications, and seen as these'],
  ['programs copied by hand', 'what is no application and no package is not looked at'],
  ['configuration profiles and device management', 'they are not looked at'],
  ['firmware and attached devices', 'they are not looked at'],
]

async function homesOfMacos(root: Root): Promise<readonly Home[]> {
  return homesUnder(root, '/Users')
}

/** Daemons and agents by the names of their files, which are their labels (launchd.plist(5)). */
async function lookAtLaunchd(root: Root): Promise<Seen<readonly Item[]>> {
  const homes = await homesOfMacos(root)
  const folders = [
    '/Library/LaunchDaemons',
    '/Library/LaunchAgents',
    ...homes.map(({ folder }) => `${folder}/Library/LaunchAgents`),
  ]
  const found = await Promise.all(
    folders.map(async (folder): Promise<Seen<readonly Item[]>> => {
      const names = await root.list(folder)
      if (names.kind === 'unseen') return { ...names, why: `${folder}: ${names.why}` }
      return mapSeen(names, all =>
        all
          .filter(name => name.endsWith('.plist'))
          .map(name => name.slice(0, -'.plist'.length))
          .map(label =>
            itemOf({
              name: label,
              identifiers: [{ scheme: 'bundle-id', value: label }],
              at: `${folder}/${label}.plist`,
              type: 'service',
            }),
          ),
      )
    }),
  )
  return together(found)
}
