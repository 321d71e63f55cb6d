import type { Product } from '../model/party.ts'
import type { FindingGroup } from './finding-group.ts'
import type { Setting } from './asked.ts'
import { partyName, productName } from './names.ts'

/** What a group of findings is called in a table: the product with its release where its lines name one, else its maker's products. */
export function groupName({ snapshot }: Setting, group: FindingGroup): string {
  if (group.product === undefined) return `products of ${partyName(snapshot, group.party ?? '')}`
  const name = productName(snapshot, group.product)
  const [example] = group.examples
  const release =
    example?.resolution.version ?? releaseIn(snapshot.products[group.product], example?.item.name ?? '')
  return release === undefined || name.endsWith(` ${release}`) ? name : `${name} ${release}`
}

/** The same as the head of a row; of a family it says that it is one, since a line may be any of it. */
export function rowName(setting: Setting, group: FindingGroup): string {
  const name = groupName(setting, group)
  return group.examples[0]?.resolution.level === 'family' ? `${name} (family)` : name
}

/** The longest release of the product that stands as a word in a title. */
function releaseIn(product: Product | undefined, title: string): string | undefined {
  const words = title.split(/[\s()]+/u)
  return product?.versions
    .filter(version => words.includes(version))
    .reduce<string | undefined>(
      (best, version) => (version.length > (best?.length ?? 0) ? version : best),
      undefined,
    )
}
