import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAsciiLetters, readLettersOf } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { wordsOf } from '../text/words.ts'
import { mayName } from './glance.ts'
import { look } from './look.ts'
import { LONGEST_WITH_SLIP, SHORTEST_WITH_SLIP } from './halves.ts'
import { indexNames } from './index-names.ts'
import type { IndexedName } from './indexed-name.ts'
import { listNames } from './list-names.ts'
import { snapshotOf } from './sample.testing.ts'
import { roomForSight } from './sight.ts'
import { eachSlip } from './slips.ts'

/** Of two letters, so that names collide with one another and with what is no name; and of many, so that hardly any do. */
const ALPHABETS = ['ab', 'abcdefghijklmnopqrstuvwxyz0123456789жбπ中'].map(all => all.split(''))

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
      if (room.marks[start] !== 2 || !mayEnd(room, end) || end - start > LONGEST_WITH_SLIP + 1) continue
      if (exact.some(([from = 0, to = 0]) => from <= start && end <= to)) continue
      for (const name of all)
        if (isOneSlip(name, room.codes, start, end)) found.add(`${name} ${start} ${end}`)
    }
  }
  return [...found].toSorted()
}

/** Behind a word, or before a number. */
function mayEnd({ codes, marks }: Letters, end: number): boolean {
  return marks[end] === 2 || (marks[end] === 1 && /\d/u.test(String.fromCharCode(codes[end] ?? 0)))
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

for (const alphabet of ALPHABETS) {
  const unit = fc.constantFrom(...alphabet)
  const names = fc.uniqueArray(fc.string({ unit, minLength: SHORTEST_WITH_SLIP, maxLength: 30 }), {
    minLength: 1,
    maxLength: 20,
  })
  /** One letter dropped, put in, changed or swapped with its neighbour, at any place. */
  const slip = fc.record({
    at: fc.nat(30),
    kind: fc.constantFrom('drop', 'put', 'change', 'swap'),
    letter: fc.constantFrom(...alphabet, 'c'),
  })
  const words = fc.array(fc.string({ unit: fc.constantFrom(...alphabet, 'c'), minLength: 1, maxLength: 9 }), {
    maxLength: 3,
  })

  test(`the names found with a slip are those found by comparing each run of words outside of names with each name, of ${alphabet.length} letters`, () => {
    fc.assert(
      fc.property(
        names,
        slip,
        fc.nat(),
        fc.nat(30),
        words,
        words,
        (all, change, which, gap, before, after) => {
          const index = indexOf(all)
          const sight = roomForSight()
          const name = slipped(all[which % all.length] ?? '', change)
          const middle = gap < name.length ? `${name.slice(0, gap)} ${name.slice(gap)}` : name
          const text = [...before, middle, ...after].join(' ')
          if (!readAsciiLetters(sight.letters, text)) readLettersOf(sight.letters, wordsOf(text))
          look(index, sight)
          const found = new Set<string>()
          eachSlip(index, sight, (one, start, end) => {
            found.add(`${one.letters} ${start} ${end}`)
            return false
          })
          const exact = plainNames(all, sight.letters)
          const plain = plainSlips(all, sight.letters, exact)
          assert.deepEqual([...found].toSorted(), plain)
          assert.equal(sight.nameCount > 0, exact.length > 0)
          assert.ok(mayName(index, text) || (plain.length === 0 && exact.length === 0))
        },
      ),
      { numRuns: 2000 },
    )
  })
}
