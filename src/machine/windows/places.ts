import type { Item } from '../../model/item.ts'
import { placesOfExtensions, VSCODE } from '../home/extensions.ts'
import { type Home, homesUnder } from '../home/homes.ts'
import { lookAtNpm } from '../package/npm.ts'
import { type Found, listingOf, type LookingPlace, mapSeen, type NeverSeen } from '../place.ts'
import type { Root, Seen } from '../root.ts'
import { parseAntivirus, parseAppx, parseDrivers, parseServices, parseSystem } from './commands.ts'

/** Programs of all users and of this one, 64 and 32 bits wide. */
const UNINSTALL = [
  'HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*',
  'HKLM:\\Software\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*',
  'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*',
]

/** Where programs are found on Windows, by what comes with it (Windows PowerShell 5.1 and later). */
export const PLACES_OF_WINDOWS: readonly LookingPlace[] = [
  asked(
    'operating system',
    'Get-CimInstance Win32_OperatingSystem | Select-Object Caption,Version',
    parseSystem,
  ),
  {
    place: 'programs by their uninstall keys',
    look: root =>
      listing(
        root,
        'powershell-json',
        `Get-ItemProperty ${UNINSTALL.map(key => `'${key}'`).join(',')} -ErrorAction SilentlyContinue | Select-Object PSChildName,DisplayName,Publisher,DisplayVersion,InstallDate`,
      ),
  },
  asked(
    'packages of the Store',
    'Get-AppxPackage | Select-Object Name,Publisher,Version,PackageFamilyName',
    parseAppx,
  ),
  asked(
    'products that Windows Security knows',
    'Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct | Select-Object displayName,pathToSignedProductExe',
    parseAntivirus,
  ),
  asked(
    'drivers',
    'Get-CimInstance Win32_PnPSignedDriver | Select-Object DeviceName,Manufacturer,DriverVersion,InfName',
    parseDrivers,
  ),
  asked('services', 'Get-CimInstance Win32_Service | Select-Object Name,DisplayName,PathName', parseServices),
  { place: 'global npm packages', look: lookAtNpmOfUsers },
  ...placesOfExtensions(homesOfWindows, {
    chromium: [
      'AppData/Local/Google/Chrome/User Data',
      'AppData/Local/Chromium/User Data',
      'AppData/Local/Microsoft/Edge/User Data',
      'AppData/Local/BraveSoftware/Brave-Browser/User Data',
      'AppData/Local/Vivaldi/User Data',
      'AppData/Roaming/Opera Software/Opera Stable',
    ],
    firefox: ['AppData/Roaming/Mozilla/Firefox/Profiles', 'AppData/Roaming/Thunderbird/Profiles'],
    vscode: VSCODE,
  }),
]

/** What nothing here looks at on Windows. */
export const NEVER_ON_WINDOWS: readonly NeverSeen[] = [
  [
    'what a real Windows shows otherwise',
    'this scan was written by the documentation of the classes and has never been run on Windows; please report what it misses',
  ],
  ['programs and packages of other users', 'only those of all users and of this one are seen; scan as each'],
  [
    'winget, Chocolatey and Scoop',
    'what they installed is seen by its uninstall key; give their own lists to licet screen',
  ],
  [
    'containers and virtual machines, WSL among them',
    'what is installed inside them is not looked at; scan each',
  ],
  ['programs copied by hand', 'what has no uninstall key is not looked at'],
  ['Python packages', 'they are not looked at; read an SBOM made by a tool for them'],
  ['firmware and attached devices', 'only their drivers are looked at'],
]

function asked(place: string, command: string, parse: (text: string) => readonly Item[]): LookingPlace {
  return {
    place,
    look: async root => mapSeen(await root.run('powershell.exe', wordsFor(command)), parse),
  }
}

async function listing(root: Root, reader: string, command: string): Promise<Found> {
  return listingOf(root, reader, 'powershell.exe', wordsFor(command))
}

/** Each command prints one array as JSON, in UTF-8 whatever the console is set to. */
function wordsFor(command: string): readonly string[] {
  const script = `$ProgressPreference='SilentlyContinue';[Console]::OutputEncoding=[Text.UTF8Encoding]::new($false);ConvertTo-Json -Compress -InputObject @(${command})`
  return ['-NoProfile', '-NonInteractive', '-Command', script]
}

async function homesOfWindows(root: Root): Promise<readonly Home[]> {
  return homesUnder(root, '/Users')
}

async function lookAtNpmOfUsers(root: Root): Promise<Seen<readonly Item[]>> {
  const homes = await homesOfWindows(root)
  return lookAtNpm(
    root,
    homes.map(({ folder }) => `${folder}/AppData/Roaming/npm/node_modules`),
  )
}
