import assert from 'node:assert/strict'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { damaged, documents, piecesOf } from './documents.testing.ts'
import { type Said, toldBySaxes, toldByUs } from './saxes.testing.ts'

const RUNS = Number(process.env['LICET_XML_RUNS'] ?? 400)
const sizes = fc.array(fc.constantFrom(1, 1, 2, 3, 7, 50, 10_000), { minLength: 1, maxLength: 6 })

for (const rule of ['plain', 'namespaces'] as const) {
  test(`well-formed documents tell the same as with saxes, in pieces of any size (${rule})`, () => {
    fc.assert(
      fc.property(documents, sizes, (document, some) => {
        const bytes = new TextEncoder().encode(document)
        const expected = toldBySaxes(bytes, rule)
        assert.deepEqual(toldByUs(piecesOf(bytes, some), rule).events, expected.events)
      }),
      { numRuns: RUNS },
    )
  })

  test(`damaged documents are refused where saxes refuses them, and tell the same before (${rule})`, () => {
    fc.assert(
      fc.property(damaged, sizes, (bytes, some) => {
        fc.pre(!DIFFERS.test(new TextDecoder().decode(bytes)))
        const theirs = toldBySaxes(bytes, rule)
        const ours = toldByUs(piecesOf(bytes, some), rule)
        assert.equal(ours.trouble?.says === undefined, theirs.trouble?.says === undefined)
        assert.deepEqual(ours.events, theirs.events)
        // Of a document that ends in `\r` saxes counts the end twice.
        if (ours.trouble !== undefined && theirs.trouble !== undefined && bytes.at(-1) !== 0x0d)
          checkPlace(ours.trouble, theirs.trouble)
      }),
      { numRuns: 4 * RUNS },
    )
  })
}

/**
 * What differs by intent: an end of a line that only XML 1.1 knows is none in the declaration that says so, and an instruction
 * within a DOCTYPE ends with `?>`, not with the first `>` after a `?`.
 */
const DIFFERS = /^\uFEFF?<\?xml[^>]*[\u0085\u2028]|<!DOCTYPE[^]*<\?[^>]*\?[^>]/u

const root = join(import.meta.dirname, '..', '..', '..')
const fixtures = xmlIn(join(root, 'src', 'readers', '*', 'fixtures', '*'))
const corpora = xmlIn(join(root, '..', 'shared', 'corpora', '**', '*.*'))

test('the fixtures of the readers tell the same as with saxes', () => checkFiles(fixtures))

test(
  'so do the inventories of others, where they lie beside this repository',
  { skip: corpora.length === 0 && 'there are no ../shared/corpora' },
  () => checkFiles(corpora),
)

function xmlIn(pattern: string): readonly string[] {
  return globSync(pattern).filter(
    path => statSync(path).isFile() && /^\uFEFF?\s*</u.test(readFileSync(path, 'utf8').slice(0, 1000)),
  )
}

function checkFiles(files: readonly string[]): void {
  assert.ok(files.length > 5)
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const rule of ['plain', 'namespaces'] as const) {
      const expected = toldBySaxes(bytes, rule)
      for (const size of [61, 65_536]) {
        const told = toldByUs(piecesOf(bytes, [size]), rule)
        assert.deepEqual(told.events, expected.events, file)
        assert.equal(told.trouble === undefined, expected.trouble === undefined, file)
      }
    }
  }
}

/** Ours stands at the first character that cannot be right, saxes at times reads on to the end of what it expects. */
const EARLIER = new Set(['reference', 'reference-number', 'text-outside', 'bang', 'instruction-xml'])
/** What ends in a name is not looked at before the name has ended. */
const LATER = new Set(['unclosed', 'unfinished', 'no-root'])
/** Names are looked at when their tag has ended, values of attributes too. */
const OF_NAMESPACES = /namespace|prefix|malformed name/u

function checkPlace(ours: Said, theirs: Said): void {
  const [here, there] = [ours, theirs].map(({ line, column }) => line * 1_000_000 + column)
  const because = `${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`
  if (EARLIER.has(ours.kind)) assert.ok((here ?? 0) <= (there ?? 0), because)
  else if (LATER.has(ours.kind) || OF_NAMESPACES.test(theirs.says))
    assert.ok((here ?? 0) >= (there ?? 0), because)
  else {
    assert.deepEqual([ours.line, ours.column], [theirs.line, theirs.column], because)
    assert.equal(ours.isOfEntity, theirs.isOfEntity, because)
  }
}
