import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256 } from './digest.ts'

test('the digest of nothing and of "abc" are those of FIPS 180-4', () => {
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a string has the digest of its UTF-8 bytes', () => {
  assert.equal(sha256('瑞星'), sha256(new TextEncoder().encode('瑞星')))
})
