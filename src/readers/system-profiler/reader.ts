import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import { lineReader, lineUnread } from '../line-reader.ts'
import type { LineTaker } from '../line-reader.ts'
import { firstOfChain, signerOf } from '../macos/signer.ts'
import { newItem } from '../new-item.ts'

/** The text of `system_profiler SPApplicationsDataType`: applications of macOS with who signed them. */
export const systemProfiler = lineReader({
  id: 'system-profiler',
  title: 'macOS system_profiler text',
  version: 1,
  recognise,
  open: tell => new Applications(tell),
})

function recognise(head: Uint8Array): number {
  const text = headText(head)
  if (!/^\s*[^\n:]+:\s*\n\s*\n {4}\S[^\n]*:\s*\n\s*\n {6}\S[^\n:]*: /u.test(text)) return 0
  return /^\s*Applications:/u.test(text) ? 0.95 : 0.6
}

const APPLICATIONS = /^(?:Applications|Programme|Apps|应用程序|アプリケーション):$/u

/** Sections stand at the margin, applications four spaces in, what is said of them six. */
class Applications implements LineTaker {
  readonly #tell: (problem: Problem) => void
  #name = ''
  #line = 0
  #said = new Map<string, string>()
  #isOther = false
  #sections = 0
  /** Titles and names stand after an empty line; what stands right under a value at another margin goes on with it. */
  #isAfterBlank = true

  constructor(tell: (problem: Problem) => void) {
    this.#tell = tell
  }

  take(line: string, number: number): readonly Item[] {
    const text = line.trim()
    const isAfterBlank = this.#isAfterBlank
    this.#isAfterBlank = text === ''
    if (text === '') return []
    const indent = line.length - line.trimStart().length
    if (indent < 6 && !isAfterBlank) return []
    if (indent === 0) {
      const items = this.finish()
      this.#sections += 1
      // A full report holds the sections of all sorts of hardware, too.
      this.#isOther = this.#sections > 1 && !APPLICATIONS.test(text)
      if (!text.endsWith(':')) this.#tell(lineUnread(number, 'the title of a section', line))
      return items
    }
    if (this.#isOther) return []
    if (indent <= 4) {
      const items = this.finish()
      if (text.endsWith(':') && text.length > 1) {
        this.#name = text.slice(0, -1)
        this.#line = number
      } else this.#tell(lineUnread(number, 'the name of an application and a colon', line))
      return items
    }
    const colon = text.indexOf(': ')
    // A line further in goes on with the one before it; nothing that is wanted is that long.
    if (colon > 0 && indent <= 6) this.#said.set(text.slice(0, colon), text.slice(colon + 2).trim())
    return []
  }

  finish(): readonly Item[] {
    const [name, said] = [this.#name, this.#said]
    this.#name = ''
    this.#said = new Map()
    if (name === '') return []
    const obtained = said.get('Obtained from')
    const signer = signerOf(firstOfChain(said.get('Signed by')))
    return [
      newItem({
        name,
        publisher: signer.publisher ?? (obtained === 'Apple' ? 'Apple Inc.' : undefined),
        version: said.get('Version'),
        identifiers: signer.identifiers,
        at: `line ${this.#line}`,
        type: 'application',
      }),
    ]
  }
}
