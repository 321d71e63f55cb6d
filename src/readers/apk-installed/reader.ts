import { headText } from '../head.ts'
import type { Item } from '../../model/item.ts'
import { lineReader, lineUnread } from '../line-reader.ts'
import { withoutAddress } from '../maintainer.ts'
import { newItem } from '../new-item.ts'

/** The database of apk (`/lib/apk/db/installed`): paragraphs of one letter, a colon and a value. */
export const apkInstalled = lineReader({
  id: 'apk-installed',
  title: 'apk database',
  version: 1,
  recognise: head => (/^\s*C:Q[12]\S+\r?\nP:\S/u.test(headText(head)) ? 0.97 : 0),
  open(tell) {
    let fields = new Map<string, string>()
    let begun = 0
    const finish = (): readonly Item[] => {
      const [name, version] = [fields.get('P') ?? '', fields.get('V') ?? '']
      const isEmpty = fields.size === 0
      const maintainer = fields.get('m')
      fields = new Map()
      if (isEmpty) return []
      if (name === '') {
        tell({
          code: 'package-without-name',
          at: { line: begun },
          says: 'This paragraph has no field "P"; it was not read.',
        })
        return []
      }
      return [
        newItem({
          name,
          publisher: maintainer === undefined ? undefined : withoutAddress(maintainer),
          version,
          identifiers: [{ scheme: 'purl', value: `pkg:apk/alpine/${name}@${version}` }],
          at: `line ${begun}`,
          type: 'package',
        }),
      ]
    }
    return {
      take(line, number) {
        if (line.trim() === '') return finish()
        if (line[1] !== ':') {
          tell(lineUnread(number, 'one letter, a colon and a value', line))
          return []
        }
        if (fields.size === 0) begun = number
        // Only what is wanted is kept; folders and files of a package follow by the thousand.
        fields.set(line.slice(0, 1), WANTED.has(line.slice(0, 1)) ? line.slice(2).trim() : '')
        return []
      },
      finish,
    }
  },
})

const WANTED = new Set(['P', 'V', 'm'])
