import { compileXmlShape, type XmlPlaces } from '../xml/shape.ts'

/**
 * What is taken from a CycloneDX document in XML (XML Schemas 1.0 to 1.7): the same places as of JSON, so that one collector reads both.
 * The version stands in the namespace.
 */
const PLACES: XmlPlaces = {
  bom: {
    members: {
      '@xmlns': 'specVersion',
      '@serialNumber': 'serialNumber',
      metadata: 'metadata',
      components: 'components',
      services: 'services',
      compositions: 'compositions',
    },
  },
  bomFormat: { text: true },
  specVersion: { text: true },
  serialNumber: { text: true },
  metadata: { members: { component: 'component', timestamp: 'timestamp' } },
  timestamp: { text: true },
  components: { many: { component: 'component' } },
  component: {
    members: {
      '@type': 'type',
      name: 'name',
      group: 'group',
      version: 'version',
      publisher: 'publisher',
      author: 'author',
      authors: 'authors',
      supplier: 'supplier',
      manufacturer: 'manufacturer',
      purl: 'purl',
      cpe: 'cpe',
      swid: 'swid',
      scope: 'scope',
      components: 'components',
    },
  },
  services: { many: { service: 'service' } },
  service: {
    members: {
      name: 'name',
      group: 'group',
      version: 'version',
      provider: 'supplier',
      services: 'services',
    },
  },
  type: { text: true },
  name: { text: true },
  group: { text: true },
  version: { text: true },
  publisher: { text: true },
  author: { text: true },
  authors: { many: { author: 'contact' } },
  contact: { members: { name: 'contactName' } },
  contactName: { text: true },
  supplier: { members: { name: 'supplierName' } },
  supplierName: { text: true },
  manufacturer: { members: { name: 'manufacturerName' } },
  manufacturerName: { text: true },
  purl: { text: true },
  cpe: { text: true },
  swid: { members: { '@tagId': 'swidTag', '@name': 'swidName' } },
  swidTag: { text: true },
  swidName: { text: true },
  scope: { text: true },
  compositions: { many: { composition: 'composition' } },
  composition: { members: { aggregate: 'aggregate' } },
  aggregate: { text: true },
}

export const SHAPE = compileXmlShape(PLACES, 'bom')

/** The same with the details of components and services that make no item. */
export const STRICT_SHAPE = compileXmlShape(
  {
    ...PLACES,
    component: {
      members: {
        ...PLACES['component']?.members,
        '@bom-ref': 'ref',
        hashes: 'hashes',
        licenses: 'licenses',
        pedigree: 'pedigree',
      },
    },
    service: { members: { ...PLACES['service']?.members, data: 'dataList' } },
    ref: { text: true },
    hashes: { many: { hash: 'hash' } },
    hash: { text: true, members: { '@alg': 'hashAlg' } },
    hashAlg: { text: true },
    /** The text of `hash` itself. */
    hashContent: { text: true },
    licenses: { many: { license: 'license' } },
    license: { members: { id: 'licenseId', name: 'licenseName', text: 'licenseText' } },
    licenseId: { text: true },
    licenseName: { text: true },
    licenseText: { members: { '@encoding': 'licenseEncoding' } },
    licenseEncoding: { text: true },
    pedigree: { members: { patches: 'patches' } },
    patches: { many: { patch: 'patch' } },
    patch: { members: { '@type': 'patchType', resolves: 'issues' } },
    patchType: { text: true },
    issues: { many: { issue: 'issue' } },
    issue: { members: { '@type': 'issueType' } },
    issueType: { text: true },
    dataList: { many: { classification: 'data' } },
    data: { members: { '@flow': 'flow' } },
    flow: { text: true },
  },
  'bom',
)
