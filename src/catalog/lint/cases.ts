import type { Day } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { formatSpan, type DateSpan } from '../../base/span.ts'
import type { AuthorCase } from '../author/case.ts'
import type { AuthorMeasure } from '../author/measure.ts'
import type { Catalog, Filed } from '../catalog.ts'
import { fullId, type Names } from '../names.ts'
import { rankOf } from '../../model/status.ts'
import { checkFactKeys } from './fact-keys.ts'

/** Cases that every measure must carry, and cases that could not be asked. */
export function checkCases(catalog: Catalog, names: Names): readonly Problem[] {
  return catalog.measures.flatMap(measure => [
    ...(measure.value.cases ?? []).flatMap(one => checkCase(catalog, names, one)),
    ...checkDemanded(measure, names),
  ])
}

function checkCase(catalog: Catalog, names: Names, one: AuthorCase): readonly Problem[] {
  const problems: Problem[] = [...checkFactKeys(catalog, names, one)]
  if (typeof one.item !== 'string' && one.item.product === undefined && one.item.party === undefined) {
    problems.push({
      code: 'missing-key',
      at: one.item.at,
      says: 'An item has a product, or at least a party.',
    })
  }
  if (typeof one.as !== 'string' && one.as.preset === undefined && one.as.systems === undefined) {
    problems.push({
      code: 'missing-key',
      at: one.as.at,
      says: 'An organisation lives under a system.',
      help: 'Write `preset` or `systems`.',
    })
  }
  if (typeof one.expect !== 'string' && rankOf(one.expect.best) < rankOf(one.expect.worst)) {
    problems.push({
      code: 'reversed-range',
      at: one.expect.at,
      says: `\`${one.expect.best}\` is worse than \`${one.expect.worst}\`.`,
      help: 'Swap `best` and `worst`.',
    })
  }
  return problems
}

/** One case inside, one outside, and one on each side of a date: what a reader needs to trust a measure. */
function checkDemanded(measure: Filed<AuthorMeasure>, names: Names): readonly Problem[] {
  const { id, value } = measure
  const cases = value.cases ?? []
  const rules = [...(value.provisions?.values() ?? []), ...(value.reviews?.values() ?? [])]
  if (rules.length === 0) return []
  const inside = cases.filter(one => concerns(one, measure, names))
  const outside = cases.filter(one => !concerns(one, measure, names))
  const wasIssued = value.stages.some(point => point.stage === 'issued') || (value.reviews?.size ?? 0) > 0
  const problems: Problem[] = []
  if (wasIssued && inside.length === 0) {
    problems.push(
      demand(
        value,
        `No case of \`${id}\` shows one of its provisions reaching.`,
        `Write one whose \`by\` or \`duties\` names a provision of ${id}.`,
      ),
    )
  }
  const differs = outside.some(
    one =>
      inside.length === 0 ||
      inside.some(
        other => one.act !== other.act || JSON.stringify(whoOf(one)) !== JSON.stringify(whoOf(other)),
      ),
  )
  if (!differs) {
    problems.push(
      demand(
        value,
        `No case of \`${id}\` lies outside its addressees or acts.`,
        'Write one for another organisation or act that it leaves free.',
      ),
    )
  }
  const dates = datesOf(value)
  if (
    dates.length > 0 &&
    !dates.some(date =>
      isBothSides(
        cases.map(one => one.on),
        date,
      ),
    )
  ) {
    problems.push(
      demand(
        value,
        `The cases of \`${id}\` do not stand on both sides of one of its dates.`,
        `Its dates: ${dates.map(formatSpan).join(', ')}.`,
      ),
    )
  }
  return problems
}

function demand(measure: AuthorMeasure, says: string, help: string): Problem {
  return { code: 'case-missing', at: measure.at, says, help }
}

/** The case expects that a provision of this measure leads, or that one of its duties is due. */
function concerns(one: AuthorCase, { id }: Filed<AuthorMeasure>, names: Names): boolean {
  const named = [...(one.by === undefined ? [] : [one.by]), ...(one.duties ?? [])]
  return named.some(provision => fullId(names, 'provision', provision, id)?.startsWith(`${id}/`) === true)
}

function whoOf(one: AuthorCase): unknown {
  return typeof one.as === 'string'
    ? one.as
    : {
        ...one.as,
        at: undefined,
        attributes: [...(one.as.attributes ?? [])],
        circumstances: [...(one.as.circumstances ?? [])],
      }
}

function datesOf(measure: AuthorMeasure): readonly DateSpan[] {
  const provisions = [...(measure.provisions?.values() ?? [])].flatMap(provision => [
    provision.from,
    provision.until,
    provision.duty?.by,
  ])
  const reviews = [...(measure.reviews?.values() ?? [])].flatMap(review => [review.opened, review.closed])
  return [...provisions, ...reviews].filter(date => date !== undefined)
}

/** A day that surely lies before the date, or is the last one before it turns; and one on which it surely has come. */
function isBothSides(days: readonly Day[], [earliest, latest]: DateSpan): boolean {
  return days.some(day => day < earliest) && days.some(day => day >= latest)
}
