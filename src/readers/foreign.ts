import { headText } from './head.ts'

/** Formats that are told apart only to say which one it is: first bytes, from where on, and a title. */
const BY_BYTES: readonly (readonly [bytes: readonly number[], title: string, from?: number])[] = [
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an xz file; unpack it first'],
  [[0x42, 0x5a, 0x68], 'a bzip2 file; unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a 7z archive; unpack it and give the folder'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'a RAR archive; unpack it and give the folder'],
  // The format of POSIX and that of GNU have the same mark.
  [[0x75, 0x73, 0x74, 0x61, 0x72], 'a tar archive; unpack it and give the folder', 257],
  [[0x7f, 0x45, 0x4c, 0x46], 'a Linux program, not an inventory of programs'],
  [[0x4d, 0x5a, 0x90], 'a Windows program, not an inventory of programs'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document; save the table in it as XLSX or CSV'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'an old office document, or one with a password; save the table as XLSX or CSV without one',
  ],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'an SQLite database'],
]

/** Marks in the text: how it begins, and what else stands in its beginning. */
interface TextMark {
  readonly begins: RegExp
  readonly holds?: readonly (string | RegExp)[]
  readonly title: string
  /** What to give instead, where no file of its kind lists what anybody has. */
  readonly instead?: string
  /** What to do, where it does. */
  readonly help?: string
}

/** A text in a format that is known and not read. */
export type Foreign = Pick<TextMark, 'title' | 'instead' | 'help'>

const NPM_SBOM =
  'Give the SBOM that npm makes of the project: npm sbom --sbom-format cyclonedx --package-lock-only.'
const SBOM = 'Give an SBOM of the project, as cdxgen, Syft or Trivy make it.'
const ASKS = `It names what the project asks for, not what it gets. ${SBOM}`

const BY_TEXT: readonly TextMark[] = [
  { begins: /^%PDF-/u, title: 'a PDF document', help: 'Save the table in it as XLSX or CSV.' },
  {
    begins: /^<!doctype html|^<html/iu,
    title: 'a web page',
    help: 'If there is a table in it, open it in a spreadsheet program and save it as CSV or XLSX.',
  },
  {
    begins: /^</u,
    holds: ['http://maven.apache.org/POM/'],
    title: 'a project file of Maven',
    help: ASKS,
  },
  {
    begins: /^</u,
    holds: ['<PackageReference'],
    title: 'a project file of .NET',
    help: ASKS,
  },
  {
    begins: /^</u,
    holds: ['<spdxVersion>'],
    title: 'SPDX 2 in XML',
    help: 'Convert it to JSON or tag-value, for example with pyspdxtools, or export it so.',
  },
  { begins: /^<(?:\?xml|[a-z])/iu, title: 'XML' },
  {
    begins: /^\{/u,
    holds: ['"@context"', 'spdx.org/'],
    title: 'JSON-LD that names SPDX and is no document of SPDX 3',
  },
  {
    begins: /^\{/u,
    holds: ['"@context"', 'https://openvex.dev/ns', '"statements"'],
    title: 'an OpenVEX document, which states what vulnerabilities mean for products of its author',
    instead: 'Give the SBOM of the product that it is about.',
  },
  {
    begins: /^\{/u,
    holds: ['"document"', '"csaf_version"'],
    title: 'a security advisory (CSAF), whose products are those that its publisher knows of',
    instead: 'Give an inventory of what you have, or the SBOM of a product that the advisory is about.',
  },
  {
    begins: /^\{/u,
    holds: ['"runs"', /"version"\s*:\s*"2\.\d/u, /sarif/iu],
    title: 'a report of what an analyser found in code (SARIF)',
    instead: 'Give an inventory, or the SBOM of the program that was analysed.',
  },
  {
    begins: /^\[/u,
    holds: [/^\[\s*\{[^{}[\]]{0,2000}"(?:bomFormat|spdxVersion)"/u],
    title: 'a list of SBOMs',
    help: 'Give each a file of its own, or put them into one folder or archive.',
  },
  { begins: /^\{/u, holds: ['"lockfileVersion"'], title: 'a lock file of npm', help: NPM_SBOM },
  {
    begins: /^\{/u,
    holds: [/"(?:dev)?dependencies"\s*:\s*\{/iu, /"name"\s*:/u, /"version"\s*:/u],
    title: 'a file of npm about one package',
    help: NPM_SBOM,
  },
  { begins: /^\{/u, holds: ['"content-hash"', '"packages"'], title: 'a lock file of Composer', help: SBOM },
  { begins: /^\{/u, holds: ['"_meta"', '"pipfile-spec"'], title: 'a lock file of Pipenv', help: SBOM },
  { begins: /^#[^\n]*\r?\n# yarn lockfile|^__metadata:/u, title: 'a lock file of Yarn', help: SBOM },
  { begins: /^lockfileVersion:/u, title: 'a lock file of pnpm', help: SBOM },
  {
    begins: /^(?:#[^\n]*\n|version = \d+\r?\n|\s)*\[\[package\]\]/u,
    title: 'a lock file of Cargo, Poetry or uv',
    help: SBOM,
  },
  { begins: /^(?:GEM|GIT|PATH)\r?\n {2}remote:/u, title: 'a lock file of Bundler', help: SBOM },
  { begins: /^\S+ v\d\S* h1:/u, title: 'a list of checksums of Go modules (go.sum)', help: SBOM },
  { begins: /^module \S+\s*\r?\n/u, title: 'a module file of Go', help: ASKS },
  {
    begins: /^(?:specVersion|bomFormat|components|metadata):/u,
    holds: [/^bomFormat:\s*["']?CycloneDX/mu],
    title: 'CycloneDX in YAML, a form that the standard does not have',
    help: 'Export it in JSON or XML.',
  },
  {
    begins: /^Package\s+Version\b[^\n]*\n-/u,
    title: 'what pip prints for people',
    help: 'Print it so that programs can read it: pip list --format json.',
  },
  {
    begins: /^(?:From|Received|Return-Path|Delivered-To|MIME-Version|Date|To): /u,
    holds: [/^Subject: /mu],
    title: 'a mail',
    help: 'Save what is attached to it, and give that.',
  },
]

/** A packed or binary format by its first bytes; undefined when none is known. */
export function nameBinary(head: Uint8Array): string | undefined {
  return BY_BYTES.find(([bytes, , from = 0]) => bytes.every((byte, at) => head[from + at] === byte))?.[1]
}

/** A text format that is known and not read; undefined when none is. */
export function foreignOf(head: Uint8Array): Foreign | undefined {
  const text = headText(head).trimStart()
  return BY_TEXT.find(
    ({ begins, holds = [] }) =>
      begins.test(text) &&
      holds.every(mark => (typeof mark === 'string' ? text.includes(mark) : mark.test(text))),
  )
}
