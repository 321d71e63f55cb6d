import type { Item } from '../model/item.ts'
import { levelOf } from '../model/level.ts'
import type { Resolution } from '../model/resolution.ts'
import { rankCandidates } from './ranking.ts'
import type { NameIndex } from './name-index.ts'
import { resolutionOf } from './resolve.ts'
import { readTitle } from './title.ts'

/** Who types a name means something that he knows to be there; a line of an inventory means mostly nothing of it. */
const ASKED_PRIOR_BITS = -4

const MOST_ANSWERS = 10

/**
 * What a person means who types a name: a vendor, a product, both, with a version or a sort of product; also an id of the catalogue.
 * The likeliest first. A vendor's name alone gives the party without a product. A name with a slip is never more than `possible`.
 */
export function search(index: NameIndex, text: string): readonly Resolution[] {
  const item: Item = { name: text, identifiers: [], circumstances: {}, quantity: 1, at: '' }
  const title = readTitle(index, item)
  const found = title === undefined ? [] : rankCandidates(index, title, ASKED_PRIOR_BITS)
  const answers = found.map(candidate => {
    const answer = resolutionOf(index, item, candidate)
    return answer.decision === 'link' &&
      candidate.scored.comparison.name?.reading !== 'exact' &&
      candidate.scored.comparison.contained === undefined
      ? { ...answer, decision: 'possible' as const }
      : answer
  })
  return [...byId(index, text.trim()), ...answers.filter(({ decision }) => decision !== 'none')].slice(
    0,
    MOST_ANSWERS,
  )
}

function byId(index: NameIndex, id: string): readonly Resolution[] {
  const because = [{ feature: 'id-is-asked', item: id, candidate: id, weight: 0 }]
  const party = index.parties.find(one => one.id === id)
  if (party !== undefined)
    return [{ decision: 'link', level: 'party', party: party.id, probability: 1, because }]
  const product = index.products.find(one => one.id === id)
  if (product === undefined) return []
  const maker = index.parties[product.parties[0] ?? -1]
  return [
    {
      decision: 'link',
      level: levelOf(index.families, id),
      ...(maker === undefined ? {} : { party: maker.id }),
      product: product.id,
      probability: 1,
      because,
    },
  ]
}
