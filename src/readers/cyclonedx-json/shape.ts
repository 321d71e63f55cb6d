import { compileShape } from '../json/shape.ts'
import type { Place } from '../json/shape.ts'

/**
 * What is taken from a CycloneDX document (JSON Schemas 1.2 to 1.7). `tools` and `pedigree` are left out: they tell what made the
 * document and what a component came from, not what is there.
 */
const PLACES: Readonly<Record<string, Place>> = {
  bom: {
    members: {
      bomFormat: 'bomFormat',
      specVersion: 'specVersion',
      serialNumber: 'serialNumber',
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
  components: { elements: 'component' },
  component: {
    members: {
      type: 'type',
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
  services: { elements: 'service' },
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
  authors: { elements: 'contact' },
  contact: { members: { name: 'contactName' } },
  contactName: { text: true },
  supplier: { members: { name: 'supplierName' } },
  supplierName: { text: true },
  manufacturer: { members: { name: 'manufacturerName' } },
  manufacturerName: { text: true },
  scope: { text: true },
  purl: { text: true },
  cpe: { text: true },
  swid: { members: { tagId: 'swidTag', name: 'swidName' } },
  swidTag: { text: true },
  swidName: { text: true },
  compositions: { elements: 'composition' },
  composition: { members: { aggregate: 'aggregate' } },
  aggregate: { text: true },
}

export const SHAPE = compileShape(PLACES, 'bom')

/** The same with the details of components and services that make no item. */
export const STRICT_SHAPE = compileShape(
  {
    ...PLACES,
    component: {
      members: {
        ...PLACES['component']?.members,
        'bom-ref': 'ref',
        hashes: 'hashes',
        licenses: 'licenses',
        pedigree: 'pedigree',
      },
    },
    service: { members: { ...PLACES['service']?.members, data: 'dataList' } },
    ref: { text: true },
    hashes: { elements: 'hash' },
    hash: { members: { alg: 'hashAlg', content: 'hashContent' } },
    hashAlg: { text: true },
    hashContent: { text: true },
    licenses: { elements: 'licenseChoice' },
    licenseChoice: { members: { license: 'license' } },
    license: { members: { id: 'licenseId', name: 'licenseName', text: 'licenseText' } },
    licenseId: { text: true },
    licenseName: { text: true },
    licenseText: { members: { encoding: 'licenseEncoding' } },
    licenseEncoding: { text: true },
    pedigree: { members: { patches: 'patches' } },
    patches: { elements: 'patch' },
    patch: { members: { type: 'patchType', resolves: 'issues' } },
    patchType: { text: true },
    issues: { elements: 'issue' },
    issue: { members: { type: 'issueType' } },
    issueType: { text: true },
    dataList: { elements: 'data' },
    data: { members: { flow: 'flow' } },
    flow: { text: true },
  },
  'bom',
)
