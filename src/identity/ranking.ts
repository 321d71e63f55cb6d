import { compareText } from '../base/order.ts'
import { partiesIn, productsIn, withoutUnmeant } from './candidates.ts'
import { compareParty, compareProduct } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import type { NameIndex } from './name-index.ts'
import { productOfSort } from './product-of-sort.ts'
import { Scored } from './score.ts'
import { LEAST_FIT, severalOfFamily } from './several-of-family.ts'
import { LINK_BITS, POSSIBLE_BITS } from './thresholds.ts'
import type { Title } from './title.ts'
import { wordsOfName } from './words-of-name.ts'

/** A party with the product of it that the item is, where one fits. */
export interface Candidate {
  readonly party?: number
  readonly product?: number
  /** Products between which the title does not tell; then `product` is their family, or missing. */
  readonly among?: readonly number[]
  readonly scored: Scored
}

/** All parties that an item may be of, the likeliest first, each with the product of it that fits best. */
export function rankCandidates(index: NameIndex, title: Title, priorBits: number): readonly Candidate[] {
  return new Ranking(index, title, priorBits).all()
}

/** The first of these; undefined where none is more likely than not, which mostly shows long before all is weighed. */
export function likeliest(index: NameIndex, title: Title, priorBits: number): Candidate | undefined {
  const ranking = new Ranking(index, title, priorBits)
  return ranking.mayAnyBe() ? ranking.all()[0] : undefined
}

/** Who a title may be, each weighed when it is first asked for: of most titles a product that is linked speaks for its party. */
class Ranking {
  readonly #index: NameIndex
  readonly #title: Title
  readonly #priorBits: number
  readonly #parties: readonly number[]
  readonly #weighed: (Scored | undefined)[] = []
  readonly #products: readonly Scored[]

