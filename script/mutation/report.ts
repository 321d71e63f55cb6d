import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** The part of Stryker's report (mutation testing report schema) that is read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

interface Place {
  readonly line: number
  readonly column: number
}

interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status:
    | 'Killed'
    | 'Survived'
    | 'NoCoverage'
    | 'Timeout'
    | 'RuntimeError'
    | 'CompileError'
    | 'Ignored'
  readonly location: { readonly start: Place; readonly end: Place }
}

interface Score {
  readonly found: number
  readonly missed: number
  readonly unreached: number
}

const BEGINNING = '<!-- figures: written by npm run mutation -->'
const END = '<!-- end of figures -->'

/** A table of files: mutants found, missed and never reached by a test, and the score in percent. */
export function tableOf({ files }: Report): string {
  const rows = Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { mutants }]) => [file, scoreOf(mutants)] as const)
  const all = rows
    .map(([, score]) => score)
    .reduce((a, b) => ({
      found: a.found + b.found,
      missed: a.missed + b.missed,
      unreached: a.unreached + b.unreached,
    }))
  return [
    '| file | found | missed | not reached | score |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(([file, score]) => rowOf(`\`${file}\``, score)),
    rowOf('**all**', all),
    '',
  ].join('\n')
}

/** Every mutant that no test found, with what it replaced. */
export function survivorsText({ files }: Report): string {
  const lines: string[] = []
  for (const [file, { source, mutants }] of Object.entries(files)) {
    for (const { status, location, mutatorName, replacement } of mutants) {
      if (status !== 'Survived' && status !== 'NoCoverage') continue
      const { start } = location
      lines.push(
        `${file}:${start.line}:${start.column} ${status} ${mutatorName}: ${short(textAt(source, location))} => ${short(replacement ?? '')}`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}

/** Writes the table between its two marks, and leaves the words around it alone. */
export function recordIn(path: string, report: Report, facts: readonly string[]): void {
  const known = existsSync(path) ? readFileSync(path, 'utf8') : `# Mutation testing\n\n${BEGINNING}\n${END}\n`
  const [before, after] = [known.indexOf(BEGINNING), known.indexOf(END)]
  const figures = `${BEGINNING}\n\n${facts.join(' · ')}\n\n${tableOf(report)}\n`
  writeFileSync(path, known.slice(0, before) + figures + known.slice(after))
}

function scoreOf(mutants: readonly Mutant[]): Score {
  const count = (...statuses: readonly Mutant['status'][]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  return { found: count('Killed', 'Timeout'), missed: count('Survived'), unreached: count('NoCoverage') }
}

function rowOf(name: string, { found, missed, unreached }: Score): string {
  const all = found + missed + unreached
  const percent = all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`
  return `| ${name} | ${found} | ${missed} | ${unreached} | ${percent} |`
}

function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join(' ')
}

function short(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ')
  return flat.length > 110 ? `${flat.slice(0, 107)}...` : flat
}
