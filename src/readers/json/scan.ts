import { newBlock } from './block.ts'
import type { Scan } from './block.ts'
import { scanPlain } from './scan-plain.ts'
import { newWideScan } from './scan-wide.ts'
import { unitsBetween } from './units.ts'

/** A scan with a fresh block, the fastest that this Node can do. */
export function newScan(): Scan {
  return newWideScan() ?? newPlainScan()
}

/** The plain statement, for where there is no other and to hold the other against. */
export function newPlainScan(): Scan {
  return { block: newBlock(), run: block => scanPlain(block), unitsBetween }
}
