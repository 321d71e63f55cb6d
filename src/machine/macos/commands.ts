import type { Item } from '../../model/item.ts'
import { itemOf } from '../trace.ts'

/** What `sw_vers` prints: lines of a name, a colon and a value. */
export function parseSwVers(text: string): readonly Item[] {
  const field = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, 'mu').exec(text)?.[1]?.trim() ?? ''
  const name = field('ProductName')
  if (name === '') return []
  return [
    itemOf({
      name,
      version: field('ProductVersion'),
      publisher: 'Apple',
      at: 'sw_vers',
      type: 'operating-system',
    }),
  ]
}

/** What `systemextensionsctl list` prints: a row for each extension, its cells between tabs. */
export function parseSystemExtensions(text: string): readonly Item[] {
  return text.split('\n').flatMap(line => {
    const cells = line.split('\t').map(cell => cell.trim())
    const at = cells.findIndex(cell => /^[A-Z0-9]{10}$/u.test(cell))
    const [, id = '', version = ''] = /^(\S+) \(([^)/]*)/u.exec(cells[at + 1] ?? '') ?? []
    if (at === -1 || id === '') return []
    const name = cells[at + 2] ?? ''
    return [
      itemOf({
        name: name === '' || name.startsWith('[') ? id : name,
        version,
        identifiers: [
          { scheme: 'bundle-id', value: id },
          { scheme: 'team-id', value: cells[at] ?? '' },
        ],
        at: `systemextensionsctl ${id}`,
        type: 'driver',
      }),
    ]
  })
}

/** What `kmutil showloaded` prints: a row for each extension, its name before a version in brackets. */
export function parseKernelExtensions(text: string): readonly Item[] {
  return text.split('\n').flatMap(line => {
    const [, name = '', version = ''] = /^\s*\d+\s.*?\s([\w-]+(?:\.[\w-]+)+) \(([^)]*)\)/u.exec(line) ?? []
    if (name === '') return []
    return [
      itemOf({
        name,
        version,
        publisher: name.startsWith('com.apple.') ? 'Apple' : '',
        identifiers: [{ scheme: 'bundle-id', value: name }],
        at: `kmutil ${name}`,
        type: 'driver',
      }),
    ]
  })
}
