import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MEMORY } from './memory.ts'
import { SCANS } from './whole.testing.ts'

for (const scanner of SCANS) {
  test(`the ${scanner.name} scanner counts UTF-16 units as a string has them`, () => {
    const scan = scanner.newScan()
    const sign = fc.constantFrom('a', ' ', 'é', '瑞', '😀', '\u07ff', '\uffff')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 80 }), fc.nat({ max: 20 }), (text, offset) => {
        const start = MEMORY.window + offset
        const bytes = new TextEncoder().encode(text)
        scan.block.bytes.set(bytes, start)
        assert.equal(scan.unitsBetween(scan.block, start, start + bytes.length), text.length)
      }),
    )
  })
}
