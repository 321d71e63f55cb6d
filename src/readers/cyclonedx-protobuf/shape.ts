import type { Words } from '../protobuf/cut.ts'
import { compileXmlShape, type XmlPlaces } from '../xml/shape.ts'

/** What is taken from a CycloneDX message, by the numbers of the fields; they are the same in bom-1.3.proto to bom-1.7.proto. */
const PLACES: XmlPlaces = {
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
      33: 'versionRange',
      34: 'isExternal',
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
  versionRange: { text: true },
  isExternal: { text: true },
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
}

export const SHAPE = compileXmlShape(PLACES, 'bom')

/** The same with what makes no item, as far as an encoder lets it go wrong. */
export const STRICT_SHAPE = compileXmlShape(
  {
    ...PLACES,
    bom: {
      members: PLACES['bom']?.members ?? {},
      many: { ...PLACES['bom']?.many, 8: 'dependency', 12: 'property', 16: 'citation' },
    },
    metadata: { members: { ...PLACES['metadata']?.members }, many: { 7: 'licenseChoice', 8: 'property' } },
    component: {
      members: { ...PLACES['component']?.members, 3: 'ref' },
      many: { ...PLACES['component']?.many, 13: 'licenseChoice', 22: 'property' },
    },
    service: {
      members: { ...PLACES['service']?.members, 1: 'ref' },
      many: { ...PLACES['service']?.many, 11: 'licenseChoice', 14: 'property' },
    },
    ref: { text: true },
    licenseChoice: { members: { 1: 'license', 2: 'licenseExpression' } },
    licenseExpression: { text: true },
    license: { members: { 1: 'licenseId', 2: 'licenseName' }, many: { 7: 'property' } },
    licenseId: { text: true },
    licenseName: { text: true },
    property: { members: { 1: 'propertyName' } },
    propertyName: { text: true },
    dependency: { members: { 1: 'dependencyRef' }, many: { 2: 'dependency' } },
    dependencyRef: { text: true },
    citation: { members: { 2: 'pointers', 3: 'expressions', 5: 'attributedTo', 6: 'process' } },
    pointers: { members: { 1: 'pointed' } },
    expressions: { members: { 1: 'pointed' } },
    pointed: { text: true },
    attributedTo: { text: true },
    process: { text: true },
  },
  'bom',
)

/** The enumerations `Classification` and `Aggregate`, in the words of the other encodings. */
export const WORDS: Words = {
  isExternal: ['false', 'true'],
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
