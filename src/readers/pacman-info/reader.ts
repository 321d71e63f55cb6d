import { withoutAddress } from '../maintainer.ts'
import { newItem } from '../new-item.ts'
import { paragraphReader } from '../paragraphs/paragraph-reader.ts'

/** What `pacman -Qi` prints: a paragraph for each package, with its packager. */
export const pacmanInfo = paragraphReader({
  id: 'pacman-info',
  title: 'pacman -Qi',
  version: 1,
  begins: /^\s*Name {12}: \S+\r?\nVersion {9}: /u,
  first: 'Name',
  second: ['Epoch', 'Version'],
  item(fields, at) {
    const [name = '', version = ''] = [fields.get('Name'), fields.get('Version')]
    const packager = fields.get('Packager')
    return name === ''
      ? undefined
      : newItem({
          name,
          publisher:
            packager === undefined || packager === 'Unknown Packager' ? undefined : withoutAddress(packager),
          version,
          identifiers: [{ scheme: 'purl', value: `pkg:alpm/arch/${name}@${version}` }],
          at,
          type: 'package',
        })
  },
})
