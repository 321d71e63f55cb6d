import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { withoutAddress } from '../maintainer.ts'
import { newItem } from '../new-item.ts'
import type { OpenRecord } from '../records/records.ts'

/** The items of a record of a Trivy report. The packages of a result come before its weaknesses, which then tell of nothing new. */
export function itemOf(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const result = record.within('result')
  switch (record.place) {
    case 'os':
      return systemOf(record)
    case 'package':
      result?.marks.add('packages')
      return packageOf(record, tell)
    case 'vulnerability':
      if (result?.marks.has('packages') === true) return []
      result?.above?.marks.add('incomplete')
      return result?.isNew(`${record.text('name')}@${record.text('version')}`) === true
        ? packageOf(record, tell)
        : []
    default:
      return []
  }
}

function systemOf(os: OpenRecord): readonly Item[] {
  const name = os.text('family')
  if (name === undefined) return []
  const version = os.text('release')
  return [
    newItem({ name, publisher: undefined, version, identifiers: [], at: os.at, type: 'operating-system' }),
  ]
}

function packageOf(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const [identifier] = record.parts('identifier')
  const purl = identifier?.text('purl')
  const name = record.text('name') ?? purl
  if (name === undefined) {
    tell({
      code: 'package-without-name',
      at: { pointer: record.at },
      says: 'This package has neither a name nor an identifier, so nothing can be said of it.',
    })
    return []
  }
  const maintainer = record.text('maintainer')
  return [
    newItem({
      name,
      publisher: maintainer === undefined ? undefined : withoutAddress(maintainer),
      version: versionOf(record),
      identifiers: purl === undefined ? [] : [{ scheme: 'purl', value: purl }],
      at: record.at,
      type: record.within('result')?.text('class') === 'os-pkgs' ? 'package' : 'library',
    }),
  ]
}

/** Epoch, version and release as package managers write them: `1:1.1.1k-4.el8`. */
function versionOf(record: OpenRecord): string | undefined {
  const version = record.text('version')
  if (version === undefined) return undefined
  const epoch = record.text('epoch') ?? '0'
  const release = record.text('packageRelease')
  return `${epoch === '0' ? '' : `${epoch}:`}${version}${release === undefined ? '' : `-${release}`}`
}
