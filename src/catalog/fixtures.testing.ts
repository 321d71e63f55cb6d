import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogFile } from './parse.ts'

const folder = join(import.meta.dirname, 'fixtures')

/** A fixture: one file that joins the small catalogue of `base/`, and what its first lines say of it. */
export interface Fixture {
  /** Its name, which is its claim. */
  readonly claim: string
  readonly file: CatalogFile
  /** `code line:column`, one for each expected problem, in order. */
  readonly expects: readonly string[]
}

/** The small catalogue without any problem that every fixture joins. */
export function baseFiles(): readonly CatalogFile[] {
  return readdirSync(join(folder, 'base'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return { path: path.slice(join(folder, 'base').length + 1), text: readFileSync(path, 'utf8') }
    })
}

/** Base with a file added, or put in the place of the one at its path. */
export function baseWith(file: CatalogFile): readonly CatalogFile[] {
  return [...baseFiles().filter(one => one.path !== file.path), file]
}

/** Reads `good/` or `bad/`: `# path: …` says where the file lies, each `# expect: code line:column` names a problem. */
export function fixturesIn(name: 'good' | 'bad'): readonly Fixture[] {
  return readdirSync(join(folder, name))
    .filter(entry => entry.endsWith('.yaml'))
    .toSorted()
    .map(entry => {
      const text = readFileSync(join(folder, name, entry), 'utf8')
      const path = /^# path: (.+)$/mu.exec(text)?.[1] ?? `measures/xx/${entry}`
      return {
        claim: entry.slice(0, -'.yaml'.length).replaceAll('-', ' '),
        file: { path, text },
        expects: [...text.matchAll(/^# expect: (.+)$/gmu)].map(match => match[1] ?? ''),
      }
    })
}
