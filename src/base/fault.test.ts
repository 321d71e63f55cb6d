import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault, invariant } from './fault.ts'

test('a fault keeps what lay beneath it', () => {
  const beneath = new Error('disk full')
  const fault = new Fault('the snapshot could not be written', { cause: beneath })
  assert.equal(fault.cause, beneath)
  assert.equal(fault.name, 'Fault')
  assert.ok(fault instanceof Error)
})

test('an invariant that holds is silent and one that does not is a fault', () => {
  invariant(true, 'one is less than two')
  assert.throws(() => invariant(false, 'two is less than one'), /two is less than one/)
})
