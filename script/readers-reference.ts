// Writes docs/reference/readers.md out of the readers. usage: node script/bootstrap.cjs script/readers-reference.ts
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { READERS } from '../src/readers/readers.ts'

export const readersFile = join(import.meta.dirname, '..', 'docs', 'reference', 'readers.md')

/** How far a reader has been tried: on what the tool itself wrote, on files that others have published, or on its documentation alone. */
type Tried = 'the tool, run here' | 'published files of others' | 'documentation only'

/** What is read of each format beside names and versions, and on what that was tried. */
export const ABOUT: Readonly<Record<string, readonly [reads: string, tried: Tried]>> = {
  'cyclonedx-json': ['components at any depth, services, publishers, purl, CPE, SWID', 'the tool, run here'],
  'cyclonedx-xml': ['the same as of the JSON', 'the tool, run here'],
  'cyclonedx-protobuf': ['the same as of the JSON', 'the tool, run here'],
  'spdx-json': ['packages, suppliers, external references', 'the tool, run here'],
  'spdx-tag-value': ['the same as of the JSON', 'the tool, run here'],
  'spdx-yaml': ['the same as of the JSON', 'published files of others'],
  'spdx3-json-ld': ['packages, suppliers, identifiers', 'published files of others'],
  'spdx-rdf-xml': ['the same as of the JSON', 'published files of others'],
  swid: ['the identity and its entities', 'published files of others'],
  'syft-json': ['artifacts, purl, CPE, the operating system', 'published files of others'],
  'trivy-json': ['packages, purl, maintainers, the operating system', 'the tool, run here'],
  'grype-json': ['matched artifacts', 'published files of others'],
  'github-snapshot': ['resolved packages by purl', 'the tool, run here'],
  'glpi-json': ['software, antivirus, operating system, machine, host', 'published files of others'],
  'glpi-xml': ['the same as of the JSON', 'the tool, run here'],
  'fleet-json': [
    'software with vendor, bundle id, extension id, CPE and the number of hosts; a host with its system and model',
    'documentation only',
  ],
  osquery: ['rows of any table that names software or hardware, result logs, hosts', 'the tool, run here'],
  'windows-registry': [
    'programs under Uninstall with their publishers; hidden ones are counted',
    'published files of others',
  ],
  'powershell-json': ['uninstall keys and Win32_Product, publisher, host', 'documentation only'],
  'winget-export': ['identifiers of packages', 'documentation only'],
  'winget-list': [
    'names, identifiers of what winget knows; names that it cut are counted',
    'documentation only',
  ],
  'system-profiler': ['applications with signer and team id', 'published files of others'],
  'system-profiler-json': ['the same as of the text', 'documentation only'],
  'dpkg-status': ['packages and maintainers; removed ones are counted', 'the tool, run here'],
  'dpkg-list': ['packages; removed ones are counted', 'the tool, run here'],
  'dpkg-query': ['packages; those that are not installed are counted', 'the tool, run here'],
  'apt-list': ['packages that are installed', 'the tool, run here'],
  'rpm-list': ['packages by name-version-release.architecture', 'the tool, run here'],
  'apk-list': ['packages of `apk info -v`, `-vv` and `apk list --installed`', 'documentation only'],
  'apk-installed': ['packages and maintainers', 'documentation only'],
  'pacman-list': ['packages', 'the tool, run here'],
  'snap-list': ['snaps and publishers', 'documentation only'],
  'flatpak-list': ['applications and their identifiers', 'the tool, run here'],
  'brew-json': ['formulae by installed version, casks', 'documentation only'],
  pkgutil: ['identifiers of packages', 'documentation only'],
  'nmap-xml': ['a device for each hardware address, its maker, its host name', 'the tool, run here'],
  'chrome-preferences': [
    'extensions of a profile of Chromium and its kin, from `Preferences` and `Secure Preferences`; those of the browser itself are counted',
    'the tool, run here',
  ],
  'extension-manifest': [
    'an extension, its id by path or key, its name from the texts beside it',
    'documentation only',
  ],
  'firefox-extensions': [
    'add-ons of a profile of Firefox or Thunderbird; those of the browser itself are counted',
    'documentation only',
  ],
  'rpm-info': ['packages and vendors', 'the tool, run here'],
  'rpm-query': [
    'packages, vendors where they are asked for; fields in the usual order, one sign between them',
    'the tool, run here',
  ],
  'dnf-list': ['packages that are installed, of dnf and yum; others are counted', 'the tool, run here'],
  'pacman-info': ['packages and packagers', 'the tool, run here'],
  'brew-list': ['packages by installed version', 'documentation only'],
  'arp-table': [
    'a device for each hardware address, its maker where arp-scan names it; of `arp`, `ip neigh`, /proc/net/arp and arp-scan',
    'the tool, run here',
  ],
  'dhcp-leases': [
    'a device for each hardware address, its name; of dnsmasq and ISC dhcpd',
    'documentation only',
  ],
  'ocds-json': [
    'items of contracts, awards or tenders by the stage that has come furthest; supplier, buyer, CPV and UNSPSC, dates',
    'published files of others',
  ],
  'ubl-xml': [
    'lines of invoices, orders, answers to orders, catalogues, quotations, despatch and receipt: maker, seller, buyer, GTIN, CPV and UNSPSC, dates',
    'published files of others',
  ],
  xlsx: [
    'every sheet with titles, as CSV; days, shared and rich texts; hidden sheets are read and told',
    'the tool, run here',
  ],
  csv: [
    'any table by the titles of its columns, those of Intune, Defender and PowerShell among them',
    'the tool, run here',
  ],
}

/** The page as the readers of this checkout have it. */
export function readersPage(): string {
  const rows = READERS.map(({ id, title, version }) => {
    const [reads = '—', tried = '—'] = (Object.hasOwn(ABOUT, id) ? ABOUT[id] : undefined) ?? []
    const fixtures = fixturesOf(id).map(name => `\`${name}\``)
    return `| ${title} | \`${id}\` | ${version} | ${reads} | ${tried} | ${fixtures.join(', ')} |`
  })
  return `# What Licet reads

Every inventory format, recognised by its content; \`--reader ID\` asks for one by name. The version is raised when the same bytes may read differently. The column "tried on" says on what a
reader has been tried; where that is documentation alone, a file from the tool itself that is read wrongly is a bug we want to hear of.
Fixtures lie in \`src/readers/READER/fixtures\`; what is read of each is kept beside it in \`golden\`, and a test reads it anew. Written by \`script/readers-reference.ts\`.

| format | reader | version | read beside names and versions | tried on | fixtures |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Any of them packed by gzip, zstd or zip, and SBOMs in envelopes (in-toto, DSSE, Sigstore bundles), are held to read like what they hold by \`src/readers/packed/*.test.ts\`.
`
}

/** The fixtures of a reader of which it is kept what is read of them. */
export function fixturesOf(id: string): readonly string[] {
  const golden = join(import.meta.dirname, '..', 'src', 'readers', id, 'golden')
  return readdirSync(golden)
    .map(name => name.replace(/\.jsonl$/u, ''))
    .toSorted()
}

if (import.meta.main) writeFileSync(readersFile, readersPage())
