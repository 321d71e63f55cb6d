import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Truth } from '../base/truth.ts'
import { QuotaCount, quotaPartsOf, quotaProvisions } from '../law/quota.ts'
import type { Provision } from '../model/measure.ts'
import type { QuotaPart, Share } from '../model/quota.ts'
import { quotaBounds, quotaPartOf } from '../spec/quota.ts'
import { worldRuns } from './worlds/count.testing.ts'
import { worlds } from './worlds/world.testing.ts'

const QUOTA = { atMostPercent: 50, ofCategories: ['c1', 'c2'] }
const truth = fc.constantFrom<Truth>('yes', 'no', 'unknown')
const part = fc.record({ isCounted: truth, isCovered: truth, weight: fc.integer({ min: 0, max: 5 }) })

test('the engine and the reference count the same items for a quota, and as covered by it', () => {
  fc.assert(
    fc.property(worlds(3), ({ snapshot, question }) => {
      const provisions = Object.values(snapshot.provisions).map(withQuota)
      const world = { ...snapshot, provisions: Object.fromEntries(provisions.map(one => [one.id, one])) }
      assert.equal(quotaProvisions(world).length, provisions.length)
      const parts = quotaPartsOf(world, question)
      for (const provision of provisions) {
        const slow = quotaPartOf(world, question, provision)
        assert.deepEqual(parts.get(provision.id), slow.isCounted === 'no' ? undefined : slow)
      }
    }),
    worldRuns(1000, 20_000),
  )
})

test('what is counted as it comes has the bounds of the reference', () => {
  fc.assert(
    fc.property(fc.array(part), fc.integer({ min: 0, max: 100 }), (parts, percent) => {
      assert.deepEqual(countOf(parts).bounds(percent), quotaBounds(parts, percent))
    }),
  )
})

test('no way in which open items may come out leaves the bounds, and some ways reach them', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.integer({ min: 0, max: 100 }), (parts, percent) => {
      const { least, most, isExceeded } = quotaBounds(parts, percent)
      const shares = waysOf(parts).map(shareOf)
      const values = shares.map(valueOf)
      assert.equal(valueOf(least), Math.min(...values))
      assert.equal(valueOf(most), Math.max(...values))
      const over = shares.map(({ covered, of }) => covered * 100 > percent * of)
      assert.equal(isExceeded, over.every(Boolean) ? 'yes' : over.some(Boolean) ? 'unknown' : 'no')
    }),
  )
})

function withQuota(provision: Provision): Provision {
  const { duty } = provision
  const plain = { kind: 'plan', says: 'do it', trigger: 'holding', deadline: { kind: 'none' } } as const
  return { ...provision, effect: 'oblige', duty: { ...(duty ?? plain), quota: QUOTA } }
}

function countOf(parts: readonly QuotaPart[]): QuotaCount {
  const count = new QuotaCount()
  for (const one of parts) count.add(one)
  return count
}

function waysOf(parts: readonly QuotaPart[]): readonly (readonly QuotaPart[])[] {
  const [first, ...rest] = parts
  if (first === undefined) return [[]]
  return waysOf(rest).flatMap(way =>
    endsOf(first.isCounted).flatMap(isCounted =>
      endsOf(first.isCovered).map(isCovered => [{ ...first, isCounted, isCovered }, ...way]),
    ),
  )
}

function endsOf(one: Truth): readonly Truth[] {
  return one === 'unknown' ? ['yes', 'no'] : [one]
}

function shareOf(parts: readonly QuotaPart[]): Share {
  const sum = (some: readonly QuotaPart[]) => some.reduce((total, { weight }) => total + weight, 0)
  const counted = parts.filter(({ isCounted }) => isCounted === 'yes')
  return { covered: sum(counted.filter(({ isCovered }) => isCovered === 'yes')), of: sum(counted) }
}

function valueOf({ covered, of }: Share): number {
  return of === 0 ? 0 : covered / of
}
