import { cutJson } from '../json/cut.ts'
import { recordReader } from '../records/record-reader.ts'
import type { OpenRecord } from '../records/records.ts'
import { itemOfPackage, type SpdxPackage } from '../spdx/item.ts'
import { noteOfVersion } from '../spdx/version.ts'
import { SHAPE } from './shape.ts'

/** The plain statement of `spdxJson`: it makes an object of every package and of every reference. */
export const plainSpdxJson = recordReader({
  id: 'spdx-json',
  title: 'SPDX JSON',
  version: 1,
  recognise: () => 0,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    wrapped: { step: '/sbom', is: 'part' },
    package: { step: '/packages', is: 'record' },
    reference: { step: '/externalRefs', is: 'part' },
  },
  read: (record, tell) => [itemOfPackage(packageOf(record), tell) ?? []].flat(),
  close: document =>
    noteOfVersion(document.text('spdxVersion') ?? document.parts('wrapped')[0]?.text('spdxVersion')),
})

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
