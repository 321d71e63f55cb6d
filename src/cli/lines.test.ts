import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Line, linesOf } from './lines.ts'

async function linesIn(bytes: Uint8Array, chunk: number): Promise<readonly Line[]> {
  const found: Line[] = []
  for await (const line of linesOf(chunksOf(bytes, chunk))) found.push(line)
  return found
}

async function* chunksOf(bytes: Uint8Array, chunk: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const texts: readonly { readonly given: string | Uint8Array; readonly expect: readonly string[] }[] = [
  { given: '', expect: [] },
  { given: 'a\nb\n', expect: ['a', 'b'] },
  { given: 'a\r\n\r\nb', expect: ['a', '', 'b'] },
  { given: '\uFEFF瑞星\nb', expect: ['瑞星', 'b'] },
  { given: new Uint8Array([0x61, 0xff, 0x0a, 0x62]), expect: ['not-utf-8', 'b'] },
]

for (const { given, expect } of texts) {
  test(`${JSON.stringify(given)} has the lines ${JSON.stringify(expect)}, wherever it is cut`, async () => {
    const bytes = typeof given === 'string' ? encode(given) : given
    for (const chunk of [1, 2, 3, 100]) {
      const found = await linesIn(bytes, chunk)
      assert.deepEqual(
        found.map(line => (line.kind === 'text' ? line.text : line.kind)),
        expect,
      )
    }
  })
}

test('a line of a million letters is one line, and one that has no end is one that was not read', async () => {
  const long = await linesIn(encode(`${'x'.repeat(1_100_000)}\ny\n`), 65_536)
  assert.deepEqual(
    long.map(line => (line.kind === 'text' ? line.text.length : line.kind)),
    [1_100_000, 1],
  )
  const endless = await linesIn(encode(`${'x'.repeat(17 << 20)}\ny`), 65_536)
  assert.deepEqual(endless, [{ kind: 'too-long' }, { kind: 'text', text: 'y' }])
})

test('as many lines come out as go in', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', '瑞', '𝒳', ' ') })
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, chunk) => {
      const found = await linesIn(encode(lines.map(text => `${text}\n`).join('')), chunk)
      assert.deepEqual(
        found,
        lines.map(text => ({ kind: 'text', text })),
      )
    }),
  )
})
