import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { newItem } from '../new-item.ts'
import { recordReader } from '../records/record-reader.ts'

const SHAPE = compileShape(
  {
    document: { members: { formulae: 'formulae', casks: 'casks' } },
    formulae: { elements: 'formula' },
    formula: { members: { name: 'name', full_name: 'fullName', installed: 'kegs' } },
    kegs: { elements: 'keg' },
    keg: { members: { version: 'version' } },
    casks: { elements: 'cask' },
    cask: { members: { token: 'token', name: 'titles', installed: 'version' } },
    titles: { elements: 'name' },
    name: { text: true },
    fullName: { text: true },
    token: { text: true },
    version: { text: true },
  },
  'document',
)

/** `brew info --json=v2 --installed`: formulae once for each version that is installed, and casks. */
export const brewJson = recordReader({
  id: 'brew-json',
  title: 'Homebrew JSON',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    formula: { step: '/formulae', is: 'record' },
    keg: { step: '/installed', is: 'part' },
    cask: { step: '/casks', is: 'record' },
  },
  read(record, tell) {
    const name = record.text('name', 'fullName', 'token')
    if (name === undefined) {
      tell({
        code: 'package-without-name',
        at: { pointer: record.at },
        says: 'This entry has no name; it was not read.',
      })
      return []
    }
    const common = { name, publisher: undefined, identifiers: [] }
    if (record.place === 'cask') {
      const version = record.text('version')
      return version === undefined
        ? []
        : [newItem({ ...common, version, at: record.at, type: 'application' })]
    }
    return record
      .parts('keg')
      .map(keg => newItem({ ...common, version: keg.text('version'), at: keg.at, type: 'package' }))
  },
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  return /^\s*\{\s*"(?:formulae|casks)"\s*:\s*\[/u.test(headText(head)) ? 0.95 : 0
}
