import { compileShape } from '../json/shape.ts'

/** What is taken from an SPDX document (JSON Schemas 2.2 and 2.3). */
export const SHAPE = compileShape(
  {
    document: { members: { spdxVersion: 'spdxVersion', packages: 'packages', sbom: 'wrapped' } },
    /** The API of GitHub gives the document as a member of its answer. */
    wrapped: { members: { spdxVersion: 'spdxVersion', packages: 'packages' } },
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

/** The numbers of the places. */
export const NODE = {
  wrapped: SHAPE.nodeOf('wrapped'),
  package: SHAPE.nodeOf('package'),
  reference: SHAPE.nodeOf('reference'),
  spdxVersion: SHAPE.nodeOf('spdxVersion'),
  name: SHAPE.nodeOf('name'),
  version: SHAPE.nodeOf('version'),
  supplier: SHAPE.nodeOf('supplier'),
  originator: SHAPE.nodeOf('originator'),
  purpose: SHAPE.nodeOf('purpose'),
  fileName: SHAPE.nodeOf('fileName'),
  referenceType: SHAPE.nodeOf('referenceType'),
  locator: SHAPE.nodeOf('locator'),
} as const
