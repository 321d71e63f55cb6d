/** What the rows of an osquery table are. */
export interface Table {
  /** Names that queries, packs and logs carry; a longer name holds it between signs that are no letters. */
  readonly names: readonly string[]
  /** Columns that only this table has, for rows that nobody named. */
  readonly marks: readonly string[]
  readonly type: string
  /** The scheme of what stands in `name`, where that is an identifier. */
  readonly nameScheme?: string
  /** The scheme of what stands in `identifier`. */
  readonly identifierScheme?: string
}

/** Tables by osquery's published schema; the first whose name or marks fit is taken. */
export const TABLES: readonly Table[] = [
  { names: ['programs'], marks: ['uninstall_string'], type: 'application' },
  { names: ['programs'], marks: ['install_location'], type: 'application' },
  { names: ['programs'], marks: ['identifying_number'], type: 'application' },
  { names: ['apps'], marks: ['bundle_executable'], type: 'application' },
  { names: ['apps'], marks: ['bundle_short_version'], type: 'application' },
  { names: ['apps'], marks: ['bundle_identifier'], type: 'application' },
  { names: ['deb_packages', 'deb'], marks: ['admindir'], type: 'package', nameScheme: 'deb' },
  { names: ['deb_packages', 'deb'], marks: ['maintainer'], type: 'package', nameScheme: 'deb' },
  { names: ['rpm_packages', 'rpm'], marks: ['epoch'], type: 'package', nameScheme: 'rpm' },
  { names: ['rpm_packages', 'rpm'], marks: ['sha1', 'release'], type: 'package', nameScheme: 'rpm' },
  {
    names: ['chrome_extensions', 'chrome'],
    marks: ['browser_type'],
    type: 'browser-extension',
    identifierScheme: 'chrome-extension',
  },
  {
    names: ['chrome_extensions', 'chrome'],
    marks: ['permissions', 'identifier'],
    type: 'browser-extension',
    identifierScheme: 'chrome-extension',
  },
  {
    names: ['firefox_addons', 'firefox'],
    marks: ['creator', 'identifier'],
    type: 'browser-extension',
    identifierScheme: 'firefox-extension',
  },
  { names: ['safari_extensions'], marks: [], type: 'browser-extension', identifierScheme: 'bundle-id' },
  { names: ['vscode_extensions'], marks: [], type: 'editor-extension' },
  { names: ['drivers'], marks: ['inf'], type: 'driver' },
  { names: ['drivers'], marks: ['device_name'], type: 'driver' },
  { names: ['kernel_modules'], marks: ['used_by', 'address'], type: 'driver', nameScheme: 'driver' },
  { names: ['kernel_extensions', 'system_extensions'], marks: [], type: 'driver', nameScheme: 'bundle-id' },
  { names: ['homebrew_packages'], marks: ['prefix'], type: 'package' },
  {
    names: ['chocolatey_packages', 'python_packages', 'npm_packages', 'atom_packages'],
    marks: [],
    type: 'package',
  },
  { names: ['usb_devices', 'pci_devices'], marks: ['vendor_id'], type: 'device' },
  { names: ['os_version'], marks: ['codename'], type: 'operating-system' },
  { names: ['windows_security_products'], marks: [], type: 'application' },
  { names: ['services', 'startup_items', 'launchd', 'systemd_units'], marks: [], type: 'service' },
]

/** The table of rows that came under a name (a member, a query, `pack_inventory_deb_packages`). */
export function tableByName(name: string): Table | undefined {
  const words = name.toLowerCase()
  return TABLES.find(table => table.names.some(known => holdsWord(words, known)))
}

/** The table that a row says it is from, by its whole name only: packages have their own sources in a column of that name. */
export function tableByWholeName(name: string): Table | undefined {
  return name.includes('_') || name === 'programs' || name === 'apps'
    ? TABLES.find(table => table.names[0] === name)
    : undefined
}

/** The table that a row's columns speak for. */
export function tableByColumns(has: (column: string) => boolean): Table | undefined {
  return TABLES.find(table => table.marks.length > 0 && table.marks.every(has))
}

function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  if (at === -1) return false
  return !/[a-z0-9]/u.test(text.charAt(at - 1)) && !/[a-z0-9]/u.test(text.charAt(at + word.length))
}
