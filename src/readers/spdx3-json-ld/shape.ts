import { compileShape, type Place } from '../json/shape.ts'
import type { RecordPlaces } from '../records/records.ts'

/** What is wanted of an element of the graph; types and names as the context of SPDX 3.0.1 shortens them. */
const ELEMENT: Place['members'] = {
  type: 'type',
  '@type': 'type',
  spdxId: 'id',
  '@id': 'id',
  name: 'name',
  specVersion: 'specVersion',
  creationInfo: 'creation',
  software_packageVersion: 'version',
  software_packageUrl: 'purl',
  software_primaryPurpose: 'purpose',
  suppliedBy: 'supplier',
  originatedBy: 'originator',
  externalIdentifier: 'identifier',
}

/** Whom an element names: by id, by several, or described on the spot. */
function agent(place: string): Place {
  return { text: true, elements: place, members: { spdxId: 'id', '@id': 'id', name: 'name' } }
}

/** An SPDX 3 document: a graph of elements, or one element without a graph. */
export const SHAPE = compileShape(
  {
    document: { members: { ...ELEMENT, '@graph': 'graph' } },
    graph: { elements: 'element' },
    element: { members: ELEMENT },
    type: { text: true, elements: 'type' },
    id: { text: true },
    name: { text: true },
    specVersion: { text: true },
    creation: { text: true, members: { specVersion: 'specVersion' } },
    version: { text: true },
    purl: { text: true },
    purpose: { text: true },
    supplier: agent('supplier'),
    originator: agent('originator'),
    identifier: {
      elements: 'identifier',
      members: { externalIdentifierType: 'identifierType', identifier: 'locator' },
    },
    identifierType: { text: true },
    locator: { text: true },
  },
  'document',
)

export const RECORDS: RecordPlaces = {
  element: { step: '/@graph', is: 'record' },
  supplier: { step: '/suppliedBy', is: 'part' },
  originator: { step: '/originatedBy', is: 'part' },
  identifier: { step: '/externalIdentifier', is: 'part' },
}
