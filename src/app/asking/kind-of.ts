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
 * The kind of thing that the format itself says an item is: a package of a package manager is software, and no router or drone,
 * also where its product is not known. Counts only for items whose product is not; products have categories of their own.
 */
export function kindOf(snapshot: Snapshot, item: Item): Readonly<Record<FactKey, string>> {
  const isSoftware =
    item.identifiers.some(({ scheme }) => PACKAGE_SCHEMES.has(scheme)) || SOFTWARE_TYPES.has(item.type ?? '')
  return isSoftware && snapshot.categories[SOFTWARE] !== undefined ? { category: `within:${SOFTWARE}` } : {}
}
