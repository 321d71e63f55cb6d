/**
 * Faults of the tests of the CycloneDX specification that lie in members which no reader of an inventory looks at. Such a document is
 * read, with its right count, and nothing is said. A row is a debt: whoever makes the readers look at the member takes it out.
 */
const UNLOOKED: readonly (readonly [name: RegExp, member: string])[] = [
  [/^invalid-hash-/u, 'hashes'],
  [/^invalid-license-|^invalid-metadata-license/u, 'licenses'],
  [/^invalid-(?:patch|issue)-type-/u, 'pedigree'],
  [/^invalid-component-ref-|^invalid-dependency-/u, 'references between components'],
  [/^invalid-service-data-/u, 'data of services'],
  [/^invalid-metadata-distribution/u, 'metadata of the document'],
  [/^invalid-properties-/u, 'properties'],
  [/^invalid-component-(?:external-version-and-range|versionRange-)/u, 'range of versions'],
  [/^invalid-citations-/u, 'citations'],
]

/** The member at fault, where it is one that no reader looks at. */
export function reasonForSilence(file: string): string | undefined {
  const name = file.split('/').at(-1) ?? ''
  return UNLOOKED.find(([pattern]) => pattern.test(name))?.[1]
}
