/** A kind of fault that is told with `--strict` alone, by the names of the documents that have it. */
export interface QuietKind {
  readonly names: RegExp
  readonly fault: string
  /** Why it changes nothing in the answer, or what telling it would cost. */
  readonly because: string
}

const HASHES = 'Licet knows nothing by its hash, so that no answer rests on one.'
const LICENCES = 'No measure of the catalogue goes by the licence under which its author gives a thing away.'
const PEDIGREE = 'What a component came from is no part of what is there.'

/** Every kind; a document that is read without a word and is of none of these fails the run. */
export const QUIET_KINDS: readonly QuietKind[] = [
  {
    names: /^invalid-component-ref-/u,
    fault: 'a reference (`bom-ref`) that two components have, or an empty one',
    because:
      'Items are told by their place, and nothing is read along references; to see a double one, every reference of a document would have to be kept, and memory would grow with the file.',
  },
  {
    names: /^invalid-dependency-/u,
    fault: 'a dependency that does not say of what',
    because: 'Which component needs which is not read: each stands in the list itself.',
  },
  {
    names: /^invalid-hash-/u,
    fault: 'a hash of an unknown algorithm, or of another length than its algorithm gives',
    because: HASHES,
  },
  {
    names: /^invalid-(?:license|metadata-license)-/u,
    fault: 'a licence that the list of SPDX does not have, several in place of one, or one without a name',
    because: LICENCES,
  },
  {
    names: /^invalid-(?:issue|patch)-type-/u,
    fault: 'a patch, or what it mends, of an unknown type',
    because: PEDIGREE,
  },
  {
    names: /^invalid-service-data-/u,
    fault: 'data of a service that flow in an unknown direction',
    because: 'The service is an item whichever way its data flow.',
  },
  {
    names: /^invalid-properties-/u,
    fault: 'a property without a name',
    because: 'Properties are what a tool wishes to remember; none is read.',
  },
  {
    names: /^invalid-citations-/u,
    fault: 'a citation that does not say who or what it cites',
    because: 'Who said a thing of the document is no part of what is there.',
  },
  {
    names: /^invalid-metadata-distribution-/u,
    fault: 'constraints on handing the document on, in the form of an older version',
    because: 'They are about the document and bind nobody whom Licet answers.',
  },
]
