import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { codeOf } from '../purchases/classification.ts'
import { purchaseItem } from '../purchases/purchase-item.ts'
import type { OpenRecord } from '../records/records.ts'
import { placeOf } from './place.ts'

/** Statuses (codelists of OCDS 1.1) of what came to nothing. */
const OFF: Readonly<Record<string, readonly string[]>> = {
  tender: ['cancelled', 'unsuccessful', 'withdrawn'],
  award: ['cancelled', 'unsuccessful'],
  contract: ['cancelled'],
}

/** One stage of a process that has lines: what it says of them all. */
interface Stage {
  readonly record: OpenRecord
  /** Items of it, or of the stage before where it names none of its own. */
  readonly lines: readonly OpenRecord[]
  readonly seller: string | undefined
  readonly award: OpenRecord | undefined
}

/**
 * The items of a release, each once, by the stage that has come furthest: of contracts, of awards that no contract names, of the
 * tender where nothing has been awarded. A stage without lines is one line by its title. What came to nothing is counted.
 */
export function itemsOfRelease(release: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const people = new People(release)
  return stagesOf(release, people).flatMap(stage => itemsOfStage(stage, people.buyer, tell))
}

/** Whether it tells of any stage. */
export function hasStages(release: OpenRecord): boolean {
  return ['tender', 'award', 'contract'].some(place => release.parts(place).length > 0)
}

function stagesOf(release: OpenRecord, people: People): readonly Stage[] {
  const awards = release.parts('award')
  const contracts = release.parts('contract')
  const tender = release.parts('tender').at(-1)
  const isSole = awards.length + contracts.length <= 1 || (awards.length === 1 && contracts.length === 1)
  const asked = isSole && tender !== undefined ? tender.parts('item') : []
  const ofContracts = contracts.filter(isOn).map(record => {
    const award = awards.find(
      one => one.text('id') !== undefined && one.text('id') === record.text('awardId'),
    )
    const lines =
      [record.parts('item'), award?.parts('item') ?? [], asked].find(({ length }) => length > 0) ?? []
    return { record, lines, award, seller: people.sellerOf(record, award) }
  })
  const named = new Set(contracts.map(contract => contract.text('awardId')))
  const ofAwards = awards
    .filter(award => !named.has(award.text('id')))
    .filter(isOn)
    .map(record => {
      const own = record.parts('item')
      return { record, lines: own.length > 0 ? own : asked, award: record, seller: people.sellerOf(record) }
    })
  if (awards.length + contracts.length > 0) return [...ofContracts, ...ofAwards]
  if (tender === undefined || !isOn(tender)) return []
  return [{ record: tender, lines: tender.parts('item'), award: undefined, seller: undefined }]
}

function isOn(stage: OpenRecord): boolean {
  const status = stage.text('status')?.toLowerCase() ?? ''
  if (OFF[stage.place]?.includes(status) !== true) return true
  stage.root.count('off')
  return false
}

function itemsOfStage(
  { record, lines, seller, award }: Stage,
  buyer: string | undefined,
  tell: (problem: Problem) => void,
): readonly Item[] {
  const common = {
    seller,
    buyer,
    days: {
      acquired: undefined,
      agreed: record.place === 'contract' ? record.text('dateSigned') : undefined,
      awarded: award?.text('date'),
    },
    contract: record.place === 'contract' ? record.text('id') : undefined,
  }
  if (lines.length === 0) {
    const name = record.text('title', 'description')
    const at = placeOf(record)
    if (name !== undefined) return [purchaseItem({ ...common, name, identifiers: [], at }, tell)]
    tell(nameless(at, 'neither items nor a title'))
    return []
  }
  return lines.flatMap(line => {
    const codes = [...line.parts('code'), ...line.parts('otherCode')]
    const name = line.text('description') ?? codes[0]?.text('codeTitle')
    const at = placeOf(line)
    if (name === undefined) {
      tell(nameless(at, 'neither a description nor a classification with one'))
      return []
    }
    const identifiers = codes.flatMap(code => codeOf(code.text('scheme'), code.text('id')) ?? [])
    return [purchaseItem({ ...common, name, identifiers, quantity: line.text('quantity'), at }, tell)]
  })
}

function nameless(at: string, lacks: string): Problem {
  return {
    code: 'purchase-without-name',
    at: { pointer: at },
    says: `Here stands ${lacks}, so nobody can say what is bought; it was not read.`,
  }
}

/** Who sells and buys, by the names in references or in the list of parties. */
class People {
  readonly buyer: string | undefined
  readonly #parties: readonly OpenRecord[]

  constructor(release: OpenRecord) {
    this.#parties = release.parts('party')
    const buyer = release.parts('buyer').at(-1)
    this.buyer = this.#nameOf(buyer) ?? this.#sole('buyer') ?? this.#sole('procuringEntity')
  }

  sellerOf(...stages: readonly (OpenRecord | undefined)[]): string | undefined {
    for (const stage of stages) {
      const names = (stage?.parts('supplier') ?? []).flatMap(supplier => this.#nameOf(supplier) ?? [])
      if (names.length > 0) return [...new Set(names)].join('; ')
    }
    return this.#sole('supplier')
  }

  #nameOf(reference: OpenRecord | undefined): string | undefined {
    const id = reference?.text('id')
    const party = id === undefined ? undefined : this.#parties.find(one => one.text('id') === id)
    return reference?.text('name') ?? party?.text('name')
  }

  /** The one party of a role; nobody where there are several. */
  #sole(role: string): string | undefined {
    const [only, ...others] = this.#parties.filter(party => party.texts('role').includes(role))
    return others.length === 0 ? only?.text('name') : undefined
  }
}
