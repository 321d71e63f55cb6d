import type { Item } from '../../model/item.ts'
import type { FactKey } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** Schemes that only packages of software have. */
const PACKAGE_SCHEMES = new Set([
  'purl',
  'deb',
  'rpm',
  'winget',
  'chrome-extension',
  'firefox-extension',
  'bundle-id',
  'android-package',
])
/** Types, as formats name them, that only software is of. */
const SOFTWARE_TYPES = new Set([
  'library',
  'framework',
  'application',
  'operating-system',
  'package',
  'extension',
])
const SOFTWARE = 'software'

/**
 * The kind of thing that the format itself says an item is: the category of its code in CPV or UNSPSC; and a package of a package
 * manager is software, and no router or drone, also where its product is not known. Counts only for items whose product is not;
 * products have categories of their own.
 */
export function kindOf(snapshot: Snapshot, item: Item): Readonly<Record<FactKey, string>> {
  const coded = item.identifiers.length === 0 ? undefined : codedCategory(snapshot, item)
  if (coded !== undefined) return { category: `within:${coded}` }
  const isSoftware =
    item.identifiers.some(({ scheme }) => PACKAGE_SCHEMES.has(scheme)) || SOFTWARE_TYPES.has(item.type ?? '')
  return isSoftware && snapshot.categories[SOFTWARE] !== undefined ? { category: `within:${SOFTWARE}` } : {}
}

/** The narrowest category whose code has the item's within it. */
function codedCategory(snapshot: Snapshot, { identifiers }: Item): string | undefined {
  let narrowest: { readonly id: string; readonly digits: number } | undefined
  for (const { scheme, value } of identifiers) {
    if (scheme !== 'cpv' && scheme !== 'unspsc') continue
    for (const category of Object.values(snapshot.categories)) {
      for (const code of category[scheme]) {
        const told = toldBy(scheme, code)
        if (value.startsWith(told) && told.length > (narrowest?.digits ?? 0))
          narrowest = { id: category.id, digits: told.length }
      }
    }
  }
  return narrowest?.id
}

/** What a code tells of itself: the zeros at its end stand for whatever lies within; a level of CPV is a digit after the first two, of UNSPSC two. */
function toldBy(scheme: 'cpv' | 'unspsc', code: string): string {
  return scheme === 'cpv'
    ? code.slice(0, 2) + code.slice(2).replace(/0+$/u, '')
    : code.replace(/(?:00)+$/u, '')
}
