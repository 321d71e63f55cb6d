import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Recall } from './recall.ts'

function counted(most: number, mostUnits: number) {
  const recall = new Recall<string>(most, mostUnits)
  const workedOut: string[] = []
  const of = (text: string): string =>
    recall.of(text, () => {
      workedOut.push(text)
      return text.toUpperCase()
    })
  return { of, workedOut }
}

test('what was met lately is worked out once', () => {
  const { of, workedOut } = counted(3, 100)
  for (const text of ['a', 'b', 'c', 'a', 'b', 'c']) assert.equal(of(text), text.toUpperCase())
  assert.deepEqual(workedOut, ['a', 'b', 'c'])
})

test('what is met again and again stays, however much is new', () => {
  const { of, workedOut } = counted(10, 1000)
  for (let number = 0; number < 1000; number += 1) {
    of('often')
    of(`new ${number}`)
  }
  assert.equal(workedOut.filter(text => text === 'often').length, 1)
})

test('what was met long ago is worked out anew, by number or by length', () => {
  for (const [most, mostUnits] of [
    [2, 1000],
    [1000, 8],
  ] as const) {
    const { of, workedOut } = counted(most, mostUnits)
    for (const text of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff', 'aaaa']) of(text)
    assert.equal(workedOut.filter(text => text === 'aaaa').length, 2)
  }
})

test('a text longer than all that may be kept is answered all the same', () => {
  const { of } = counted(10, 5)
  assert.equal(of('longer than five'), 'LONGER THAN FIVE')
  assert.equal(of('a'), 'A')
})
