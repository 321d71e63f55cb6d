import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { readWhole } from '../reading.testing.ts'

const told = async (text: string, limits = LIMITS) => {
  const { items, problems } = await readWhole('x.csv', new TextEncoder().encode(text), { limits })
  return { names: items.map(({ name }) => name), problems: problems.map(({ code, at }) => [code, at.line]) }
}

test('a row with more cells than titles is told, since a separator within a cell may have moved the others', async () => {
  assert.deepEqual(await told('name,publisher\nA,Acme, Inc.\nB,Other,,\nC\n'), {
    names: ['A', 'B', 'C'],
    problems: [['row-wider-than-titles', 2]],
  })
})

test('a cell longer than the limit is told and not kept, and one that nobody needs is passed over', async () => {
  const limits = { ...LIMITS, textBytes: 10 }
  const long = 'x'.repeat(11)
  assert.deepEqual(await told(`name,publisher,remark\nA,${long},r\n${long},B,r\nC,D,${long}\n`, limits), {
    names: ['A', 'C'],
    problems: [
      ['text-too-long', 2],
      ['text-too-long', 3],
      ['row-without-name', 3],
    ],
  })
})
