import type { Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import type { Place } from '../json/shape.ts'
import { withoutAddress } from '../maintainer.ts'
import { newItem } from '../new-item.ts'
import type { OpenRecord } from '../records/records.ts'

/** The places of a package as Syft describes it, and Grype after it; who made it stands in the metadata of the package manager. */
export const ARTIFACT: Readonly<Record<string, Place>> = {
  artifact: {
    members: {
      id: 'id',
      name: 'name',
      version: 'version',
      type: 'type',
      purl: 'purl',
      cpes: 'cpes',
      metadata: 'metadata',
    },
  },
  id: { text: true },
  name: { text: true },
  version: { text: true },
  type: { text: true },
  purl: { text: true },
  cpes: { elements: 'cpe' },
  /** A text until schema 11, an object since. */
  cpe: { text: true, members: { cpe: 'cpeText' } },
  cpeText: { text: true },
  metadata: {
    members: { maintainer: 'maintainer', vendor: 'vendor', author: 'author', packager: 'packager' },
  },
  maintainer: { text: true },
  vendor: { text: true },
  author: { text: true },
  packager: { text: true },
}

const SYSTEM_PACKAGES: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk', 'alpm', 'portage', 'linux-kernel'])

/** The item of such a package. */
export function itemOfArtifact(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const purl = record.text('purl')
  const name = record.text('name') ?? purl
  if (name === undefined) {
    tell({
      code: 'package-without-name',
      at: { pointer: record.at },
      says: 'This package has neither a name nor an identifier, so nothing can be said of it.',
    })
    return []
  }
  const type = record.text('type')
  const maker = record.text('vendor', 'maintainer', 'author')
  return [
    newItem({
      name,
      publisher: maker === undefined ? undefined : withoutAddress(maker),
      version: record.text('version'),
      identifiers: [
        ...(purl === undefined ? [] : [{ scheme: 'purl', value: purl }]),
        ...[...record.texts('cpe'), ...record.texts('cpeText')].map((value): ItemIdentifier => ({
          scheme: 'cpe',
          value,
        })),
      ],
      at: record.at,
      type: type === undefined ? undefined : SYSTEM_PACKAGES.has(type) ? 'package' : 'library',
    }),
  ]
}

/** The places of the operating system that was looked at; old documents write its parts otherwise. */
export const DISTRO: Readonly<Record<string, Place>> = {
  distro: {
    members: {
      prettyName: 'prettyName',
      name: 'distroName',
      versionID: 'versionId',
      version: 'distroVersion',
    },
  },
  prettyName: { text: true },
  distroName: { text: true },
  versionId: { text: true },
  distroVersion: { text: true },
}

export function itemOfDistro(record: OpenRecord): readonly Item[] {
  const name = record.text('prettyName', 'distroName')
  if (name === undefined) return []
  const version = record.text('versionId', 'distroVersion')
  return [
    newItem({
      name,
      publisher: undefined,
      version,
      identifiers: [],
      at: record.at,
      type: 'operating-system',
    }),
  ]
}
