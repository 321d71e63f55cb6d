import { scanPlain } from './scan-plain.ts'
import { newBlock } from './block.ts'
import type { Block } from './block.ts'

/** A fresh block and the fastest scanner that this Node can run on it. */
export function newScan(): { readonly block: Block; readonly scan: (block: Block) => number } {
  return { block: newBlock(), scan: scanPlain }
}
