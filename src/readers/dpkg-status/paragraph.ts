import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { withoutAddress } from '../maintainer.ts'
import { newItem } from '../new-item.ts'

/** The item of one paragraph that began on `line`; what dpkg only remembers is no item. */
export function itemOf(fields: ReadonlyMap<string, string>, line: number): Item | Problem | 'not-installed' {
  const name = fields.get('package') ?? ''
  if (name === '') {
    return {
      code: 'dpkg-package-missing',
      at: { line },
      says: 'This paragraph has no field "Package"; it was not read.',
    }
  }
  const status = fields.get('status')
  // dpkg(1): the third word is the state; anything from unpacked on has its files on the disk.
  const state = status?.split(/\s+/u)[2]
  if (state === 'not-installed' || state === 'config-files') return 'not-installed'
  return newItem({
    name,
    publisher: withoutAddress(fields.get('maintainer') ?? ''),
    version: fields.get('version'),
    identifiers: [{ scheme: 'deb', value: name }],
    at: `line ${line}`,
    type: 'package',
  })
}
