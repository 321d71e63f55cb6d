import { canonicalJson } from '../base/canonical-json.ts'
import type { CategoryId, PartyId, Reach } from '../model/condition.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Context } from './context.ts'
import type { NamedCondition, OriginCondition } from './mentions.ts'
import { basisRankOf, isNo, truthOfPacked } from './packed.ts'
import { graphOf, isWithinReach, type PartyGraph } from './parties.ts'

/** Categories that conditions and lists name, one for all those that none of them tells apart; following each would only repeat. */
export function categoriesApart(
  snapshot: Snapshot,
  sets: readonly (readonly CategoryId[])[],
  within?: CategoryId,
): readonly CategoryId[] {
  const asked = sets.map(set => new Set(set))
  const lineOf = (category: CategoryId) => {
    const line: CategoryId[] = []
    for (let at: CategoryId | undefined = category; at !== undefined; at = snapshot.categories[at]?.within)
      line.push(at)
    return line
  }
  const names = new Set(asked.flatMap(set => [...set]))
  const counted = [...names].filter(name => within === undefined || lineOf(name).includes(within))
  const first = firstOfEach(counted.toSorted(), category => {
    const line = lineOf(category)
    return asked.map(set => line.some(one => set.has(one))).join()
  })
  return [...first.values()]
}

/** Countries that conditions on this stage and their lists name, one for all those that none of them tells apart. */
export function countriesApart(
  snapshot: Snapshot,
  all: readonly OriginCondition[],
  stage: string,
): readonly string[] {
  const origins = all.filter(one => one.stages.some(each => each === stage))
  const tests = origins.map(({ countries, countryList }) => ({
    countries: new Set(countries),
    lines: countryList === undefined ? [] : (snapshot.lists[countryList]?.listings ?? []),
  }))
  const names = new Set(
    tests.flatMap(({ countries, lines }) => [...countries, ...lines.flatMap(({ country }) => country ?? [])]),
  )
  const first = firstOfEach([...names].toSorted(), country =>
    tests
      .map(({ countries, lines }) => {
        const named = lines.filter(line => line.country === country)
        return `${countries.has(country)}${named.map(({ from, until, evidence }) => canonicalJson([from ?? null, until ?? null, evidence])).join('')}`
      })
      .join(';'),
  )
  return [...first.values()]
}

/** Parties that conditions name or reach on the date of the context, one for all those that none of them tells apart. */
export function partiesApart(context: Context, all: readonly NamedCondition[]): readonly PartyId[] {
  const graph = graphOf(context.snapshot)
  const named = new Set(all.flatMap(({ parties }) => parties))
  const parties = new Set([...[...named].toSorted(), ...[...graph.keys()].toSorted()])
  const first = firstOfEach(parties, party =>
    all.map(one => markOfReach(context, graph, one.parties, one.reach, party)).join(';'),
  )
  first.delete(all.map(() => UNREACHED).join(';'))
  return [...first.values()]
}

const UNREACHED = 'no'

function markOfReach(
  context: Context,
  graph: PartyGraph,
  parties: readonly PartyId[],
  reach: Reach,
  party: PartyId,
): string {
  const packed = isWithinReach(context, graph, parties, reach, party)
  const open = [...new Set(context.open)].toSorted().join(',')
  context.open.length = 0
  context.rests.length = 0
  return isNo(packed) ? UNREACHED : `${truthOfPacked(packed)} ${basisRankOf(packed)} ${open}`
}

/** The first name with each mark. */
function firstOfEach(names: Iterable<string>, markOf: (name: string) => string): Map<string, string> {
  const first = new Map<string, string>()
  for (const name of names) {
    const mark = markOf(name)
    if (!first.has(mark)) first.set(mark, name)
  }
  return first
}
