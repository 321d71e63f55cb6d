import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { sha256 } from '../base/digest.ts'
import { Fault } from '../base/fault.ts'
import { byText } from '../base/order.ts'
import type { Result } from '../base/result.ts'
import { failureCode } from './failure.ts'

/** One file of a catalogue: its path from the catalogue's folder with `/` between the steps, and its content. */
export interface CatalogFile {
  readonly path: string
  readonly text: string
}

/** All files of a folder, and of those below, whose names end so; in the order of their paths. */
export function readFolder(folder: string, ending: string): readonly CatalogFile[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => ({
        path: path.slice(join(folder, sep).length).replaceAll(sep, '/'),
        text: readFileSync(path, 'utf8'),
      }))
      .toSorted(byText(file => file.path))
  } catch (error) {
    throw new Fault(`the files of ${folder} could not be read`, { cause: error })
  }
}

/** All YAML files of a catalogue's folder. */
export function readCatalog(folder: string): readonly CatalogFile[] {
  return readFolder(folder, '.yaml')
}

/** What to do so that a compiled catalogue is kept between runs. */
export interface CacheChoices<Value> {
  readonly folder: string
  /** Where the compiled catalogue is kept; safe to delete at any time. */
  readonly cacheFile: string
  /** Changes when the compiler does: a version, or the digest of its files. */
  readonly compiler: string
  readonly compile: (files: readonly CatalogFile[]) => Result<Value>
}

interface Kept<Value> {
  readonly digest: string
  readonly value: Value
}

/**
 * The compiled catalogue: the kept one when no file and not the compiler has changed since, else compiled anew and kept.
 * A catalogue with problems is never kept. That it could not be kept is no failure: it is compiled again next time.
 */
export function compiledCatalog<Value>(choices: CacheChoices<Value>): Result<Value> {
  const files = readCatalog(choices.folder)
  const digest = digestOf(files, choices.compiler)
  const kept = readKept<Value>(choices.cacheFile)
  if (kept?.digest === digest) return { ok: true, value: kept.value }
  const compiled = choices.compile(files)
  if (compiled.ok) keep(choices.cacheFile, { digest, value: compiled.value })
  return compiled
}

/** One digest over paths and contents; lengths keep one file from running into the next. */
export function digestOf(files: readonly CatalogFile[], compiler: string): string {
  const parts = files.map(({ path, text }) => `${path.length}:${path}${text.length}:${text}`)
  return sha256([compiler, ...parts].join('\n'))
}

function readKept<Value>(file: string): Kept<Value> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept<Value>
  } catch (error) {
    // Missing or half-written by a foreign hand: both mean that nothing is kept.
    if (failureCode(error) !== undefined || error instanceof SyntaxError) return undefined
    throw error
  }
}

function keep<Value>(file: string, kept: Kept<Value>): void {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, JSON.stringify(kept))
    renameSync(draft, file)
  } catch (error) {
    if (failureCode(error) === undefined) throw error
    removeDraft(draft)
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch (error) {
    if (failureCode(error) === undefined) throw error
  }
}
