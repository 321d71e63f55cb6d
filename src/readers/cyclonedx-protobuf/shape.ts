import type { Words } from '../protobuf/cut.ts'
import { compileXmlShape } from '../xml/shape.ts'

/** What is taken from a CycloneDX message, by the numbers of the fields; they are the same in bom-1.3.proto to bom-1.7.proto. */
export const SHAPE = compileXmlShape(
  {
    bom: {
      members: { 1: 'specVersion', 3: 'serialNumber', 4: 'metadata' },
      many: { 5: 'component', 6: 'service', 9: 'composition' },
    },
    /** No field: what is in protobuf does not name its format. */
    bomFormat: { text: true },
    specVersion: { text: true },
    serialNumber: { text: true },
    /** No texts: a message and a number. */
    timestamp: {},
    scope: {},
    metadata: { members: { 4: 'component' } },
    component: {
      members: {
        1: 'type',
        4: 'supplier',
        5: 'author',
        6: 'publisher',
        7: 'group',
        8: 'name',
        9: 'version',
        15: 'cpe',
        16: 'purl',
        17: 'swid',
        28: 'manufacturer',
      },
      many: { 21: 'component', 29: 'contact' },
    },
    service: {
      members: { 2: 'supplier', 3: 'group', 4: 'name', 5: 'version' },
      many: { 13: 'service' },
    },
    type: { text: true },
    name: { text: true },
    group: { text: true },
    version: { text: true },
    publisher: { text: true },
    author: { text: true },
    contact: { members: { 1: 'contactName' } },
    contactName: { text: true },
    supplier: { members: { 1: 'supplierName' } },
    supplierName: { text: true },
    manufacturer: { members: { 1: 'manufacturerName' } },
    manufacturerName: { text: true },
    purl: { text: true },
    cpe: { text: true },
    swid: { members: { 1: 'swidTag', 2: 'swidName' } },
    swidTag: { text: true },
    swidName: { text: true },
    composition: { members: { 1: 'aggregate' } },
    aggregate: { text: true },
  },
  'bom',
)

/** The enumerations `Classification` and `Aggregate`, in the words of the other encodings. */
export const WORDS: Words = {
  type: [
    '',
    'application',
    'framework',
    'library',
    'operating-system',
    'device',
    'file',
    'container',
    'firmware',
    'device-driver',
    'platform',
    'machine-learning-model',
    'data',
    'cryptographic-asset',
  ],
  aggregate: [
    'not_specified',
    'complete',
    'incomplete',
    'incomplete_first_party_only',
    'incomplete_third_party_only',
    'unknown',
    'incomplete_first_party_proprietary_only',
    'incomplete_first_party_opensource_only',
    'incomplete_third_party_proprietary_only',
    'incomplete_third_party_opensource_only',
  ],
}
