import { dataOf } from '../../app/reviews/data-of.ts'

/** What was typed into a form, by field; what came more than once stands in lines. */
export type Typed = Readonly<Record<string, string>>

/** A step as the API takes it, out of the form for it. */
export function stepTyped(typed: Typed): unknown {
  const { csrf: _, version: __, assessors, conditions, sources, until, confidential, ...rest } = typed
  const kind = typed['kind'] ?? ''
  const deciding = kind === 'recommend' || kind === 'propose'
  return {
    ...rest,
    ...(['open', 'assign', 'reopen'].includes(kind) ? { assessors: linesOf(assessors) } : {}),
    ...(deciding ? { conditions: linesOf(conditions) } : {}),
    ...(kind === 'find' ? { sources: linesOf(sources).map(sourceOf) } : {}),
    ...(until === undefined || until === '' ? {} : { until }),
    ...(confidential === undefined || confidential === '' ? {} : { confidential }),
  }
}

/** A case as the API takes it. */
export function filingTyped(typed: Typed): unknown {
  const { way, title, subjectKind, subjectId, acts, to, onBehalfOf, unit, says, confidential } = typed
  return {
    way,
    title,
    subject: { kind: subjectKind, id: subjectId },
    reach: { acts: partsOf(acts, ','), to: dataOf(to ?? '') },
    onBehalfOf,
    unit: unit === undefined || unit === '' ? null : unit,
    grounds: { says, ...(confidential === undefined || confidential === '' ? {} : { confidential }) },
  }
}

/** A scheme as the API takes it. */
export function schemeTyped(typed: Typed): unknown {
  const { id, title, criteria, hearingDays, appealDays, validDays } = typed
  return {
    id,
    title,
    criteria: linesOf(criteria).map(line => {
      const [name, kind, says, ...evidence] = partsOf(line, ';')
      return { id: name, kind, says, ...(evidence.length === 0 ? {} : { evidence: evidence.join('; ') }) }
    }),
    hearingDays: Number(hearingDays),
    appealDays: Number(appealDays),
    ...(validDays === undefined || validDays === '' ? {} : { validDays: Number(validDays) }),
  }
}

function sourceOf(line: string): unknown {
  const [title, publisher, published, url] = partsOf(line, ';')
  return { title, publisher, published, ...(url === undefined ? {} : { url }) }
}

function linesOf(text: string | undefined): readonly string[] {
  return partsOf(text, '\n')
}

function partsOf(text: string | undefined, separator: string): readonly string[] {
  return (text ?? '')
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== '')
}
