/**
 * Faults of the tests of the CycloneDX specification that lie in members which no reader of an inventory looks at. Such a document is
 * read, with its right count, and nothing is said. A row is a debt: whoever makes the readers look at the member takes it out.
 */
const UNLOOKED: readonly (readonly [name: RegExp, member: string])[] = [
  [/^invalid-(?:license|metadata-license)-(?:id-)?1/u, 'ids of licences, of which there is a list'],
  [/^invalid-license-(?:choice|declared-concluded-mix)-/u, 'licences beside expressions'],
  [/^invalid-license-missing-id-and-name-.*textproto$/u, 'licences in protobuf'],
  [/^invalid-component-ref-1\.[1-4]/u, 'references that occur twice'],
  [/^invalid-dependency-/u, 'dependencies between components'],
  [/^invalid-metadata-distribution/u, 'constraints of distribution'],
  [/^invalid-properties-/u, 'properties'],
  [/^invalid-component-(?:external-version-and-range|versionRange-)/u, 'range of versions'],
  [/^invalid-citations-/u, 'citations'],
]

/** The member at fault, where it is one that no reader looks at. */
export function reasonForSilence(file: string): string | undefined {
  const name = file.split('/').at(-1) ?? ''
  return UNLOOKED.find(([pattern]) => pattern.test(name))?.[1]
}
