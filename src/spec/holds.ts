import type { Condition } from '../model/condition.ts'
import type { Product, ProductEdge } from '../model/party.ts'
import { isDoerListed, isDoerNamed, isInClass, isInSystem, isOfOrganisation, hasAttribute } from './doer.ts'
import { isWithinReach, partiesInRole } from './reach.ts'
import { all, any, type Found, isFounded, NO, open, opposite, seen, YES } from './support.ts'
import { isInRange } from './version.ts'
import { answerTo, dayAnswered, isWithin, type View, yesOrNo } from './view.ts'

/** Whether a condition holds, read from the side and about the item that the view names. */
export function holds(view: View, condition: Condition): Found {
  switch (condition.kind) {
    case 'always':
      return YES
    case 'all':
      return all(condition.of.map(part => holds(view, part)))
    case 'any':
      return any(
        view.floor,
        condition.of.map(part => holds(view, part)),
      )
    case 'not':
      return opposite(holds(view, condition.of))
    case 'class':
      return any(
        view.floor,
        condition.classes.map(name => isInClass(view, name)),
      )
    case 'attribute':
      return hasAttribute(view, condition.name, condition.values)
    case 'named':
      return isDoerNamed(view, condition.parties, condition.reach)
    case 'enlisted':
      return isDoerListed(view, condition.list)
    case 'organisation':
      return isOfOrganisation(view, condition.organisations)
    case 'system':
      return isInSystem(view, condition.system)
    case 'circumstance':
      return isOneOf(condition.name, answerTo(view, condition.name), condition.values)
    case 'dated': {
      const day = dayAnswered(view, condition.name)
      if (day === undefined) return open(condition.name)
      const { from, before } = condition
      return (from === undefined || day >= from) && (before === undefined || day < before) ? YES : NO
    }
    case 'product':
      return all([isProduct(view, condition.products), isInRange(view, condition.versions)])
    case 'party':
      return any(
        view.floor,
        partiesInRole(view, condition.role).map(({ party, found }) =>
          all([found, isWithinReach(view, condition.parties, condition.reach, party)]),
        ),
      )
    case 'category':
      return isInCategory(view, condition.categories)
    case 'origin':
      return any(
        view.floor,
        condition.stages.map(stage => hasOrigin(view, stage, condition)),
      )
    case 'listed':
      return isListed(view, condition.list, () => true)
    case 'list-lacks-category':
      return opposite(listHoldsCategory(view, condition.list))
    case 'property': {
      const name = `property:${condition.name}`
      const recorded = productOf(view)?.properties[condition.name]
      return isOneOf(name, recorded ?? answerTo(view, name), condition.values)
    }
    case 'contains':
      return any(
        view.floor,
        edgesOf(view, 'contains').map(edge =>
          all([isGrade(view, edge, condition.degree), holdsOf(view, edge, condition.of)]),
        ),
      )
    case 'bundles':
      return any(
        view.floor,
        edgesOf(view, 'bundles').map(edge => holdsOf(view, edge, condition.of)),
      )
    case 'runs-on':
      return any(
        view.floor,
        edgesOf(view, 'runs-on').map(edge => holdsOf(view, edge, condition.of)),
      )
    case 'open':
      return yesOrNo(view, `open:${condition.question}`)
  }
}

/** Whether a line of the list that also passes `counts` names the item on the date. A list that not everybody may read leaves it open. */
export function isListed(view: View, list: string, counts: (listing: string) => boolean): Found {
  const { completeness, listings } = view.snapshot.lists[list] ?? { completeness: 'closed', listings: [] }
  const found = any(
    view.floor,
    listings
      .filter(line => line.country === undefined && counts(line.id))
      .map(line =>
        all([
          seen(line.evidence, view.question.known, `listing:${line.id}`),
          isWithin(view, line.from, line.until, `listing:${line.id}`),
          holds(view, line.names),
        ]),
      ),
  )
  return completeness === 'closed' || (found.truth === 'yes' && isFounded(found, view.floor))
    ? found
    : any(view.floor, [found, yesOrNo(view, `listed:${list}`)])
}

/** Whether a line of the list is of a category of the item. A list that is not held whole may have one that is not recorded. */
function listHoldsCategory(view: View, list: string): Found {
  const { completeness, listings } = view.snapshot.lists[list] ?? { completeness: 'closed', listings: [] }
  const found = any(
    view.floor,
    listings.map(line =>
      all([
        seen(line.evidence, view.question.known, `listing:${line.id}`),
        isWithin(view, line.from, line.until, `listing:${line.id}`),
        isInCategory(view, line.categories),
      ]),
    ),
  )
  return completeness === 'closed' || (found.truth === 'yes' && isFounded(found, view.floor))
    ? found
    : any(view.floor, [found, yesOrNo(view, `kind-listed:${list}`)])
}

