import type { Place } from '../../base/problem.ts'
import type { DoerCondition } from '../author/condition.ts'
import type { AuthorMeasure } from '../author/measure.ts'
import type { Catalog, Filed } from '../catalog.ts'

/** Something that may be right and was often wrong: a reader looks at it, nothing is refused. */
export interface Oddity {
  readonly what: string
  readonly at: Place
}

/** Provisions that no preset hears of, and exceptions that stand in one provision and not in its sibling; in order of their files. */
export function findOddities(catalog: Catalog): readonly Oddity[] {
  const carried = classesOfPresets(catalog)
  return catalog.measures.flatMap(measure => [...unheard(measure, carried), ...unequalSiblings(measure)])
}

/** Classes in `to` that no organisation preset has, itself or by a narrower class. */
function unheard({ id, value }: Filed<AuthorMeasure>, carried: ReadonlySet<string>): readonly Oddity[] {
  return [...(value.provisions ?? [])].flatMap(([local, { to, at }]) =>
    [...classesIn(to)]
      .filter(name => !carried.has(name))
      .map(name => ({ what: `${id}/${local} binds \`${name}\`, which no preset has`, at })),
  )
}

/** Provisions of one measure with the same `covers`, of which one lacks an exception that another has. */
function unequalSiblings({ id, value }: Filed<AuthorMeasure>): readonly Oddity[] {
  const provisions = [...(value.provisions ?? [])].map(([local, { covers, exceptions, at }]) => ({
    local,
    at,
    covers: JSON.stringify(covers, withoutPlace),
    exceptions: new Set(exceptions?.keys()),
  }))
  return provisions.flatMap(one => {
    const siblings = provisions.filter(other => other.covers === one.covers)
    const lacking = siblings.flatMap(({ local, exceptions }) =>
      [...exceptions].filter(name => !one.exceptions.has(name)).map(name => `\`${name}\` of ${local}`),
    )
    if (lacking.length === 0) return []
    return [{ what: `${id}/${one.local} covers the same and lacks ${lacking.join(', ')}`, at: one.at }]
  })
}

function classesOfPresets({ organisations, classes }: Catalog): ReadonlySet<string> {
  const carried = new Set<string>()
  const open = [...organisations.values()].flatMap(preset => preset.classes ?? [])
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (carried.has(name)) continue
    carried.add(name)
    open.push(...(classes.get(name)?.within ?? []))
  }
  return carried
}

/** Those whom a condition means; whom it leaves out with `not` need no preset. */
function classesIn(condition: DoerCondition): ReadonlySet<string> {
  const inner = [...(condition.any ?? []), ...(condition.all ?? [])].flatMap(each => [...classesIn(each)])
  return new Set([...(condition.class ?? []), ...inner])
}

function withoutPlace(key: string, value: unknown): unknown {
  return key === 'at' ? undefined : value
}
