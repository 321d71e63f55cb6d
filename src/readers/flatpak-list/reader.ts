import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** What `flatpak list` writes into a file or a pipe: tabs between name, identifier, version, branch and origin. */
export const flatpakList = rowReader({
  id: 'flatpak-list',
  title: 'flatpak list',
  version: 1,
  row: /^(?<name>[^\t]*)\t(?<id>[A-Za-z_][\w-]*(?:\.[\w-]+){2,})\t(?<version>[^\t]*)(?:\t[^\t]*){1,6}$/u,
  aside: /^Name\tApplication ID\t/u,
  expected: 'a name, an identifier, a version and where it is from, with tabs between',
  sure: 0.85,
  item({ name = '', id = '', version }, at) {
    return newItem({
      name: name.trim() === '' ? id : name.trim(),
      publisher: undefined,
      version: version?.trim(),
      identifiers: [{ scheme: 'bundle-id', value: id }],
      at,
      type: 'application',
    })
  },
})
