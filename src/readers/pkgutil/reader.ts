import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** What `pkgutil --pkgs` prints: identifiers of the packages that macOS's installer has put there, without names. */
export const pkgutil = rowReader({
  id: 'pkgutil',
  title: 'pkgutil --pkgs',
  version: 1,
  row: /^(?<id>[A-Za-z][A-Za-z0-9-]{1,9}\.[A-Za-z0-9][\w-]*(?:\.[\w+-]+)+)$/u,
  mark: /^(?:com|org|net|io|de|uk|fr|jp|cn|ru|us|eu|at|ch)\.\S+$/mu,
  expected: 'the identifier of a package, such as com.example.pkg.Program',
  sure: 0.6,
  item: ({ id = '' }, at) =>
    newItem({
      name: id,
      publisher: undefined,
      version: undefined,
      identifiers: [{ scheme: 'bundle-id', value: id }],
      at,
      type: 'package',
    }),
})
