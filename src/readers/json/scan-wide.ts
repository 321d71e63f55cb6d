import { newBlock } from './block.ts'
import type { Block, Scan } from './block.ts'
import { BACK, MEMORY } from './memory.ts'
import { scanPlain } from './scan-plain.ts'
import { unitsBetween } from './units.ts'
import { ASSEMBLED } from './wide/assembled.ts'
import { CLASS } from './wide/locals.ts'

/** The part of WebAssembly's interface that is used; the language's own types leave it to browsers. */
interface WideMachine {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

declare const WebAssembly: WideMachine | undefined

/** What the programs export. */
interface Exported {
  readonly run: () => number
  readonly units: (start: number, end: number) => number
}

const PAGE_BYTES = 65_536
/** Pages of the memory that the program asks for. */
export const PAGES = Math.ceil(MEMORY.length / PAGE_BYTES)

/**
 * A scanner that looks at sixteen bytes at a time, with its block; undefined where this Node has no WebAssembly
 * (`--jitless`) or none with wide numbers. Says the same as `scanPlain`, to which it leaves what is rare.
 */
export function newWideScan(): Scan | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  const machine = WebAssembly
  const module = compiled(machine)
  if (module === undefined) return undefined
  const memory = new machine.Memory({ initial: PAGES })
  const { run, units } = new machine.Instance(module, { host: { memory } }).exports as unknown as Exported
  const block = newBlock(memory.buffer)
  fillClasses(block.bytes)
  return {
    block,
    run: () => scanWide(block, run),
    unitsBetween(_, start, end) {
      const sixteens = (end - start) & ~15
      return units(start, end) + unitsBetween(block, start + sixteens, end)
    },
  }
}

function scanWide(block: Block, step: () => number): number {
  for (;;) {
    const back = step()
    if (back !== BACK.plain) return back
    const plain = scanPlain(block, 1)
    if (plain !== BACK.pause) return plain
  }
}

let kept: object | undefined

function compiled(machine: WideMachine): object | undefined {
  if (kept === undefined) {
    try {
      kept = new machine.Module(Buffer.from(ASSEMBLED, 'base64'))
    } catch {
      // A processor without wide numbers: the plain scanner does.
      return undefined
    }
  }
  return kept
}

function fillClasses(bytes: Uint8Array): void {
  for (const sign of '0123456789abcdefABCDEF') bytes[MEMORY.classes + sign.charCodeAt(0)] = CLASS.hexDigit
  for (const sign of '0123456789') bytes[MEMORY.classes + sign.charCodeAt(0)] = CLASS.hexDigit | CLASS.digit
  for (const sign of '"\\/bfnrt') {
    const at = MEMORY.classes + sign.charCodeAt(0)
    bytes[at] = (bytes[at] ?? 0) | CLASS.escape
  }
}
