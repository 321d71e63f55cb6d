import type { Item } from '../model/item.ts'
import { headText } from './head.ts'
import { firstLines, lineReader, lineUnread } from './line-reader.ts'
import type { Reader } from './reader.ts'

/** A list with one item a line, and what else may stand in it. */
export interface RowFormat {
  readonly id: string
  readonly title: string
  readonly version: number
  /** How a row looks; its groups are what `item` needs. */
  readonly row: RegExp
  /** Lines that are titles and rules. */
  readonly aside?: RegExp
  /** What is expected of a line, for the problem that it is none. */
  readonly expected: string
  /** How sure a beginning is in which nearly every line is a row, or half of them where `mark` stands there. */
  readonly sure: number
  /** Must stand in the beginning. */
  readonly mark?: RegExp
  /** Undefined where a row tells of something that is not installed. */
  readonly item: (groups: Readonly<Record<string, string | undefined>>, at: string) => Item | undefined
}

/** A reader for a list with one item a line. */
export function rowReader(format: RowFormat): Reader {
  const { id, title, version, row, aside, expected, item } = format
  return lineReader({
    id,
    title,
    version,
    recognise: head => recogniseRows(format, headText(head)),
    open(tell) {
      let left = 0
      return {
        take(line, number) {
          if (line.trim() === '' || (line.length <= LONGEST_ROW && aside?.test(line) === true)) return []
          const groups = groupsOf(row, line)
          if (groups === undefined) {
            tell(lineUnread(number, expected, line))
            return []
          }
          const found = item(groups, `line ${number}`)
          if (found === undefined) left += 1
          return found === undefined ? [] : [found]
        },
        notes: () =>
          left === 0
            ? []
            : [
                {
                  code: 'not-installed',
                  says: `Lines that tell of nothing installed: ${left}. They are no items.`,
                },
              ],
      }
    },
  })
}

/** HOSTILE: no row of these lists is longer; what is longer is not matched against the pattern. */
const LONGEST_ROW = 4096

function groupsOf(row: RegExp, line: string): Readonly<Record<string, string | undefined>> | undefined {
  return line.length > LONGEST_ROW ? undefined : row.exec(line)?.groups
}

/** Lines of a beginning that are looked at. */
const LOOKED_AT = 40

function recogniseRows({ row, aside, mark, sure }: RowFormat, text: string): number {
  if (mark !== undefined && !mark.test(text)) return 0
  const lines = firstLines(text, LOOKED_AT).filter(line => aside?.test(line) !== true)
  const rows = lines.filter(line => groupsOf(row, line) !== undefined).length
  return rows > 0 && rows >= lines.length * (mark === undefined ? 0.9 : 0.5) ? sure : 0
}
