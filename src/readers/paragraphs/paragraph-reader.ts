import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import { lineReader, lineUnread } from '../line-reader.ts'
import type { Reader } from '../reader.ts'

/** A list of packages told in paragraphs of `Field : value`, each of which begins with the same field. */
export interface ParagraphFormat {
  readonly id: string
  readonly title: string
  readonly version: number
  /** How the first paragraph begins. */
  readonly begins: RegExp
  /** The field with which a paragraph begins. */
  readonly first: string
  /** The fields of which one follows it; within a description, where any line may stand, it begins no paragraph without. */
  readonly second: readonly string[]
  /** The item of a paragraph; undefined where it tells of something that is none. */
  readonly item: (fields: ReadonlyMap<string, string>, at: string) => Item | undefined
}

/** `Field : value`; whatever is indented, or follows a field without a value, goes on with what was said before. */
const FIELD = /^(?<name>[A-Z][A-Za-z ]{0,30}?)\s*:(?: (?<value>.*))?$/u

/** HOSTILE: no line of these lists that says anything is longer. */
const LONGEST_FIELD = 8192

/** A reader for packages in paragraphs, as a stream. */
export function paragraphReader(format: ParagraphFormat): Reader {
  const { id, title, version, begins, first, second, item } = format
  return lineReader({
    id,
    title,
    version,
    recognise: head => (begins.test(headText(head)) ? 0.93 : 0),
    open(tell) {
      let fields: Map<string, string> | undefined
      let begun = 0
      /** A line within a description that begins a paragraph if the next one says so. */
      let doubtful: { readonly value: string; readonly number: number } | undefined
      const close = (): readonly Item[] => {
        const found = fields === undefined ? undefined : item(fields, `line ${begun}`)
        fields = undefined
        return found === undefined ? [] : [found]
      }
      const begin = (value: string, number: number): readonly Item[] => {
        const items = close()
        fields = new Map([[first, value.trim()]])
        begun = number
        return items
      }
      return {
        take(line, number) {
          const field = line.length > LONGEST_FIELD ? undefined : FIELD.exec(line)?.groups
          const { name, value = '' } = field ?? {}
          if (doubtful !== undefined && name !== undefined && second.includes(name)) {
            const items = begin(doubtful.value, doubtful.number)
            doubtful = undefined
            fields?.set(name, value.trim())
            return items
          }
          doubtful = undefined
          if (name === first && fields?.get('Description') === '') {
            doubtful = { value, number }
            return []
          }
          if (name === first) return begin(value, number)
          if (fields === undefined && line.trim() !== '') tell(lineUnread(number, `"${first}: …"`, line))
          // A description without a value goes on to the end of the paragraph, whatever its lines look like.
          const isWithin = fields !== undefined && fields.get('Description') !== ''
          if (isWithin && name !== undefined && fields?.has(name) === false) fields.set(name, value.trim())
          return []
        },
        finish: close,
      }
    },
  })
}
