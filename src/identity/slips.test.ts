import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAsciiLetters } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { look, mayName } from './glance.ts'
import { indexNames } from './index-names.ts'
import type { IndexedName } from './indexed-name.ts'
import { listNames } from './list-names.ts'
import { snapshotOf } from './sample.testing.ts'
import { roomForSight } from './sight.ts'
import { LONGEST_WITH_SLIP, SHORTEST_WITH_SLIP } from './slip-table.ts'
import { eachSlip } from './slips.ts'

/** Two letters only, so that names collide with one another and with what is no name. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: SHORTEST_WITH_SLIP, maxLength: 30 })
const names = fc.uniqueArray(letters, { minLength: 1, maxLength: 20 })

/** One letter dropped, put in, changed or swapped with its neighbour, at any place. */
const slip = fc.record({
  at: fc.nat(30),
  kind: fc.constantFrom('drop', 'put', 'change', 'swap'),
  letter: fc.constantFrom('a', 'b', 'c'),
})

function slipped(name: string, { at, kind, letter }: { at: number; kind: string; letter: string }): string {
  const place = at % name.length
  const [before, own, next] = [name.slice(0, place), name.charAt(place), name.charAt(place + 1)]
  if (kind === 'drop') return before + name.slice(place + 1)
  if (kind === 'put') return before + letter + name.slice(place)
  if (kind === 'change') return before + letter + name.slice(place + 1)
  return before + next + own + name.slice(place + 2)
}

function indexOf(all: readonly string[]): ReturnType<typeof indexNames> {
  return indexNames({
    ...listNames(snapshotOf({}, {})),
    names: all.map((name, at): IndexedName => ({
      subject: { kind: 'party', at },
      text: name,
      letters: name,
      words: 1,
      bits: 16,
      maySlip: true,
    })),
  })
}

/** All runs of whole words that are one slip from a name and lie in no name, found by comparing each with each. */
function plainSlips(
  all: readonly string[],
  room: Letters,
  exact: readonly (readonly number[])[],
): readonly string[] {
  const found = new Set<string>()
  for (let start = 0; start < room.count; start += 1) {
    for (let end = start + 1; end <= room.count; end += 1) {
      if (room.marks[start] !== 2 || room.marks[end] !== 2 || end - start > LONGEST_WITH_SLIP + 1) continue
      if (exact.some(([from = 0, to = 0]) => from <= start && end <= to)) continue
      for (const name of all)
        if (isOneSlip(name, room.codes, start, end)) found.add(`${name} ${start} ${end}`)
    }
  }
  return [...found].toSorted()
}

/** All runs of pieces that are a name, found in the same way. */
function plainNames(
  all: readonly string[],
  { codes, count, marks }: Letters,
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  for (let start = 0; start < count; start += 1)
    for (let end = start + 1; end <= count; end += 1)
      if (marks[start] !== 0 && marks[end] !== 0)
        if (all.includes(String.fromCharCode(...codes.subarray(start, end)))) found.push([start, end])
  return found
}

test('the names found with a slip are those found by comparing each run of words outside of names with each name', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 }), {
    maxLength: 3,
  })
  fc.assert(
    fc.property(names, slip, fc.nat(), words, words, (all, change, which, before, after) => {
      const index = indexOf(all)
      const sight = roomForSight()
      const middle = slipped(all[which % all.length] ?? '', change)
      const text = [...before, middle, ...after].join(' ')
      readAsciiLetters(sight.letters, text)
      look(index, sight)
      const found = new Set<string>()
      eachSlip(index, sight, undefined, (name, start, end) => {
        found.add(`${name.letters} ${start} ${end}`)
        return false
      })
      const exact = plainNames(all, sight.letters)
      const plain = plainSlips(all, sight.letters, exact)
      assert.deepEqual([...found].toSorted(), plain)
      assert.equal(sight.nameCount > 0, exact.length > 0)
      assert.ok(mayName(index, text) || (plain.length === 0 && exact.length === 0))
    }),
    { numRuns: 2000 },
  )
})
