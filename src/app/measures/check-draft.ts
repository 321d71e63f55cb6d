import type { JsonObject } from '../../base/canonical-json.ts'
import type { Problem } from '../../base/problem.ts'
import { measureData } from '../../catalog/measure-data.ts'
import type { CatalogFile } from '../../catalog/parse.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Authority } from '../authority/authority.ts'
import { joinOwnPart, type OwnPart } from '../authority/own-part.ts'
import { isOfCase } from '../reviews/case-measure.ts'

/** What a draft came to: a measure and the catalogue with it, or everything that is wrong, with its line and column. */
export type DraftChecked =
  | { readonly isSound: true; readonly id: string; readonly data: JsonObject; readonly snapshot: Snapshot }
  | { readonly isSound: false; readonly problems: readonly Problem[] }

/** What it is called as long as it has no id. */
const NAMELESS = 'draft'

/** Holds a draft to everything that a file of the catalogue is held to, beside the catalogue and what this registry has added to it. */
export function checkDraft(
  base: Snapshot,
  part: OwnPart & { readonly authority: Authority },
  text: string,
): DraftChecked {
  const { authority } = part
  const data = measureData({ path: NAMELESS, text })
  if (!data.ok) return unsound(data.problems)
  const written = data.value['id']
  const id = typeof written === 'string' && written !== '' ? written : NAMELESS
  const file: CatalogFile = { path: `measures/${authority.system}/${id}.yaml`, text }
  const others = part.files.filter(({ path }) => path !== file.path)
  const { snapshot, refused } = joinOwnPart(base, { authority, files: [...others, file] })
  const own = [
    ...(refused.get(file.path) ?? []).filter(({ code }) => id !== NAMELESS || code !== 'wrong-file-name'),
    ...authorityProblems(authority, data.value, text),
    ...(isOfCase(authority, id) ? [idOfCase(lineOf('id', text), id)] : []),
  ]
  if (own.length > 0) return unsound(own)
  const broken = [...refused.keys()].filter(path => others.some(other => other.path === path))
  return broken.length > 0
    ? unsound(broken.map(path => breaks(path, refused.get(path) ?? [])))
    : { isSound: true, id, data: data.value, snapshot }
}

function unsound(problems: readonly Problem[]): DraftChecked {
  return { isSound: false, problems: problems.map(withoutFile) }
}

/** A draft has no file: its problems stand at a line and a column. */
function withoutFile({ at, ...problem }: Problem): Problem {
  const { file: _, ...place } = at
  return { ...problem, at: place }
}

function authorityProblems(
  { id, title }: Authority,
  { authority }: JsonObject,
  text: string,
): readonly Problem[] {
  if (authority === id) return []
  return [
    {
      code: 'authority-of-another',
      at: lineOf('authority', text),
      says: `This registry acts for \`${id}\` (${title}), and the measure is one of \`${typeof authority === 'string' ? authority.slice(0, 100) : 'nobody'}\`.`,
      help: `Write \`authority: ${id}\`.`,
    },
  ]
}

function idOfCase(at: Problem['at'], id: string): Problem {
  return {
    code: 'id-of-a-case',
    at,
    says: `\`${id}\` is the measure of a case: only a decision in that case changes it.`,
    help: 'Choose another id, or reopen the case.',
  }
}

function breaks(path: string, problems: readonly Problem[]): Problem {
  return {
    code: 'breaks-another',
    at: { line: 1, column: 1 },
    says: `With this, ${path} could no longer stand: ${problems[0]?.says ?? ''}`,
  }
}

/** Where a key of the top stands; the first line if it is missing. */
function lineOf(key: string, text: string): Problem['at'] {
  const at = text.split('\n').findIndex(line => line.startsWith(`${key}:`))
  return { line: Math.max(at, 0) + 1, column: 1 }
}