  constructor(index: NameIndex, title: Title, priorBits: number) {
    const meant = withoutUnmeant(index, title)
    this.#index = index
    this.#title = meant
    this.#priorBits = priorBits
    this.#parties = partiesIn(index, meant)
    this.#products = productsIn(index, meant, this.#parties).map(
      at => new Scored(compareProduct(index, meant, at), priorBits),
    )
  }

  /** Whether any is more likely than not. */
  mayAnyBe(): boolean {
    let may = false
    for (const product of this.#products) if (product.weigh(POSSIBLE_BITS)) may = true
    if (may) return true
    for (let place = 0; place < this.#parties.length; place += 1)
      if (this.#party(place).weigh(POSSIBLE_BITS)) may = true
    return may
  }

  /** The likeliest first. */
  all(): readonly Candidate[] {
    for (const product of this.#products) product.weigh()
    const fitting = this.#parties.map(at => fittingProduct(this.#index, at, this.#products))
    const found: Candidate[] = []
    for (let place = 0; place < this.#parties.length; place += 1) {
      const candidate = this.#candidateOf(place, fitting)
      if (candidate !== undefined) found.push(candidate)
    }
    const all = found.length > 1 ? found.filter(candidate => !isTaken(candidate, found)) : found
    for (const scored of this.#products)
      if (scored.comparison.parties.length === 0 && scored.fit >= LEAST_FIT)
        all.push({ product: scored.comparison.subject.at, scored })
    return all.length < 2 ? all : all.toSorted((one, other) => order(this.#index, one, other))
  }

  /** A party with its product; undefined where it is there for a product alone that is given to another. */
  #candidateOf(place: number, fitting: readonly (Scored | undefined)[]): Candidate | undefined {
    const at = this.#parties[place] ?? 0
    const product = fitting[place]
    if (product !== undefined && product.bits >= LINK_BITS) return this.#withProduct(at, product)
    const several = product === undefined ? this.#severalOf(at, undefined) : undefined
    if (several !== undefined) return several
    const party = this.#party(place)
    if (product === undefined && isNamedByAny(party, fitting)) return undefined
    party.weigh()
    if (product !== undefined && isAsFounded(product, party)) return this.#withProduct(at, product)
    const sort = productOfSort(this.#index, party.comparison)
    return sort === undefined ? { party: at, scored: party } : { party: at, product: sort, scored: party }
  }

  #withProduct(party: number, scored: Scored): Candidate {
    return this.#severalOf(party, scored) ?? { party, product: scored.comparison.subject.at, scored }
  }

  /** The family of several products that fit equally, or the party where the law may tell them from it. */
  #severalOf(party: number, fitting: Scored | undefined): Candidate | undefined {
    if (this.#products.length < 2 || !this.#products.some(product => isOfFamily(this.#index, product)))
      return undefined
    const own = this.#products.filter(
      product => makerOf(product.comparison) === party && isProductItself(this.#index, product),
    )
    const found = own.length < 2 ? undefined : severalOfFamily(this.#index, fitting, own, isOneWithin)
    if (found === undefined) return undefined
    const { among, family, scored } = found
    return { party, ...(family === undefined ? {} : { product: family }), among, scored }
  }

  #party(place: number): Scored {
    return (this.#weighed[place] ??= new Scored(
      compareParty(this.#index, this.#title, this.#parties[place] ?? 0),
      this.#priorBits,
    ))
  }
}

/** The likeliest first; of two that weigh the same, the one with a product, then the one that the title names. */
function order(index: NameIndex, one: Candidate, other: Candidate): number {
  return (
    other.scored.bits - one.scored.bits ||
    Number(one.product === undefined) - Number(other.product === undefined) ||
    named(other) - named(one) ||
    compareText(idOf(index, one), idOf(index, other))
  )
}

/** Whether a party is there only for the name of a product that another party of it has been given. */
function isTaken({ product, among, scored }: Candidate, all: readonly Candidate[]): boolean {
  if ((product ?? among) !== undefined) return false
  const by = onlyNamedBy(scored)
  return by !== undefined && all.some(other => other.product === by || other.among?.includes(by) === true)
}

/** The same, seen before the party is weighed. */
function isNamedByAny(party: Scored, products: readonly (Scored | undefined)[]): boolean {
  const by = onlyNamedBy(party)
  return (
    by !== undefined &&
    products.some(
      product => product !== undefined && product.bits >= LINK_BITS && product.comparison.subject.at === by,
    )
  )
}

/** The product by whose name alone a party is there. */
function onlyNamedBy({ comparison: { name, publisher, vendor, identifier } }: Scored): number | undefined {
  if (name?.name.subject.kind !== 'product') return undefined
  return (publisher ?? vendor ?? identifier) === undefined ? name.name.subject.at : undefined
}

/** The product of a party that fits best. */
function fittingProduct(index: NameIndex, party: number, products: readonly Scored[]): Scored | undefined {
  let fitting: Scored | undefined
  for (const product of products) {
    if (product.fit < LEAST_FIT || makerOf(product.comparison) !== party) continue
    if (!isProductItself(index, product)) continue
    if (fitting === undefined || fitsBetter(index, product, fitting)) fitting = product
  }
  return fitting
}

function fitsBetter(index: NameIndex, one: Scored, other: Scored): boolean {
  if (isSaidWithin(one, other)) return false
  const better =
    Number(isSaidWithin(other, one)) ||
    one.bits - other.bits ||
    one.fit - other.fit ||
    lengthOf(one) - lengthOf(other) ||
    compareText(productId(index, other), productId(index, one))
  return better > 0
}

/**
 * Whether a product is known only by words that all stand within the name of another that is linked, as VirusScan does within McAfee
 * VirusScan Enterprise: then they were said of that one.
 */
function isSaidWithin({ comparison: { contained } }: Scored, outer: Scored): boolean {
  const { name } = outer.comparison
  if (contained === undefined || name === undefined || outer.bits < LINK_BITS) return false
  const own = wordsOfName(name.name)
  return contained.words.every(word => own.includes(word))
}

/** Whether one of two is known only by words of the other's name. */
function isOneWithin(one: Scored, other: Scored): boolean {
  return isSaidWithin(one, other) || isSaidWithin(other, one)
}

/** A product that is not linked is said with the party where it is no weaker: asked about where the party is. */
function isAsFounded(product: Scored, party: Scored): boolean {
  return party.bits < LINK_BITS && (product.bits > POSSIBLE_BITS || product.bits >= party.bits)
}

/** Which of the parties in a role to a product an item points to: its publisher, else whom it names, else the present maker. */
function makerOf({ publisher, vendor, maker, title, parties }: Comparison): number | undefined {
  const inTitle = title.matches.find(
    ({ name: { subject } }) => subject.kind === 'party' && parties.includes(subject.at),
  )
  return (
    publisher?.party ??
    vendor?.found.party ??
    maker?.name.subject.at ??
    inTitle?.name.subject.at ??
    parties[0]
  )
}

/** A product that is called like its maker is not named by the maker's name alone. */
function isProductItself(
  index: NameIndex,
  { comparison: { name, contained, identifier, parties } }: Scored,
): boolean {
  if (identifier !== undefined || contained !== undefined) return true
  return (
    name !== undefined && !parties.some(at => index.parties[at]?.letters.includes(name.name.letters) === true)
  )
}

function isOfFamily(index: NameIndex, { comparison: { subject } }: Scored): boolean {
  return (index.products[subject.at]?.families.length ?? 0) > 0
}

function lengthOf({ comparison: { name } }: Scored): number {
  return name === undefined ? 0 : name.end - name.first
}

function productId(index: NameIndex, { comparison: { subject } }: Scored): string {
  return index.products[subject.at]?.id ?? ''
}

/** Whether a title names the party of a candidate. */
function named({ party, scored }: Candidate): number {
  return Number(
    scored.comparison.title.matches.some(
      ({ name: { subject } }) => subject.kind === 'party' && subject.at === party,
    ),
  )
}

function idOf(index: NameIndex, { party, product }: Candidate): string {
  return (
    (party === undefined ? undefined : index.parties[party]?.id) ??
    (product === undefined ? undefined : index.products[product]?.id) ??
    ''
  )
}
