import type { Comparison } from './comparison.ts'
import { sortWords } from './features/sort.ts'
import { surroundings } from './features/surroundings.ts'
import type { NameIndex } from './name-index.ts'
import { CLASS } from './word-class.ts'

/**
 * The product that a maker's name and a word for a sort of thing mean together, as in `Venustech antivirus`: the only one of that
 * sort, or the one that all others of it belong to. Undefined where other words stand there too.
 */
export function productOfSort(index: NameIndex, { subject, name, title }: Comparison): number | undefined {
  const party = subject.kind === 'party' ? index.parties[subject.at] : undefined
  if (party === undefined || name === undefined || name.name.subject.kind !== 'party') return undefined
  const around = surroundings(title, name)
  const sorts = sortWords(index, around)
  if (sorts.length === 0) return undefined
  const isSaid = around.words.every(
    (word, place) =>
      ((around.classes[place] ?? 0) & (CLASS.digit | CLASS.edition)) !== 0 ||
      sorts.some(
        sort => sort === word || sort.startsWith(word) || sort.endsWith(word) || word.includes(sort),
      ),
  )
  if (!isSaid) return undefined
  const categories = new Set(sorts.flatMap(sort => index.categoryWords.get(sort) ?? []))
  const products = party.products.filter(at =>
    [...categories].some(category => index.products[at]?.categories.includes(category) === true),
  )
  return products.length <= 1 ? products[0] : mostGeneral(index, products)
}

function mostGeneral(index: NameIndex, products: readonly number[]): number | undefined {
  return products.find(at => {
    const id = index.products[at]?.id ?? ''
    return products.every(other => other === at || index.products[other]?.families.includes(id) === true)
  })
}
