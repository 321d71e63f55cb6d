import { compareText, firstOf } from '../../base/order.ts'
import type { Problem } from '../../base/problem.ts'
import type { Catalog } from '../catalog.ts'
import { namesOf } from '../names.ts'
import { checkCases } from './cases.ts'
import { checkCodes } from './codes.ts'
import { checkContent } from './content.ts'
import { checkCycles } from './cycles.ts'
import { checkEvidence } from './evidence.ts'
import { checkIdentifiers } from './identifiers.ts'
import { checkPeriods } from './periods.ts'
import { checkReferences } from './references.ts'
import { checkRelations } from './relations.ts'
import { checkValues } from './values.ts'

/** What files that are each well formed get wrong together; in order of file, line and column. */
export function lintCatalog(catalog: Catalog): readonly Problem[] {
  const names = namesOf(catalog)
  return inOrder([
    ...checkReferences(catalog, names),
    ...checkValues(catalog),
    ...checkContent(catalog),
    ...checkCodes(catalog),
    ...checkPeriods(catalog),
    ...checkCycles(catalog, names),
    ...checkRelations(catalog, names),
    ...checkEvidence(catalog).problems,
    ...checkIdentifiers(catalog),
    ...checkCases(catalog, names),
  ])
}

/** Orders problems by place, then by code. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    firstOf<Problem>(
      (one, other) => compareText(one.at.file ?? '', other.at.file ?? ''),
      (one, other) => (one.at.line ?? 0) - (other.at.line ?? 0),
      (one, other) => (one.at.column ?? 0) - (other.at.column ?? 0),
      (one, other) => compareText(one.code, other.code),
      (one, other) => compareText(one.says, other.says),
    ),
  )
}
