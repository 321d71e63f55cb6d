import { parseSpan } from '../../base/span.ts'
import type { Problem } from '../../base/problem.ts'
import type { Fact } from '../../model/vocabulary.ts'
import { nearestName } from '../shape/nearest.ts'
import type { ValueUse } from '../shape/reader.ts'

/** What values are held against: the vocabulary as authors write it, or as it is compiled. */
export interface Uses {
  readonly uses: readonly ValueUse[]
  readonly facts: ReadonlyMap<
    string,
    {
      readonly of: Fact['of']
      readonly type?: Fact['type']
      readonly values?: readonly string[]
      readonly exhaustive?: boolean
    }
  >
}

/** Values that the vocabulary does not know for their fact, and dates where a choice is asked for. */
export function checkValues(catalog: Uses): readonly Problem[] {
  return catalog.uses.flatMap(use => checkUse(catalog, use))
}

function checkUse(catalog: Uses, use: ValueUse): readonly Problem[] {
  const fact = catalog.facts.get(use.fact)
  // An unknown fact is told as a dangling id.
  if (fact === undefined || fact.of !== use.of) return []
  const isDate = fact.type === 'date'
  if (use.value === undefined) {
    return isDate
      ? []
      : [
          {
            code: 'not-a-date-fact',
            at: use.at,
            says: `\`${use.fact}\` has values, no dates.`,
            help: `Its values: ${(fact.values ?? []).join(', ')}.`,
          },
        ]
  }
  if (isDate) {
    if (use.asked)
      return [
        {
          code: 'not-a-date-range',
          at: use.at,
          says: `\`${use.fact}\` is a date.`,
          help: 'Write {from: 2021-06-15} or {before: 2021-06-15}.',
        },
      ]
    return parseSpan(use.value) === undefined
      ? [{ code: 'not-a-date', at: use.at, says: `\`${use.fact}\` is a date; found \`${use.value}\`.` }]
      : []
  }
  const values = fact.values ?? []
  if (values.includes(use.value) || (!use.asked && fact.exhaustive !== true)) return []
  const near = nearestName(use.value, values)
  return [
    {
      code: 'unknown-value',
      at: use.at,
      says: `\`${use.value}\` is not among the values of \`${use.fact}\`: ${values.join(', ')}.`,
      ...(near === undefined ? {} : { help: `Did you mean \`${near}\`?` }),
    },
  ]
}
