import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { readWhole } from '../reading.testing.ts'

const HEAD = [0x0a, 0x03, 0x31, 0x2e, 0x36]

/** A field whose value has a length. */
function field(number: number, value: readonly number[]): readonly number[] {
  return [...varint(number * 8 + 2), ...varint(value.length), ...value]
}

function varint(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]
}

const hostile: readonly {
  readonly name: string
  readonly bytes: readonly number[]
  readonly expect: string
}[] = [
  {
    name: 'components in components without end',
    bytes: field(
      5,
      Array.from({ length: 600 }).reduce<readonly number[]>(inner => field(21, inner), []),
    ),
    expect: 'protobuf-too-deep',
  },
  {
    name: 'a length beyond all numbers',
    bytes: [0x2a, ...Array.from({ length: 9 }, () => 0xff), 0x7f],
    expect: 'protobuf-broken',
  },
  {
    name: 'a number that does not end',
    bytes: [0x10, ...Array.from({ length: 12 }, () => 0xff)],
    expect: 'protobuf-broken',
  },
  {
    name: 'a text longer than its message',
    bytes: field(5, [0x42, 0x7f, 0x61]).concat(field(5, [])),
    expect: 'protobuf-broken',
  },
  { name: 'a group', bytes: [0x2b, 0x2c], expect: 'protobuf-broken' },
  { name: 'a field without a number', bytes: [0x10, 0x01, 0x02, 0x00], expect: 'protobuf-broken' },
]

for (const { name, bytes, expect } of hostile) {
  test(`${name} ends the reading with a problem`, async () => {
    const { broken } = await readWhole('x', new Uint8Array([...HEAD, ...bytes]), {
      reader: 'cyclonedx-protobuf',
    })
    assert.equal(broken?.code, expect)
  })
}

test('a name that is no UTF-8 is read and said, and a file over the limit is refused by its name', async () => {
  const bytes = new Uint8Array([...HEAD, ...field(5, [0x08, 0x01, ...field(8, [0x61, 0xff])])])
  const { items, problems } = await readWhole('x', bytes)
  assert.deepEqual([items[0]?.name, problems[0]?.code], ['a\uFFFD', 'text-not-utf8'])
  const { broken } = await readWhole('x', bytes, { limits: { ...LIMITS, protobufBytes: 8 } })
  assert.match(broken?.says ?? '', /\(protobufBytes\)/)
})
