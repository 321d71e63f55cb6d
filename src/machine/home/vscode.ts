import type { Item } from '../../model/item.ts'
import { readFolder } from '../read-each.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'
import { parseRecord, textOf } from '../record.ts'

/** The extensions in a folder of Visual Studio Code's or an editor of its kind: `PUBLISHER.NAME-VERSION/package.json`. */
export async function lookAtVscode(root: Root, folder: string): Promise<Seen<readonly Item[]>> {
  return readFolder(
    root,
    folder,
    name => (name.endsWith('/') && !name.startsWith('.') ? `${name}package.json` : undefined),
    parseExtension,
  )
}

/** The item of an extension's `package.json`; the title that it shows may be a key of its own (`%displayName%`), and then its name is taken. */
export function parseExtension(text: string, at: string): Item | undefined {
  const fields = parseRecord(text)
  const [name, title] = [textOf(fields, 'name'), textOf(fields, 'displayName')]
  if (name === '') return undefined
  return itemOf({
    name: title === '' || title.startsWith('%') ? name : title,
    version: textOf(fields, 'version'),
    publisher: textOf(fields, 'publisher'),
    at,
    type: 'editor-extension',
  })
}
