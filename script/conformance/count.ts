import { parse } from 'yaml'
import type { Document } from './corpus.ts'
import * as json from './count-json.ts'
import * as xml from './count-xml.ts'
import { countTextproto } from './count-textproto.ts'
import { parseTextproto } from './textproto.ts'
import { type Element, treeOf } from './tree.ts'

/** How many items a document has, by another way than the readers go; `refuse` where nothing may be read, or there is nothing to read it for. */
export function countOf({ family, encoding, bytes, source }: Document): number | 'refuse' {
  if (source !== undefined) return countTextproto(parseTextproto(source()))
  const count = COUNTS.get(`${family} ${encoding}`)
  return count === undefined ? 'refuse' : count(bytes())
}

type Count = (bytes: Uint8Array) => number | 'refuse'

const COUNTS: ReadonlyMap<string, Count> = new Map<string, Count>([
  ['cyclonedx json', ofJson(json.countCyclonedx)],
  ['cyclonedx xml', ofXml('bom', xml.countCyclonedxXml)],
  ['spdx json', ofJson(json.countSpdx2)],
  ['spdx yaml', bytes => json.countSpdx2(parse(textIn(bytes)))],
  ['spdx tag-value', countTagValue],
  ['spdx rdf-xml', ofXml('RDF', xml.countSpdxRdf)],
  ['spdx3 json-ld', ofJson(json.countSpdx3, document => !isVocabulary(document))],
  ['swid xml', ofXml('SoftwareIdentity', xml.countSwid)],
  ['syft json', ofJson(json.countSyft)],
  ['grype json', ofJson(json.countGrype)],
  ['trivy json', ofJson(json.countTrivy)],
  ['github-dependency-snapshot json', ofJson(json.countSnapshot)],
  ['glpi json', ofJson(json.countGlpi)],
  ['glpi xml', ofXml('REQUEST', xml.countGlpiXml)],
  ['windows-registry reg', countRegistry],
  ['system-profiler text', countApplications],
  ['list of programs csv', bytes => textIn(bytes).trimEnd().split('\n').length - 1],
])

function ofJson(
  count: (document: unknown) => number,
  isDocument: (document: unknown) => boolean = () => true,
): Count {
  return bytes => {
    try {
      const document: unknown = JSON.parse(textIn(bytes))
      return isDocument(document) ? count(document) : 'refuse'
    } catch {
      return 'refuse'
    }
  }
}

/** A file of the same folder that is no document of the format has another outermost element: schemas, templates, ontologies. */
function ofXml(root: string, count: (root: Element) => number): Count {
  return bytes => {
    const tree = treeOf(bytes)
    const isOntology = tree?.children.some(({ name }) => name === 'Ontology') === true
    return tree === undefined || tree.name !== root || isOntology ? 'refuse' : count(tree)
  }
}

/** The vocabulary of SPDX 3, which its documents only point to. */
function isVocabulary(document: unknown): boolean {
  return typeof document === 'object' && document !== null && Object.keys(document).join() === '@context'
}

/** A package for each tag `PackageName` outside a text. */
function countTagValue(bytes: Uint8Array): number {
  return (
    textIn(bytes)
      .replaceAll(/<text>.*?<\/text>/gsu, '')
      .match(/^\s*PackageName\s*:\s*\S/gmu)?.length ?? 0
  )
}

/** A program for each key right under `Uninstall` that has a name. */
function countRegistry(bytes: Uint8Array): number {
  return textIn(bytes)
    .split(/^\[/mu)
    .filter(key => /^HKEY[^\]\n]*\\Uninstall\\[^\]\\\n]+\]/iu.test(key))
    .filter(key => /^"DisplayName"=(?:"[^"]|hex)/mu.test(key)).length
}

/** An application for each line four spaces in that stands after an empty one. */
function countApplications(bytes: Uint8Array): number {
  return textIn(bytes).match(/\r?\n\r?\n {4}\S[^\n]*:\r?\n/gu)?.length ?? 0
}

/** Files of the registry are UTF-16, or in the code page of the machine, of which only ASCII counts here. */
function textIn(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes)
}
