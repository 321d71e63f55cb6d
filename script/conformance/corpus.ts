import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { encodeProtobuf } from './encode-protobuf.ts'

/** One file of the corpora. */
export interface Document {
  /** Where it lies, from the folder of the corpora. */
  readonly file: string
  readonly family: string
  readonly encoding: string
  readonly version: string
  /** `valid` and `invalid` where its publisher says so in its name and that is exact; `poor` where the name only says that something is missing. */
  readonly said: 'valid' | 'invalid' | 'poor'
  readonly bytes: () => Uint8Array
  /** What the bytes were encoded from, where they were not published as such: it is counted in their stead. */
  readonly source?: () => string
}

const NAMES = 'InputNames.txt'
const PUBLISHERS = 'InputPublishers.txt'

interface Listed {
  readonly file: string
  readonly family: string
  readonly encoding: string
  readonly version: string
  readonly named_invalid: boolean
}

/** Every file of the folder of corpora; undefined where there is none. */
export function documentsOf(folder: string): readonly Document[] | undefined {
  const index = join(folder, 'sbom', 'index.jsonl')
  if (!existsSync(index)) return undefined
  const listed = readFileSync(index, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Listed)
    .map(one => ({ ...one, said: saidOf(one), bytes: () => readFileSync(join(folder, one.file)) }))
    .map(one => (one.encoding === 'textproto' ? asProtobuf(one) : one))
  const endpoints = globSync(join(folder, 'endpoints', '*'))
    .filter(path => ![NAMES, PUBLISHERS].includes(basename(path)))
    .toSorted()
    .map((path): Document => ({
      file: `endpoints/${basename(path)}`,
      ...kindOf(basename(path)),
      said: 'valid',
      bytes: () => readFileSync(path),
    }))
  return [...listed, ...endpoints, listOfPrograms(join(folder, 'endpoints'))]
}

/** Protobuf is published in its text form only, which is nothing to read; what it says is encoded as the library of others does it. */
function asProtobuf(document: Document): Document {
  const source = (): string => new TextDecoder().decode(document.bytes())
  const encoded = encodeProtobuf(source(), document.version)
  if (encoded === undefined) return document
  return { ...document, encoding: 'protobuf', bytes: () => encoded, source }
}

/** Two files that hold the same lines of a list of programs, names in one and publishers in the other, as one table. */
function listOfPrograms(folder: string): Document {
  const linesOf = (name: string): readonly string[] =>
    readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
  const publishers = linesOf(PUBLISHERS)
  const quoted = (text = ''): string => `"${text.trim().replaceAll('"', '""')}"`
  const rows = linesOf(NAMES).map((name, at) => `${quoted(name)},${quoted(publishers[at])}`)
  return {
    file: `endpoints/${NAMES} beside ${PUBLISHERS}`,
    family: 'list of programs',
    encoding: 'csv',
    version: '—',
    said: 'valid',
    bytes: () => Buffer.from(`DisplayName,Publisher\n${rows.join('\n')}\n`),
  }
}

/** Only the tests of the CycloneDX specification name their files by what the schema says of them. */
function saidOf({ file, named_invalid: isNamed }: Listed): Document['said'] {
  if (!isNamed) return 'valid'
  return /CycloneDX\+specification\/.*\/invalid-[^/]*$/u.test(file) ? 'invalid' : 'poor'
}

function kindOf(name: string): Pick<Document, 'family' | 'encoding' | 'version'> {
  const version = '—'
  if (name.endsWith('.reg')) return { family: 'windows-registry', encoding: 'reg', version }
  if (/^glpi-.*\.json$/u.test(name)) return { family: 'glpi', encoding: 'json', version }
  if (/^glpi-.*\.xml$/u.test(name)) return { family: 'glpi', encoding: 'xml', version }
  if (name.includes('SPApplicationsDataType')) return { family: 'system-profiler', encoding: 'text', version }
  return { family: 'unknown', encoding: 'unknown', version }
}
