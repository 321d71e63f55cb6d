import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { readWhole } from '../reading.testing.ts'

const HEAD = 'spdxVersion: SPDX-2.3\npackages:\n- name: before\n'

const hostile: readonly { readonly name: string; readonly text: string; readonly expect: string }[] = [
  { name: 'brackets in brackets', text: `${HEAD}x: ${'['.repeat(20_000)}`, expect: 'yaml-too-deep' },
  { name: 'lists in lists on one line', text: `${HEAD}x:\n${'- '.repeat(20_000)}`, expect: 'yaml-too-deep' },
  { name: 'keys in keys on one line', text: `${HEAD}${'? '.repeat(20_000)}`, expect: 'yaml-too-deep' },
  {
    name: 'columns without end',
    text: `${HEAD}${Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}`,
    expect: 'yaml-too-deep',
  },
]

for (const { name, text, expect } of hostile) {
  test(`${name} are refused before anything is built of them`, async () => {
    const { broken } = await readWhole('x.yaml', new TextEncoder().encode(text))
    assert.equal(broken?.code, expect)
    assert.match(broken.says, /\(yamlDepth\)/)
  })
}

test('a file over the limit is refused by the name of the limit', async () => {
  const limits = { ...LIMITS, yamlBytes: 40 }
  const { items, broken } = await readWhole('x.yaml', new TextEncoder().encode(HEAD), { limits })
  assert.deepEqual([items.length, broken?.code], [0, 'file-too-large'])
  assert.match(broken?.says ?? '', /\(yamlBytes\)/)
})

test('aliases of aliases are not unfolded, and the last anchor before an alias is the one', async () => {
  const bomb = Array.from({ length: 30 }, (_, n) => `b${n + 1}: &b${n + 1} [*b${n}, *b${n}]`).join('\n')
  const text = `b0: &b0 [x]\n${bomb}\nname: &b30 one\n${HEAD}- name: *b30\n- name: &b30 two\n- name: *b30\n- name: *none\n`
  const { items } = await readWhole('x.yaml', new TextEncoder().encode(text))
  assert.deepEqual(
    items.map(item => item.name),
    ['before', 'one', 'two', 'two'],
  )
})

test('many members on one line are no depth', async () => {
  const text = `${HEAD}- { ${'comment: x, '.repeat(1000)}name: last }\n`
  const { items, problems } = await readWhole('x.yaml', new TextEncoder().encode(text))
  assert.deepEqual([items.at(-1)?.name, problems], ['last', []])
})
