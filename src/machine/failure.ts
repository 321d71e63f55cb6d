import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compareText } from '../base/order.ts'
import type { Problem } from '../base/problem.ts'

/** The word by which the system names a failure (`ENOENT`), or undefined for anything else. */
export function failureCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The problem of a path that cannot be opened; undefined when the failure is none of the caller's making. */
export function openProblem(path: string, error: unknown): Problem | undefined {
  const at = { file: path }
  switch (failureCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'file-missing',
        at,
        says: 'There is no such file.',
        help: nearestHelp(path),
      }
    case 'EISDIR':
      return directoryProblem(path)
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'file-forbidden',
        at,
        says: 'You may not read this file.',
        help: 'Ask its owner, or run the command as a user who may read it.',
      }
    case 'ELOOP':
      return {
        code: 'file-missing',
        at,
        says: 'The links of this path lead in a circle.',
        help: 'Name the file itself.',
      }
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return { code: 'file-missing', at, says: 'No file can have this name.', help: 'Check the path.' }
    case undefined:
    default:
      return undefined
  }
}

/** A directory where a file was expected. */
export function directoryProblem(path: string): Problem {
  const names = listNames(path).filter(name => /\.(?:json|jsonl|csv|tsv|log|txt)$/iu.test(name))
  const example = names.length === 0 ? 'path/to/inventory.json' : join(path, names[0] ?? '')
  return {
    code: 'file-is-directory',
    at: { file: path },
    says: 'Expected a file and found a directory.',
    help: `Name the files in it one by one, for example ${example}${names.length > 1 ? ` (and ${names.length - 1} more)` : ''}.`,
  }
}

function nearestHelp(path: string): string {
  const wanted = basename(path)
  const folder = dirname(path)
  const near = listNames(folder)
    .map(name => ({ name, distance: editDistance(name.toLowerCase(), wanted.toLowerCase(), 3) }))
    .filter(({ distance }) => distance <= 2 && distance < wanted.length / 2)
    .toSorted((one, other) => one.distance - other.distance || compareText(one.name, other.name))[0]
  if (near !== undefined) return `Did you mean ${folder === '.' ? near.name : join(folder, near.name)}?`
  return 'Check the path; it counts from the folder in which the command runs.'
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).slice(0, 10_000).toSorted(compareText)
  } catch {
    return []
  }
}

/** Edits that make one name of another, counted no further than `enough`. */
function editDistance(one: string, other: string, enough: number): number {
  if (Math.abs(one.length - other.length) >= enough) return enough
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const change = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + change,
        ),
      )
    }
    previous = current
  }
  return Math.min(previous[other.length] ?? enough, enough)
}
