// Writes an SBOM of a given size, CycloneDX or SPDX 2.3 in JSON, the same bytes each time.
// usage: node bench/generate-sbom.ts FILE MEGABYTES [--spdx] [--distinct SHARE] [--compact] [--quiet]     (FILE `-` is the standard output)
// SHARE is the share of components whose name occurs once (1: every name is distinct; 0.1: nine in ten repeat an earlier one).
import { closeSync, openSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const STANDARD_OUTPUT = 1

/** What was written. */
export interface Generated {
  readonly bytes: number
  readonly components: number
  readonly distinctNames: number
}

export interface GeneratedShape {
  readonly format: 'cyclonedx' | 'spdx'
  readonly megabytes: number
  readonly distinctShare: number
  readonly indent: 0 | 2
}

/** Writes the document in pieces, so that it may be larger than a string can be. */
export function generateSbom(path: string, shape: GeneratedShape): Generated {
  const file = path === '-' ? STANDARD_OUTPUT : openSync(path, 'w')
  const chance = pseudoRandom(20140803)
  const wanted = shape.megabytes * 1_000_000
  const breakLine = shape.indent === 0 ? '' : '\n    '
  let bytes = 0
  let components = 0
  let distinctNames = 0
  const { head, thing } = FORMATS[shape.format]
  let pending: string[] = [opening(head, shape.indent)]
  const flush = (): number => {
    const text = Buffer.from(pending.join(''))
    pending = []
    // A pipe may take less than it is given.
    for (let at = 0; at < text.length;) at += writeSync(file, text, at)
    return text.length
  }
  for (; bytes < wanted;) {
    const isNew = components === 0 || chance() < shape.distinctShare
    const which = isNew ? distinctNames : Math.floor(chance() * distinctNames)
    if (isNew) distinctNames += 1
    const component = JSON.stringify(thing(which), undefined, shape.indent).replaceAll('\n', '\n    ')
    pending.push(components === 0 ? '' : ',', breakLine, component)
    components += 1
    if (pending.length > 3000) bytes += flush()
  }
  pending.push(shape.indent === 0 ? ']}' : '\n  ]\n}\n')
  bytes += flush()
  closeSync(file)
  return { bytes, components, distinctNames }
}

/** The document up to its first component: its last member is the empty list of them. */
function opening(head: object, indent: 0 | 2): string {
  return JSON.stringify(head, undefined, indent).replace(/\[\]\s*\}\s*$/u, '[')
}

const SYLLABLES = [
  'ka',
  'lor',
  'mi',
  'ten',
  'su',
  'vra',
  'quo',
  'pel',
  'dri',
  'han',
  'zy',
  'bo',
  'fex',
  'nu',
  'gar',
  'wi',
]
const MAKERS = [
  'Example Software',
  'North Works',
  'Blue River Systems',
  'Open Tools Foundation',
  'Müller & Söhne GmbH',
  '示例软件有限公司',
]

/** What a component is, whatever the format: it follows from its number alone. */
function drawn(number: number) {
  const chance = pseudoRandom(number + 1)
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(chance() * values.length)]
  const word = Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(SYLLABLES)).join('')
  const name = `${word}-${number.toString(36)}`
  const version = `${Math.floor(chance() * 20)}.${Math.floor(chance() * 30)}.${Math.floor(chance() * 9)}`
  const maker = chance() < 0.4 ? pick(MAKERS) : undefined
  return {
    word,
    name,
    version,
    maker,
    hash: hexadecimal(chance, 128),
    licence: pick(['MIT', 'Apache-2.0', 'ISC', 'BSD-3-Clause']),
    purl: `pkg:npm/%40${word}/${name}@${version}`,
    cpe: chance() < 0.5 ? `cpe:2.3:a:${word}:${name}:${version}:*:*:*:*:*:*:*` : undefined,
  }
}

function componentOf(number: number): unknown {
  const { word, name, version, maker, hash, licence, purl, cpe } = drawn(number)
  return {
    'bom-ref': purl,
    type: 'library',
    group: `@${word}`,
    name,
    version,
    description: `The ${word} package does what its name says, and a little more than that.`,
    publisher: maker,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: hash }],
    licenses: [{ license: { id: licence } }],
    purl,
    cpe,
    externalReferences: [
      { type: 'website', url: `https://www.example.org/${word}/${name}` },
      { type: 'vcs', url: `git+https://code.example.org/${word}/${name}.git` },
    ],
    properties: [
      { name: 'SrcFile', value: '/srv/app/package-lock.json' },
      { name: 'ResolvedUrl', value: `https://registry.example.org/${name}/-/${name}-${version}.tgz` },
    ],
    evidence: {
      identity: {
        field: 'purl',
        confidence: 1,
        methods: [{ technique: 'manifest-analysis', confidence: 1, value: '/srv/app/package-lock.json' }],
      },
    },
  }
}

function packageOf(number: number): unknown {
  const { word, name, version, maker, hash, licence, purl, cpe } = drawn(number)
  return {
    SPDXID: `SPDXRef-Package-${number}`,
    name: `@${word}/${name}`,
    versionInfo: version,
    supplier: maker === undefined ? 'NOASSERTION' : `Organization: ${maker}`,
    downloadLocation: `https://registry.example.org/${name}/-/${name}-${version}.tgz`,
    filesAnalyzed: false,
    sourceInfo: 'acquired package info from installed node module manifest: /srv/app/package-lock.json',
    checksums: [{ algorithm: 'SHA512', checksumValue: hash }],
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: licence,
    copyrightText: 'NOASSERTION',
    homepage: `https://www.example.org/${word}/${name}`,
    externalRefs: [
      { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl },
      ...(cpe === undefined
        ? []
        : [{ referenceCategory: 'SECURITY', referenceType: 'cpe23Type', referenceLocator: cpe }]),
    ],
  }
}

const FORMATS = {
  cyclonedx: {
    head: {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
      version: 1,
      metadata: {
        timestamp: '2026-01-05T08:00:00Z',
        component: { 'bom-ref': 'root', type: 'application', name: 'generated-estate', version: '1.0.0' },
      },
      components: [],
    },
    thing: componentOf,
  },
  spdx: {
    head: {
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: 'generated-estate',
      documentNamespace: 'https://www.example.org/generated-estate',
      creationInfo: { created: '2026-01-05T08:00:00Z', creators: ['Tool: generate-sbom'] },
      packages: [],
    },
    thing: packageOf,
  },
} as const

function hexadecimal(chance: () => number, length: number): string {
  let text = ''
  while (text.length < length)
    text += Math.floor(chance() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  return text.slice(0, length)
}

/** Numbers in [0, 1) that follow from the seed (mulberry32's mixing). */
function pseudoRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      spdx: { type: 'boolean', default: false },
      distinct: { type: 'string', default: '1' },
      compact: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  })
  const [path, megabytes] = positionals
  if (path === undefined || megabytes === undefined) {
    process.stderr.write('usage: generate-sbom.ts FILE MEGABYTES [--spdx] [--distinct SHARE] [--compact]\n')
    process.exitCode = 2
    return
  }
  const indent = values.compact ? 0 : 2
  const written = generateSbom(path, {
    format: values.spdx ? 'spdx' : 'cyclonedx',
    megabytes: Number(megabytes),
    distinctShare: Number(values.distinct),
    indent,
  })
  if (!values.quiet) process.stdout.write(`${path}: ${JSON.stringify(written)}\n`)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main()
