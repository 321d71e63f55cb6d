import type { Proposal } from './place-entries.ts'
import { withEntries, type Written, yamlValue } from './yaml-lines.ts'

/** The file of a party that the catalogue lacks, no more than the register says; or that of one it holds, with the products it lacks. All of it is marked. */
export function partyFileOf({ party, name, products }: Proposal, before: string | undefined): string {
  const entries = products.map(
    product =>
      [
        product.id,
        {
          names: [{ text: product.name, kind: 'trade' }],
          categories: product.categories.length === 0 ? undefined : product.categories,
          unverified: true,
        },
      ] as const,
  )
  if (before !== undefined) return withEntries(before, 'products', entries)
  const names: Written = [
    { text: name?.name ?? party, kind: 'legal' },
    ...(name?.aliases ?? []).map(alias => ({ text: alias, kind: 'alias' })),
  ]
  const bySchemes = Map.groupBy(name?.identifiers ?? [], ({ scheme }) => scheme)
  const identifiers = Object.fromEntries(
    [...bySchemes].map(([scheme, all]) => [scheme, all.map(({ value }) => value)] as const),
  )
  const keys = ['names', ...(bySchemes.size === 0 ? [] : ['identifiers'])]
  const head = [
    '# Proposed by an importer from the name in a register alone. Whether it is a party that the catalogue holds under another name is for people to say.',
    `id: ${yamlValue(party)}`,
    `names: ${yamlValue(names)}`,
    ...(bySchemes.size === 0 ? [] : [`identifiers: ${yamlValue(identifiers)}`]),
    `unverified: ${yamlValue(keys)}`,
    '',
  ]
  return withEntries(head.join('\n'), 'products', entries)
}
