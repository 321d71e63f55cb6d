import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { recordReader } from '../records/record-reader.ts'
import { itemOf } from './item.ts'

const SHAPE = compileShape(
  {
    document: { members: { Metadata: 'metadata', Results: 'results' } },
    metadata: { members: { OS: 'os' } },
    os: { members: { Family: 'family', Name: 'release' } },
    family: { text: true },
    release: { text: true },
    results: { elements: 'result' },
    result: {
      members: { Class: 'class', Type: 'type', Packages: 'packages', Vulnerabilities: 'vulnerabilities' },
    },
    class: { text: true },
    type: { text: true },
    packages: { elements: 'package' },
    package: {
      members: {
        Name: 'name',
        Version: 'version',
        Release: 'packageRelease',
        Epoch: 'epoch',
        Maintainer: 'maintainer',
        Identifier: 'identifier',
      },
    },
    vulnerabilities: { elements: 'vulnerability' },
    vulnerability: {
      members: { PkgName: 'name', InstalledVersion: 'version', PkgIdentifier: 'identifier' },
    },
    name: { text: true },
    version: { text: true },
    packageRelease: { text: true },
    epoch: { text: true },
    maintainer: { text: true },
    identifier: { members: { PURL: 'purl' } },
    purl: { text: true },
  },
  'document',
)

/** Trivy's JSON report: the packages where it lists them (`--list-all-pkgs`), else those for which it found a weakness. */
export const trivyJson = recordReader({
  id: 'trivy-json',
  title: 'Trivy JSON',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    os: { step: '/Metadata/OS', is: 'record' },
    result: { step: '/Results', is: 'record' },
    package: { step: '/Packages', is: 'record' },
    vulnerability: { step: '/Vulnerabilities', is: 'record' },
    identifier: { step: '/Identifier', is: 'part' },
  },
  read: itemOf,
  close: document =>
    !document.marks.has('incomplete')
      ? []
      : [
          {
            code: 'inventory-incomplete',
            says: 'Where the report lists no packages, only those with a known weakness were read; make it with --list-all-pkgs.',
          },
        ],
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (!/^\s*\{/u.test(text)) return 0
  const marks = ['"SchemaVersion"', '"ArtifactName"', '"ArtifactType"', '"Results"'].filter(mark =>
    text.includes(mark),
  )
  return marks.length >= 3 ? 0.95 : marks.length === 2 ? 0.6 : 0
}
