import { newItem } from '../new-item.ts'
import { paragraphReader } from '../paragraphs/paragraph-reader.ts'

/** What `rpm -qai` prints: a paragraph for each package, with its vendor. */
export const rpmInfo = paragraphReader({
  id: 'rpm-info',
  title: 'rpm -qai',
  version: 2,
  begins: /^\s*Name {8}: \S+ *(?:Relocations: .*)?\r?\n(?:Epoch {7}: \d+\r?\n)?Version {5}: /u,
  first: 'Name',
  second: ['Epoch', 'Version'],
  item(fields, at) {
    // Before rpm 4.9 two fields stood on a line, the second one behind a gap.
    const [name = '', version = '', release = ''] = ['Name', 'Version', 'Release'].map(
      field => fields.get(field)?.split(/\s{2,}/u)[0],
    )
    // Keys by which packages are checked, no programs.
    if (name === '' || name === 'gpg-pubkey') return undefined
    const vendor = fields.get('Vendor') ?? /Vendor: (.*)$/u.exec(fields.get('Version') ?? '')?.[1]
    const epoch = fields.get('Epoch')
    return newItem({
      name,
      publisher: vendor === '(none)' ? undefined : vendor?.trim(),
      version: [epoch === undefined ? '' : `${epoch}:`, version, release === '' ? '' : `-${release}`].join(
        '',
      ),
      identifiers: [{ scheme: 'rpm', value: name }],
      at,
      type: 'package',
    })
  },
})
