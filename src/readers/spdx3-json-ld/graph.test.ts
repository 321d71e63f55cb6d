import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { readWhole } from '../reading.testing.ts'

const NS = 'https://licet.example/'

function document(elements: readonly object[]): Uint8Array {
  const context = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'
  return new TextEncoder().encode(JSON.stringify({ '@context': context, '@graph': elements }))
}

const packages = Array.from({ length: 6 }, (_, n) => ({
  type: 'software_Package',
  spdxId: `${NS}p${n}`,
  name: `p${n}`,
  suppliedBy: `${NS}lab`,
}))
const lab = { type: 'Organization', spdxId: `${NS}lab`, name: 'AO Kaspersky Lab' }

test('a maker is found whether it stands before or after its packages, and items keep their order', async () => {
  for (const elements of [
    [lab, ...packages],
    [...packages, lab],
  ]) {
    const { items, problems } = await readWhole('x', document(elements), { size: 16 })
    assert.deepEqual(
      items.map(({ name, publisher }) => [name, publisher]),
      packages.map(({ name }) => [name, lab.name]),
    )
    assert.deepEqual(problems, [])
  }
})

test('no more packages wait than the limit allows, and that is said by its name', async () => {
  const limits = { ...LIMITS, waitingRows: 4 }
  const { items, problems } = await readWhole('x', document([...packages, lab]), { limits })
  assert.deepEqual(
    items.map(({ name, publisher }) => [name, publisher ?? '']),
    packages.map(({ name }, n) => [name, n < 4 ? '' : lab.name]),
  )
  assert.match(problems.find(({ code }) => code === 'spdx-graph-too-large')?.says ?? '', /\(waitingRows\)/)
})
