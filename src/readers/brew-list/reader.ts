import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import { firstLines, lineReader, lineUnread } from '../line-reader.ts'
import { newItem } from '../new-item.ts'

/** What `brew list --versions` prints: a name, and each version of it that is installed. */
export const brewList = lineReader({
  id: 'brew-list',
  title: 'brew list --versions',
  version: 1,
  recognise(head) {
    const lines = firstLines(headText(head), 40)
    const rows = lines.filter(line => parseRow(line) !== undefined).length
    return rows > 0 && rows === lines.length ? 0.6 : 0
  },
  open: tell => ({
    take(line, number): readonly Item[] {
      if (line.trim() === '') return []
      const row = parseRow(line)
      if (row === undefined) {
        tell(lineUnread(number, 'a name and its versions', line))
        return []
      }
      return row.versions.map(version =>
        newItem({
          name: row.name,
          publisher: undefined,
          version,
          identifiers: [],
          at: `line ${number}`,
          type: 'package',
        }),
      )
    },
  }),
})

/** HOSTILE: no row of such a list is longer. */
const LONGEST_ROW = 4096
const NAME = /^[a-z0-9][a-z0-9@+._/-]*$/u
/** A version, with a revision of the formula, or `latest` of a cask that has none; casks write their build after a comma. */
const VERSION = /^(?:v?\d[A-Za-z0-9._+,:-]*|latest|HEAD-[0-9a-f]+(?:_\d+)?)$/u

function parseRow(line: string): { readonly name: string; readonly versions: readonly string[] } | undefined {
  if (line.length > LONGEST_ROW) return undefined
  const [name = '', ...versions] = line.trim().split(' ')
  return NAME.test(name) && versions.length > 0 && versions.every(version => VERSION.test(version))
    ? { name, versions }
    : undefined
}
