import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import type { Limits } from '../limits.ts'
import { lineReader, lineUnread } from '../line-reader.ts'
import type { LineTaker } from '../line-reader.ts'
import { newItem } from '../new-item.ts'
import type { Note } from '../reader.ts'
import { closesText, isOpenText, parseValue } from './values.ts'

/** Exports of the registry by regedit or `reg export`: what stands under the keys `…\Uninstall\…`. */
export const windowsRegistry = lineReader({
  id: 'windows-registry',
  title: 'Windows registry export',
  version: 1,
  recognise: head => (/^\s*(?:Windows Registry Editor Version|REGEDIT4)/u.test(headText(head)) ? 0.97 : 0),
  open: (tell, limits) => new UninstallKeys(tell, limits),
})

/** The key of a program lies right under this one; 32-bit programs have one of their own under `Wow6432Node`. */
const PROGRAM = /\\Uninstall\\([^\\]+)$/iu
const WANTED = new Set([
  'DisplayName',
  'Publisher',
  'DisplayVersion',
  'SystemComponent',
  'ParentKeyName',
  'ReleaseType',
])

class UninstallKeys implements LineTaker {
  readonly #tell: (problem: Problem) => void
  readonly #limits: Limits
  #key: { readonly line: number; readonly values: Map<string, string> } | undefined
  /** The lines of a value that goes on, and where it began. */
  #open = ''
  #openLine = 0
  #goesOn: 'text' | 'bytes' | 'no' = 'no'
  #otherKeys = 0
  #nameless = 0
  #hidden = 0

  constructor(tell: (problem: Problem) => void, limits: Limits) {
    this.#tell = tell
    this.#limits = limits
  }

  take(line: string, number: number): readonly Item[] {
    const isKey = /^\[-?HKEY_/u.test(line)
    if (this.#goesOn !== 'no' && !isKey) {
      this.#goOn(line)
      return []
    }
    if (this.#goesOn !== 'no') this.#unfinished()
    if (isKey) {
      const items = this.finish()
      this.#begin(line.trim(), number)
      return items
    }
    if (line.trim() === '' || line.startsWith(';') || isHeader(line, number)) return []
    this.#openLine = number
    this.#open = ''
    if (isOpenText(line)) this.#goesOn = 'text'
    else if (line.endsWith('\\')) this.#goesOn = 'bytes'
    if (this.#goesOn === 'no') this.#assign(line)
    else this.#open = line
    return []
  }

  finish(): readonly Item[] {
    if (this.#goesOn !== 'no') this.#unfinished()
    const key = this.#key
    this.#key = undefined
    if (key === undefined) return []
    const name = key.values.get('DisplayName')?.trim() ?? ''
    if (name === '') {
      this.#nameless += 1
      return []
    }
    if (key.values.get('SystemComponent') === '1' || key.values.has('ParentKeyName')) this.#hidden += 1
    return [
      newItem({
        name,
        publisher: key.values.get('Publisher')?.trim(),
        version: key.values.get('DisplayVersion')?.trim(),
        identifiers: [],
        at: `line ${key.line}`,
        type: 'application',
      }),
    ]
  }

  notes(): readonly Note[] {
    const told = (code: string, count: number, says: string): readonly Note[] =>
      count === 0 ? [] : [{ code, says }]
    return [
      ...told(
        'keys-without-name',
        this.#nameless,
        `Keys under Uninstall without a DisplayName: ${this.#nameless}. Windows shows them to nobody; they are no items.`,
      ),
      ...told(
        'hidden-programs',
        this.#hidden,
        `Programs that Windows hides from its list, as components or updates of others (SystemComponent, ParentKeyName): ${this.#hidden}. They are items.`,
      ),
      ...told(
        'other-keys',
        this.#otherKeys,
        `Keys of the registry that are no programs: ${this.#otherKeys}. They were passed over.`,
      ),
    ]
  }

  #begin(line: string, number: number): void {
    const path = /^\[(.*)\]$/u.exec(line)?.[1]
    if (path === undefined) this.#tell(lineUnread(number, 'a key in square brackets', line))
    else if (PROGRAM.test(path) && !path.startsWith('-')) this.#key = { line: number, values: new Map() }
    else if (!/\\Uninstall$/iu.test(path)) this.#otherKeys += 1
  }

  #goOn(line: string): void {
    // HOSTILE: a quotation mark that is never closed.
    if (this.#open.length + line.length > this.#limits.textBytes) {
      this.#unfinished()
      return
    }
    this.#open += this.#goesOn === 'text' ? `\n${line}` : line.trim()
    const isOver = this.#goesOn === 'text' ? closesText(line) : !line.endsWith('\\')
    if (!isOver) return
    this.#goesOn = 'no'
    this.#assign(this.#open)
  }

  #assign(line: string): void {
    const value = parseValue(line)
    if (value === undefined) this.#tell(lineUnread(this.#openLine, 'a value ("Name"="text")', line))
    else if (this.#key !== undefined && WANTED.has(value.name) && value.text !== undefined)
      this.#key.values.set(value.name, value.text)
  }

  #unfinished(): void {
    this.#goesOn = 'no'
    this.#tell({
      code: 'registry-value-unfinished',
      at: { line: this.#openLine },
      says: `This value does not end before the next key, the end of the file or the limit of ${this.#limits.textBytes} characters (textBytes); it was not read.`,
    })
  }
}

function isHeader(line: string, number: number): boolean {
  return number <= 2 && /^(?:Windows Registry Editor Version|REGEDIT4)/u.test(line)
}
