import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuTimeMs } from '../base/cpu-time.testing.ts'
import { GAZETTE_KINDS, type GazetteEntry } from '../model/gazette-entry.ts'
import { parseEntry, renderEntry } from './entry.ts'
import { bytesOf, decisionOf } from './gazette.testing.ts'

const FIXTURES = join('src', 'gazette', 'fixtures')

function vectorsOf(folder: string): readonly string[] {
  return readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.entry'))
    .map(file => join(FIXTURES, folder, file))
    .toSorted()
}

function claimOf(file: string): string {
  return basename(file, '.entry').replaceAll('-', ' ')
}

for (const file of vectorsOf('good'))
  test(`${claimOf(file)} is an entry, and is written back in the same bytes`, () => {
    const bytes = new Uint8Array(readFileSync(file))
    const read = parseEntry(bytes)
    assert.deepEqual(read.ok ? [] : read.problems, [])
    if (read.ok) assert.deepEqual(bytesOf(read.value), bytes)
  })

for (const file of vectorsOf('bad')) {
  const code = basename(dirname(file))
  test(`${claimOf(file)} is refused as ${code}`, () => {
    const read = parseEntry(readFileSync(file))
    assert.deepEqual(read.ok ? [] : [...new Set(read.problems.map(problem => problem.code))], [code])
  })
}

test('every problem of an entry is told, each with its pointer', () => {
  const wrong = { ...decisionOf(1), at: 'noon', authority: '', format: 7 } as unknown as GazetteEntry
  const read = renderEntry(wrong)
  assert.deepEqual(read.ok ? [] : read.problems.map(({ at }) => at.pointer), ['/format', '/at', '/authority'])
})

test('every entry that can be written is read back as it was', () => {
  const entry = fc
    .record(
      {
        kind: fc.constantFrom(...GAZETTE_KINDS.filter(kind => !kind.startsWith('measure-'))),
        authority: fc.stringMatching(/^[a-z/-]{1,40}$/u),
        subject: fc.stringMatching(/^[^\p{C}\p{Z}]{1,60}$/u),
        body: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' })),
        previous: fc.nat(),
      },
      { requiredKeys: ['kind', 'authority', 'subject', 'body'], noNullPrototype: true },
    )
    .map((fields): GazetteEntry => ({ format: 1, at: '2026-03-01T10:00:00.000Z', ...fields }))
  fc.assert(
    fc.property(entry, each => {
      const read = parseEntry(bytesOf(each))
      assert.ok(read.ok)
      // -0 is written 0: what counts are the bytes.
      assert.deepEqual(bytesOf(read.value), bytesOf(each))
    }),
  )
})

test('whatever the bytes, reading them ends in an entry or in problems, soon', () => {
  const started = cpuTimeMs()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      const read = parseEntry(bytes)
      assert.ok(read.ok || read.problems.length > 0)
    }),
  )
  assert.ok(cpuTimeMs() - started < 5000)
})
