import type { Item } from '../../model/item.ts'
import { itemOf } from '../trace.ts'

/** An application by its desktop entry (freedesktop.org Desktop Entry Specification); undefined for links and folders. */
export function parseDesktopEntry(text: string, at: string): Item | undefined {
  const fields = fieldsOf(text, '[Desktop Entry]')
  const name = fields.get('Name') ?? ''
  if (fields.get('Type') !== 'Application' || name === '') return undefined
  const exe = executableOf(fields.get('Exec') ?? '')
  return itemOf({
    name,
    identifiers: exe === '' ? [] : [{ scheme: 'exe', value: exe }],
    at,
    type: 'application',
  })
}

/** The fields of one group of a file in groups, such as `[Unit]`; of a field that comes twice the first. */
export function fieldsOf(text: string, group: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let isWanted = false
  for (const line of text.split('\n')) {
    if (line.startsWith('[')) isWanted = line.trim() === group
    const equals = line.indexOf('=')
    const name = line.slice(0, equals).trim()
    if (isWanted && equals > 0 && !fields.has(name)) fields.set(name, line.slice(equals + 1).trim())
  }
  return fields
}

/** The file name of the program in a line that starts one, past what only sets it up. */
export function executableOf(exec: string): string {
  const words = exec.match(/"[^"]*"|\S+/gu) ?? []
  const program = words
    .map(word => word.replaceAll('"', ''))
    .find(word => word !== 'env' && !word.endsWith('/env') && !/^\w+=/u.test(word))
  return program?.split('/').at(-1) ?? ''
}
