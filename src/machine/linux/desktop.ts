import type { Item } from '../../model/item.ts'
import { itemOf } from './item.ts'

/** An application by its desktop entry (freedesktop.org Desktop Entry Specification); undefined for links and folders. */
export function parseDesktopEntry(text: string, at: string): Item | undefined {
  const fields = mainGroup(text)
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

function mainGroup(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let isMain = false
  for (const line of text.split('\n')) {
    if (line.startsWith('[')) isMain = line.trim() === '[Desktop Entry]'
    const equals = line.indexOf('=')
    if (isMain && equals > 0) fields.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim())
  }
  return fields
}

/** The file name of the program in an Exec line, past what only sets it up. */
function executableOf(exec: string): string {
  const words = exec.match(/"[^"]*"|\S+/gu) ?? []
  const program = words
    .map(word => word.replaceAll('"', ''))
    .find(word => word !== 'env' && !word.endsWith('/env') && !/^\w+=/u.test(word))
  return program?.split('/').at(-1) ?? ''
}
