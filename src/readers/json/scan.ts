import { newBlock } from './block.ts'
import type { Block } from './block.ts'
import { scanPlain } from './scan-plain.ts'
import { newWideScan } from './scan-wide.ts'

/** A fresh block and the fastest scanner that this Node can run on it. */
export function newScan(): { readonly block: Block; readonly scan: (block: Block) => number } {
  return newWideScan() ?? { block: newBlock(), scan: block => scanPlain(block) }
}
