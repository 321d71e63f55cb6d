import { wasm } from './assembler.ts'
import type { Program } from './assembler.ts'

const { number, get, set, add, subtract, above, block, loop, jump, jumpIf, increase } = wasm
const START = 0
const STOP = 1
const UNITS = 2
const WIDE = 3

/** What `unitsBetween` counts, for as many whole sixteens as fit; comes back with the count. */
export const UNITS_PROGRAM: Program = {
  name: 'units',
  parameters: 2,
  numbers: 1,
  wides: 1,
  body: [
    ...block(
      'enough',
      loop(
        'sixteen',
        jumpIf('enough', above(add(get(START), number(16)), get(STOP))),
        [...wasm.wideLoad(get(START)), 0x21, WIDE],
        // Bytes 80 to BF go on with a character and count nothing; F0 and above begin one that counts two.
        set(
          UNITS,
          add(
            subtract(
              add(get(UNITS), number(16)),
              wasm.ones(wasm.wideBits(wasm.wideLess(get(WIDE), wasm.wideByte(-64)))),
            ),
            wasm.ones(wasm.wideBits(wasm.wideAtLeast(get(WIDE), wasm.wideByte(-16)))),
          ),
        ),
        increase(START, 16),
        jump('sixteen'),
      ),
    ),
    ...get(UNITS),
  ],
}