function isProduct(view: View, products: readonly string[]): Found {
  const id = view.item.product
  const isIt =
    id !== undefined && [id, ...(productOf(view)?.families ?? [])].some(name => products.includes(name))
  return isIt ? YES : NO
}

function isInCategory(view: View, wanted: readonly string[]): Found {
  const product = productOf(view)
  if (product === undefined) {
    const answer = answerTo(view, 'category')
    if (answer === undefined) return open('category')
    if (!answer.startsWith('within:')) return isBelow(view, answer, wanted)
    const wider = answer.slice('within:'.length)
    if (isBelow(view, wider, wanted).truth === 'yes') return YES
    return wanted.some(category => isBelow(view, category, [wider]).truth === 'yes') ? open('category') : NO
  }
  const families = product.families.map(family => view.snapshot.products[family]?.categories ?? [])
  return any(
    view.floor,
    [product.categories, ...families].flat().map(category => isBelow(view, category, wanted)),
  )
}

function isBelow(view: View, category: string, wanted: readonly string[]): Found {
  for (let at: string | undefined = category; at !== undefined; at = view.snapshot.categories[at]?.within) {
    if (wanted.includes(at)) return YES
  }
  return NO
}

/** Of a maker that may no longer be one nothing is known for certain: then the country is that of the maker, or open. */
function hasOrigin(view: View, stage: string, wanted: Extract<Condition, { kind: 'origin' }>): Found {
  const key = `origin:${stage}`
  const assumed = answerTo(view, key)
  const recorded = recordedOrigins(view, stage)
  const isRecorded = any(
    view.floor,
    recorded.map(({ found }) => found),
  )
  const otherwise = assumed === undefined ? open(key) : isNamedCountry(view, assumed, wanted)
  const named = any(view.floor, [
    ...recorded.map(({ country, found }) => all([found, isNamedCountry(view, country, wanted)])),
    all([opposite(isRecorded), otherwise]),
  ])
  return wanted.inside ? named : opposite(named)
}

function isNamedCountry(
  view: View,
  country: string,
  { countries, countryList }: Extract<Condition, { kind: 'origin' }>,
): Found {
  const listed = countryList === undefined ? undefined : view.snapshot.lists[countryList]
  return any(view.floor, [
    countries.includes(country) ? YES : NO,
    ...(listed?.listings ?? [])
      .filter(line => line.country === country)
      .map(line =>
        all([
          seen(line.evidence, view.question.known, `listing:${line.id}`),
          isWithin(view, line.from, line.until, `listing:${line.id}`),
        ]),
      ),
  ])
}

/** Countries of a stage with how far they are known; of those of the maker as far as it is the maker on the date. */
function recordedOrigins(
  view: View,
  stage: string,
): readonly { readonly country: string; readonly found: Found }[] {
  if (stage !== 'incorporation' && stage !== 'headquarters')
    return (productOf(view)?.origins[stage] ?? []).map(country => ({ country, found: YES }))
  return partiesInRole(view, 'maker').flatMap(({ party, found }) => {
    const country = view.snapshot.parties[party]?.[stage]
    return country === undefined ? [] : [{ country, found }]
  })
}

function edgesOf(view: View, kind: ProductEdge['kind']): readonly ProductEdge[] {
  return (productOf(view)?.edges ?? []).filter(edge => edge.kind === kind)
}

function isGrade(view: View, edge: ProductEdge, degree: 'essential' | 'any'): Found {
  if (degree === 'any' || edge.grade === 'essential') return YES
  return edge.grade === 'incidental' ? NO : yesOrNo(view, `component:${edge.id}`)
}

/** Whether the condition holds of the thing at the far end of the edge, and the edge itself holds of this version on the date. */
function holdsOf(view: View, edge: ProductEdge, condition: Condition): Found {
  const { product, party } = edge
  if (product !== undefined && view.path.includes(product)) return NO
  const item = { ...(product === undefined ? {} : { product }), ...(party === undefined ? {} : { party }) }
  const path = [...view.path, ...(product === undefined ? [] : [product])]
  return all([
    seen(edge.evidence, view.question.known, `edge:${edge.id}`),
    isWithin(view, edge.since, edge.until, `edge:${edge.id}`),
    isInRange(view, edge.versions),
    holds({ ...view, item, path }, condition),
  ])
}

function isOneOf(key: string, answer: string | undefined, values: readonly string[]): Found {
  if (answer === undefined) return open(key)
  return values.includes(answer) ? YES : NO
}

function productOf(view: View): Product | undefined {
  return view.item.product === undefined ? undefined : view.snapshot.products[view.item.product]
}
