import type { Level } from '../model/resolution.ts'
import type { NameIndex } from './name-index.ts'

/** At which level an answer stands that says this product, given by its place; without one, only whose a thing is. */
export function levelAt({ isFamily }: NameIndex, product: number | undefined): Level {
  if (product === undefined) return 'party'
  return isFamily[product] === 1 ? 'family' : 'product'
}
