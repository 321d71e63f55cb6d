import { compileShape } from '../json/shape.ts'

/** Members that a release has (OCDS 1.0 and 1.1); only what says what is bought of whom, by whom and when. */
const RELEASE = {
  ocid: 'ocid',
  url: 'link',
  buyer: 'buyer',
  parties: 'parties',
  tender: 'tender',
  awards: 'awards',
  contracts: 'contracts',
} as const

const CODE = { scheme: 'scheme', id: 'id', description: 'codeTitle' } as const

/** A package of releases, of records, a single one of either, or one of them a line. */
export const SHAPE = compileShape(
  {
    top: {
      members: {
        ...RELEASE,
        releases: 'releases',
        records: 'records',
        compiledRelease: 'compiled',
      },
    },
    releases: { elements: 'release' },
    records: { elements: 'record' },
    record: { members: { ocid: 'ocid', releases: 'releases', compiledRelease: 'compiled' } },
    release: { members: RELEASE },
    compiled: { members: RELEASE },
    parties: { elements: 'party' },
    party: { members: { id: 'id', name: 'name', roles: 'roles' } },
    roles: { elements: 'role' },
    buyer: { members: { id: 'id', name: 'name' } },
    tender: {
      members: { id: 'id', title: 'title', description: 'description', status: 'status', items: 'items' },
    },
    awards: { elements: 'award' },
    award: {
      members: {
        id: 'id',
        title: 'title',
        description: 'description',
        status: 'status',
        date: 'date',
        suppliers: 'suppliers',
        items: 'items',
      },
    },
    contracts: { elements: 'contract' },
    contract: {
      members: {
        id: 'id',
        awardID: 'awardId',
        title: 'title',
        description: 'description',
        status: 'status',
        dateSigned: 'dateSigned',
        suppliers: 'suppliers',
        items: 'items',
      },
    },
    suppliers: { elements: 'supplier' },
    supplier: { members: { id: 'id', name: 'name' } },
    items: { elements: 'item' },
    item: {
      members: {
        description: 'description',
        quantity: 'quantity',
        classification: 'code',
        additionalClassifications: 'codes',
      },
    },
    codes: { elements: 'otherCode' },
    code: { members: CODE },
    otherCode: { members: CODE },
    ...Object.fromEntries(
      'ocid link id name role title description status date awardId dateSigned quantity scheme codeTitle'
        .split(' ')
        .map(place => [place, { text: true } as const]),
    ),
  },
  'top',
)
