import type { Resolution } from '../model/resolution.ts'
import type { Snapshot } from '../model/snapshot.ts'

/**
 * What a text means that is spelled just as the catalogue spells one name, or is an id: the same that `search` finds first, without
 * the tables that `search` needs. Undefined where several bear the name or none does; then `search` decides.
 */
export function exactName(snapshot: Snapshot, text: string): Resolution | undefined {
  const wanted = text.trim().toLowerCase()
  const products = Object.values(snapshot.products).filter(
    product => product.id === wanted || product.names.some(name => name.text.toLowerCase() === wanted),
  )
  const parties = Object.values(snapshot.parties).filter(
    party => party.id === wanted || party.names.some(name => name.text.toLowerCase() === wanted),
  )
  const [product] = products
  const [party] = parties
  if (products.length + parties.length !== 1) return undefined
  const because = [{ feature: 'name-is-spelled', item: text, candidate: text, weight: 0 }]
  if (party !== undefined) return { decision: 'link', party: party.id, probability: 1, because }
  return product === undefined
    ? undefined
    : { decision: 'link', product: product.id, probability: 1, because }
}
