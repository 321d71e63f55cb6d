import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { recordReader } from '../records/record-reader.ts'
import type { OpenRecord } from '../records/records.ts'
import { itemOfPackage, type SpdxPackage } from '../spdx/item.ts'
import { noteOfVersion } from '../spdx/version.ts'

const SHAPE = compileShape(
  {
    document: { members: { spdxVersion: 'spdxVersion', packages: 'packages' } },
    spdxVersion: { text: true },
    packages: { elements: 'package' },
    package: {
      members: {
        name: 'name',
        versionInfo: 'version',
        supplier: 'supplier',
        originator: 'originator',
        primaryPackagePurpose: 'purpose',
        packageFileName: 'fileName',
        externalRefs: 'references',
      },
    },
    name: { text: true },
    version: { text: true },
    supplier: { text: true },
    originator: { text: true },
    purpose: { text: true },
    fileName: { text: true },
    references: { elements: 'reference' },
    reference: { members: { referenceType: 'referenceType', referenceLocator: 'locator' } },
    referenceType: { text: true },
    locator: { text: true },
  },
  'document',
)

/** SPDX 2.2 and 2.3 in JSON: each package is an item. */
export const spdxJson = recordReader({
  id: 'spdx-json',
  title: 'SPDX JSON',
  version: 1,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    package: { step: '/packages', is: 'record' },
    reference: { step: '/externalRefs', is: 'part' },
  },
  read: (record, tell) => itemOfPackage(packageOf(record), tell),
  close: document => noteOfVersion(document.text('spdxVersion')),
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (/"spdxVersion"\s*:\s*"SPDX-2/u.test(text)) return 0.97
  return /"SPDXID"\s*:/u.test(text) && /"(?:packages|documentNamespace|creationInfo)"\s*:/u.test(text)
    ? 0.9
    : 0
}

function packageOf(record: OpenRecord): SpdxPackage {
  return {
    name: record.text('name'),
    version: record.text('version'),
    supplier: record.text('supplier'),
    originator: record.text('originator'),
    purpose: record.text('purpose'),
    references: record
      .parts('reference')
      .map(reference => ({ type: reference.text('referenceType'), locator: reference.text('locator') })),
    at: record.at,
    place: { pointer: record.at },
  }
}
