import { formatDay } from '../base/day.ts'
import type { Condition, Reach, VersionRange } from '../model/condition.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { memberOf } from './class-text.ts'
import { listTitle, partyName, productName, systemName } from './names.ts'
import { allOf, oneOf } from './phrase.ts'

/** Says a condition as a phrase: whom it means, or what. `always` is what a condition without limits says. */
export function conditionText(snapshot: Snapshot, condition: Condition, always: string): string {
  return say(condition)

  /** What is of a kind and of somebody is said as `antivirus of Kaspersky`. */
  function sayAll(parts: readonly Condition[]): string {
    const kinds = parts.filter(part => part.kind === 'category') as readonly Condition[]
    const named = parts.filter(
      part => part.kind === 'party' || part.kind === 'product',
    ) as readonly Condition[]
    if (kinds.length === 0 || named.length === 0) return allOf(distinct(parts.map(say)))
    const others = parts.filter(part => !kinds.includes(part) && !named.includes(part))
    const first = `${allOf(kinds.map(say)).toLowerCase()} of ${allOf(named.map(say))}`
    return allOf(distinct([first, ...others.map(say)]))
  }

  function say(part: Condition): string {
    switch (part.kind) {
      case 'always':
        return always
      case 'all':
        return sayAll(part.of.filter(inner => inner.kind !== 'always')) || always
      case 'any':
        return oneOf(distinct(part.of.map(say)))
      case 'not':
        return `not ${say(part.of)}`
      case 'class':
        return oneOf(part.classes.map(id => memberOf(snapshot, id)))
      case 'attribute':
        return `${part.name}: ${oneOf(part.values)}`
      case 'named':
        return oneOf(part.parties.map(id => partyName(snapshot, id))) + reachText(part.reach)
      case 'organisation':
        return oneOf(part.organisations.map(id => snapshot.organisations[id]?.title ?? id))
      case 'system':
        return `anybody under ${systemName(snapshot, part.system)} law`
      case 'circumstance':
        return `${part.name}: ${oneOf(part.values)}`
      case 'dated':
        return [part.name, ...datedText(part)].join(' ')
      case 'product':
        return oneOf(part.products.map(id => productName(snapshot, id))) + versionText(part.versions)
      case 'party':
        return (
          oneOf(part.parties.map(id => partyName(snapshot, id))) +
          reachText(part.reach) +
          (part.role === 'maker' ? '' : ` as ${part.role}`)
        )
      case 'category':
        return oneOf(part.categories.map(id => snapshot.categories[id]?.title ?? id))
      case 'origin':
        return `${oneOf(part.stages)} ${part.inside ? 'in' : 'outside'} ${oneOf([
          ...part.countries,
          ...(part.countryList === undefined
            ? []
            : [`the countries of "${listTitle(snapshot, part.countryList)}"`]),
        ])}`
      case 'listed':
        return `what "${listTitle(snapshot, part.list)}" names`
      case 'list-lacks-category':
        return `kinds of which "${listTitle(snapshot, part.list)}" holds nothing`
      case 'property':
        return `${part.name}: ${oneOf(part.values)}`
      case 'contains':
        return `${part.degree === 'essential' ? 'what has as an essential part' : 'what contains'} ${say(part.of)}`
      case 'bundles':
        return `what comes with ${say(part.of)}`
      case 'runs-on':
        return `what runs on ${say(part.of)}`
      case 'open':
        return `(open: ${snapshot.openQuestions[part.question]?.asks ?? part.question})`
    }
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

function reachText(reach: Reach): string {
  const group = { entity: '', subsidiaries: ' and what it owns', affiliates: ' and its affiliates' }[
    reach.group
  ]
  return group + (reach.successors ? ' and successors' : '')
}

function versionText(range: VersionRange | undefined): string {
  if (range === undefined) return ''
  const { from, upTo, below } = range
  if (from !== undefined && upTo === undefined && below === undefined) return ` from version ${from}`
  const end = upTo === undefined ? (below === undefined ? '' : `below ${below}`) : `up to ${upTo}`
  return from === undefined ? ` version ${end}` : ` version ${from}, ${end}`
}

function datedText(part: Condition & { readonly kind: 'dated' }): readonly string[] {
  return [
    ...(part.from === undefined ? [] : [`from ${formatDay(part.from)}`]),
    ...(part.before === undefined ? [] : [`before ${formatDay(part.before)}`]),
  ]
}
