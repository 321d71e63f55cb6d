import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { World } from '../cli/world.ts'
import { keysOf } from '../machine/keys.ts'
import { EXLAND, runLicet } from './world.testing.ts'

const TITLES = 'src/main/fixtures/titles.csv'
const folder = mkdtempSync(join(tmpdir(), 'licet-judge-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0

/** A name for a file of judgements that is not there yet. */
function freshFile(): string {
  files += 1
  return join(folder, `${files}.jsonl`)
}

/** A person at a terminal who presses these keys, and then leaves. */
function atTerminal(typed: string, drawn: string[] = [], [columns, rows] = [80, 24]): Partial<World> {
  const keys = [...keysOf(typed)]
  return {
    terminal: { isInteractive: true, width: 80, showsColour: false, showsProgress: false },
    environment: { USER: 'ada' },
    keyboard: async () => ({
      next: async () => keys.shift() ?? { kind: 'escape' },
      columns: () => columns,
      rows: () => rows,
      close: () => void drawn.push('closed'),
    }),
  }
}

test('at a terminal each answer stands in the file before the next question is seen', async () => {
  const file = freshFile()
  const closed: string[] = []
  const { out, exit } = await runLicet(
    ['judge', 'src/main/fixtures/two-questions.csv', '--judgements', file, '--catalog', EXLAND],
    atTerminal('yunrread me\rq', closed),
  )
  assert.equal(exit, 0)
  assert.deepEqual(closed, ['closed'])
  assert.match(out, /1 of 2 questions, 2 open[\s\S]*2 of 2 questions, 1 open/u)
  assert.match(out, /1 judgement went into .*; 1 still open\./u)
  const facts = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as { readonly kind: string; readonly by: string; readonly answer?: object })
  assert.deepEqual(
    facts.map(({ kind, by, answer }) => [kind, by, answer]),
    [
      ['judged', 'ada', { kind: 'is', party: 'beta', product: 'betaworks-shield' }],
      ['revoked', 'ada', undefined],
      ['judged', 'ada', { kind: 'is-not', parties: ['beta'] }],
    ],
  )
})

test('where the file takes no more, the terminal is given back and the problem is told', async () => {
  const closed: string[] = []
  const { err, exit } = await runLicet(
    ['judge', TITLES, '--judgements', join(folder, 'no', 'such.jsonl'), '--catalog', EXLAND],
    atTerminal('y', closed),
  )
  assert.deepEqual([exit, closed], [2, ['closed']])
  assert.match(err, /folder does not exist/u)
})

for (const { columns, rows, because } of [
  { columns: 120, rows: 50, because: 'it is large' },
  { columns: 80, rows: 24, because: 'it is the usual one' },
  { columns: 40, rows: 30, because: 'it is narrow' },
  { columns: 40, rows: 24, because: 'it is narrow and low' },
]) {
  test(`a question with its candidate stands whole on a screen of ${columns} by ${rows}: ${because}`, async () => {
    const words = ['judge', TITLES, '--judgements', freshFile(), '--catalog', EXLAND]
    const { out } = await runLicet(words, atTerminal('', [], [columns, rows]))
    const page = out.split('\u001B[H\u001B[J')[1]?.split('\n') ?? []
    const shown = page.slice(0, page.findLastIndex(line => line.includes('Q quit')) + 1)
    assert.ok(shown.length < rows, `${shown.length} lines`)
    assert.ok(shown.every(line => line.length <= columns))
    assert.match(shown.join(' ').replaceAll(/\s+/gu, ' '), /title Betawroks .*> 1 .* \d+ % .*for \+/u)
    const evidence = shown.slice(shown.findIndex(line => line.startsWith('> 1')))
    assert.doesNotMatch(evidence.join('\n'), /[^ ].*…$/mu)
  })
}
