import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import { lineReader, lineUnread } from '../line-reader.ts'
import type { LineTaker } from '../line-reader.ts'
import { newItem } from '../new-item.ts'
import type { Note } from '../reader.ts'
import { cellsOf, columnsOf } from './table.ts'
import type { Column } from './table.ts'

/** The table of `winget list`, in any language: name, identifier, version and source by the places of the titles. */
export const wingetList = lineReader({
  id: 'winget-list',
  title: 'winget list',
  version: 1,
  recognise,
  open: tell => new WingetTable(tell),
})

/** The line under the titles. */
const RULE = /^-{20,}$/u

function recognise(head: Uint8Array): number {
  const lines = headText(head).split(/\r?\n/u, 60)
  const at = lines.findIndex(line => RULE.test(line.trim()))
  if (at < 1) return 0
  const titles = columnsOf(headerOf(lines[at - 1] ?? '')).length
  if (titles < 3 || titles > 5) return 0
  return /\bId\b|ID/u.test(lines[at - 1] ?? '') ? 0.9 : 0.5
}

class WingetTable implements LineTaker {
  readonly #tell: (problem: Problem) => void
  #before = ''
  #columns: readonly Column[] | undefined
  #shortened = 0

  constructor(tell: (problem: Problem) => void) {
    this.#tell = tell
  }

  take(line: string, number: number): readonly Item[] {
    if (this.#columns === undefined) {
      // What winget prints before its table is progress and news.
      if (RULE.test(line.trim())) this.#columns = columnsOf(headerOf(this.#before))
      this.#before = line
      return []
    }
    if (line.trim() === '') return []
    const [name = '', identifier = '', version = '', ...rest] = cellsOf(line, this.#columns)
    if (name === '' || identifier === '') {
      this.#tell(lineUnread(number, 'a name and an identifier under their titles', line))
      return []
    }
    if (name.endsWith('…') || identifier.endsWith('…')) this.#shortened += 1
    return [
      newItem({
        name: name.replace(/…$/u, ''),
        publisher: undefined,
        version: version.replace(/^[<>] /u, '').replace(/…$/u, ''),
        identifiers: isWinget(identifier, rest.at(-1)) ? [{ scheme: 'winget', value: identifier }] : [],
        at: `line ${number}`,
        type: 'application',
      }),
    ]
  }

  notes(): readonly Note[] {
    if (this.#shortened === 0) return []
    return [
      {
        code: 'names-shortened',
        says: `Lines that winget shortened to the width of its window: ${this.#shortened}. Their names are read as far as they go; \`winget export\` or a wider window shows them whole.`,
      },
    ]
  }
}

/** The progress that winget draws over itself stands before the titles where the output went into a file. */
function headerOf(line: string): string {
  return line.slice(line.lastIndexOf('\r') + 1)
}

/** Of what winget's sources do not know, the identifier is a key of the registry or a package of the Store. */
function isWinget(identifier: string, source: string | undefined): boolean {
  return (
    (source === 'winget' || source === 'msstore') && !identifier.endsWith('…') && !identifier.includes('\\')
  )
}
