import type { Condition, Reach, VersionRange } from '../model/condition.ts'
import { memberOf } from './class-text.ts'
import { listTitle, partyName, presetName, productName, systemName } from './names.ts'
import { allOf, oneOf } from './phrase.ts'
import { dayIn, type Speaking, speechOf } from './speaking.ts'

/** Says a condition as a phrase: whom it means, or what. `always` is what a condition without limits says. */
export function conditionText(speaking: Speaking, condition: Condition, always: string): string {
  const { snapshot } = speaking
  const { say: words, tag, word, title } = speechOf(speaking)
  return say(condition)

  /** What is of a kind and of somebody is said as `antivirus of Kaspersky`. */
  function sayAll(parts: readonly Condition[]): string {
    const kinds = parts.filter(part => part.kind === 'category') as readonly Condition[]
    const named = parts.filter(
      part => part.kind === 'party' || part.kind === 'product',
    ) as readonly Condition[]
    if (kinds.length === 0 || named.length === 0) return allOf(distinct(parts.map(sayPart)), words)
    const others = parts.filter(part => !kinds.includes(part) && !named.includes(part))
    const first = words['is.kind-of']({
      kind: allOf(kinds.map(say), words),
      of: allOf(named.map(say), words),
    })
    return allOf(distinct([first, ...others.map(sayPart)]), words)
  }

  /** What must hold beside other things: alternatives stand in brackets. */
  function sayPart(part: Condition): string {
    const isChoice = part.kind === 'any' && distinct(part.of.map(say)).length > 1
    return isChoice ? `(${say(part)})` : say(part)
  }

  function say(part: Condition): string {
    switch (part.kind) {
      case 'always':
        return always
      case 'all':
        return sayAll(part.of.filter(inner => inner.kind !== 'always')) || always
      case 'any':
        return either(distinct(part.of.map(say)))
      case 'not':
        return words['is.not']({ what: say(part.of) })
      case 'class':
        return either(part.classes.map(id => memberOf(speaking, id)))
      case 'attribute':
      case 'circumstance':
      case 'property':
        return words['is.fact']({
          name: word('fact', part.name),
          values: either(part.values.map(value => word('value', value))),
        })
      case 'named':
        return reachText(either(part.parties.map(id => partyName(snapshot, id, tag))), part.reach)
      case 'enlisted':
        return words['is.enlisted']({ list: listTitle(snapshot, part.list, tag) })
      case 'organisation':
        return either(part.organisations.map(id => presetName(snapshot, id, tag)))
      case 'system':
        return words['is.under-law']({ system: systemName(snapshot, part.system, speechOf(speaking)) })
      case 'dated':
        return datedText(part)
      case 'product':
        return versionText(either(part.products.map(id => productName(snapshot, id, tag))), part.versions)
      case 'party': {
        const who = reachText(either(part.parties.map(id => partyName(snapshot, id, tag))), part.reach)
        return part.role === 'maker' ? who : words['is.as']({ who, role: word('role', part.role) })
      }
      case 'category':
        return either(
          part.categories.map(id => title('category', id) ?? snapshot.categories[id]?.title ?? id),
        )
      case 'origin': {
        const stages = either(part.stages.map(stage => word('origin', stage)))
        const countries = either([
          ...part.countries.map(id => title('system', id.toLowerCase()) ?? id),
          ...(part.countryList === undefined
            ? []
            : [words['is.countries-of']({ list: listTitle(snapshot, part.countryList, tag) })]),
        ])
        return words[part.inside ? 'is.made-in' : 'is.made-outside']({ stages, countries })
      }
      case 'listed':
        return words['is.listed']({ list: listTitle(snapshot, part.list, tag) })
      case 'list-lacks-category':
        return words['is.kind-not-listed']({ list: listTitle(snapshot, part.list, tag) })
      case 'contains':
        return words[part.degree === 'essential' ? 'is.made-of' : 'is.holding']({ what: say(part.of) })
      case 'bundles':
        return words['is.bundling']({ what: say(part.of) })
      case 'runs-on':
        return words['is.running-on']({ what: say(part.of) })
      case 'open':
        return words['is.open']({
          asks:
            title('asks-open', part.question) ?? snapshot.openQuestions[part.question]?.asks ?? part.question,
        })
    }
  }

  function either(texts: readonly string[]): string {
    return oneOf(texts, words)
  }

  function reachText(named: string, { group, successors }: Reach): string {
    const who =
      group === 'entity'
        ? named
        : words[group === 'subsidiaries' ? 'is.and-what-it-owns' : 'is.and-affiliates']({ who: named })
    return successors ? words['is.and-successors']({ who }) : who
  }

  function versionText(what: string, range: VersionRange | undefined): string {
    if (range === undefined) return what
    const { from, upTo, below } = range
    if (from !== undefined && upTo === undefined && below === undefined)
      return words['is.from-version']({ what, from })
    const end =
      upTo === undefined
        ? below === undefined
          ? ''
          : words['is.below']({ bound: below })
        : words['is.up-to']({ bound: upTo })
    return from === undefined
      ? words['is.version']({ what, end })
      : words['is.version-from']({ what, from, end })
  }

  function datedText({ name, from, before }: Condition & { readonly kind: 'dated' }): string {
    const what = word('fact', name)
    const since = from === undefined ? what : words['is.dated-from']({ what, day: dayIn(speaking, from) })
    return before === undefined
      ? since
      : words['is.dated-before']({ what: since, day: dayIn(speaking, before) })
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
