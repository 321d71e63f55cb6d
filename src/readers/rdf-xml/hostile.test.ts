import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { readWhole } from '../reading.testing.ts'

const OPEN =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://spdx.org/rdf/terms#"><Package><name>before</name></Package>'

const hostile: readonly { readonly name: string; readonly text: string; readonly expect: string }[] = [
  {
    name: 'packages in packages without end',
    text: '<Package><relationship>'.repeat(400),
    expect: 'xml-too-deep',
  },
  { name: 'more things than are kept', text: '<Package/>'.repeat(20), expect: 'rdf-too-large' },
  {
    name: 'a text without end',
    text: `<Package><name>${'x'.repeat(2 * 1024 * 1024)}`,
    expect: 'xml-too-long',
  },
  { name: 'a prefix that nobody declared', text: '<spdx:Package/>', expect: 'xml-broken' },
]

for (const { name, text, expect } of hostile) {
  test(`${name} end the reading with ${expect}, and what stands before is read`, async () => {
    const limits = { ...LIMITS, rdfNodes: expect === 'rdf-too-large' ? 10 : LIMITS.rdfNodes }
    const { items, broken } = await readWhole('x', new TextEncoder().encode(OPEN + text), { limits })
    assert.equal(broken?.code, expect)
    assert.equal(items[0]?.name, 'before')
  })
}
