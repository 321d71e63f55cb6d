import assert from 'node:assert/strict'
import { test } from 'node:test'
import { terminalOf } from './terminal.ts'

const terminal = { isTTY: true, columns: 120 }
const file = {}

const cases: readonly {
  readonly name: string
  readonly given: Parameters<typeof terminalOf>
  readonly colour: boolean
  readonly width: number
}[] = [
  { name: 'a terminal shows colour', given: [terminal, terminal, {}], colour: true, width: 120 },
  { name: 'a file shows none', given: [file, file, {}], colour: false, width: 80 },
  {
    name: 'NO_COLOR wins over everything',
    given: [terminal, terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }],
    colour: false,
    width: 120,
  },
  {
    name: 'an empty NO_COLOR is none',
    given: [terminal, terminal, { NO_COLOR: '' }],
    colour: true,
    width: 120,
  },
  { name: 'FORCE_COLOR colours a file', given: [file, file, { FORCE_COLOR: '1' }], colour: true, width: 80 },
  {
    name: 'a dumb terminal has none',
    given: [terminal, terminal, { TERM: 'dumb' }],
    colour: false,
    width: 120,
  },
  {
    name: 'COLUMNS says the width where the output does not',
    given: [file, file, { COLUMNS: '100' }],
    colour: false,
    width: 100,
  },
]

for (const { name, given, colour, width } of cases) {
  test(name, () => {
    const facts = terminalOf(...given)
    assert.equal(facts.showsColour, colour)
    assert.equal(facts.width, width)
  })
}
