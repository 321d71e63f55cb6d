import type { Item } from '../../model/item.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'

/** `/opt/product` or `/opt/vendor/product` (Filesystem Hierarchy Standard §3.13): a folder with nothing but folders is a vendor's. */
export async function lookAtOpt(root: Root): Promise<Seen<readonly Item[]>> {
  const folders = await root.list('/opt')
  if (folders.kind !== 'seen') return folders
  const names = folders.value.filter(name => name.endsWith('/')).map(name => name.slice(0, -1))
  const items = await Promise.all(names.map(name => lookAtProduct(root, name)))
  return { kind: 'seen', value: items.flat() }
}

async function lookAtProduct(root: Root, name: string): Promise<readonly Item[]> {
  const inside = await root.list(`/opt/${name}`)
  const entries = inside.kind === 'seen' ? inside.value : []
  const isVendor = entries.length > 0 && entries.every(entry => entry.endsWith('/') && !PARTS.has(entry))
  if (!isVendor) return [itemOf({ name, at: `/opt/${name}`, type: 'application' })]
  return entries
    .map(entry => entry.slice(0, -1))
    .map(product =>
      itemOf({ name: product, publisher: name, at: `/opt/${name}/${product}`, type: 'application' }),
    )
}

/** Folders that a product has inside. */
const PARTS = new Set([
  'bin/',
  'lib/',
  'lib64/',
  'libexec/',
  'share/',
  'etc/',
  'sbin/',
  'usr/',
  'var/',
  'opt/',
  'resources/',
  'conf/',
  'data/',
])
