import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import { firstLines, lineReader, lineUnread } from '../line-reader.ts'
import { newItem } from '../new-item.ts'

/** What `dnf list installed` and `yum list installed` print; a long name stands on a line of its own before the rest of its row. */
export const dnfList = lineReader({
  id: 'dnf-list',
  title: 'dnf list',
  version: 1,
  recognise(head) {
    const text = headText(head)
    const rows = firstLines(text, 40).filter(line => ROW.test(line.slice(0, LONGEST_LINE))).length
    return rows === 0 ? 0 : /^Installed Packages\s*$/mu.test(text) ? 0.95 : rows > 2 ? 0.6 : 0
  },
  open(tell) {
    let name: { readonly text: string; readonly line: number } | undefined
    let isInstalled = true
    let others = 0
    return {
      take(line, number): readonly Item[] {
        const title = TITLE.exec(line)?.groups?.['title']
        if (title !== undefined) {
          isInstalled = title === 'Installed'
          return []
        }
        if (line.trim() === '' || ASIDE.test(line)) return []
        const short = line.slice(0, LONGEST_LINE)
        const row = name === undefined ? ROW.exec(short) : REST.exec(short)
        const begun = name ?? { text: row?.groups?.['name'] ?? '', line: number }
        name = undefined
        if (row?.groups !== undefined) {
          if (!isInstalled) others += 1
          return isInstalled ? [itemOf(begun.text, row.groups['version'] ?? '', begun.line)] : []
        }
        const alone = NAME.exec(short)?.groups?.['name']
        if (alone === undefined) tell(lineUnread(number, 'name.architecture, version and repository', line))
        else name = { text: alone, line: number }
        return []
      },
      notes: () =>
        others === 0
          ? []
          : [
              {
                code: 'not-installed',
                says: `Packages that could be installed: ${others}. They are no items.`,
              },
            ],
    }
  },
})

/** HOSTILE: no line of such a list is longer. */
const LONGEST_LINE = 2048
const ARCHITECTURE = '(?:noarch|x86_64|i[3-6]86|aarch64|armv7hl|ppc64le|s390x|riscv64|src)'
const NAME = new RegExp(String.raw`^(?<name>[A-Za-z0-9][A-Za-z0-9+._-]*)\.${ARCHITECTURE}\s*$`, 'u')
const ROW = new RegExp(
  String.raw`^(?<name>[A-Za-z0-9][A-Za-z0-9+._-]*)\.${ARCHITECTURE}\s+(?<version>\S+-\S+)\s+\S+\s*$`,
  'u',
)
const REST = /^\s+(?<version>\S+-\S+)\s+\S+\s*$/u
const TITLE = /^(?<title>Installed|Available|Obsoleting|Upgraded|Extra|Recently Added) Packages\s*$/u
const ASIDE =
  /^(?:Last metadata |Loaded plugins: |Loading mirror |Updating Subscription |Not root, |\s*: | \* )/u

function itemOf(name: string, version: string, line: number): Item {
  return newItem({
    name,
    publisher: undefined,
    version,
    identifiers: [{ scheme: 'rpm', value: name }],
    at: `line ${line}`,
    type: 'package',
  })
}
