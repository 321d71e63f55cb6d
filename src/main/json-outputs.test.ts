import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { EXLAND, runLicet } from './world.testing.ts'

function validatorOf(file: string): ValidateFunction {
  return new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  )
}

const isAnswer = validatorOf('schema/ask.schema.json')
const isFinding = validatorOf('schema/finding.schema.json')

const asked: readonly (readonly string[])[] = [
  ['Betaworks', '--as', 'xx/agency', '--catalog', EXLAND],
  [
    'betaworks-shield',
    '--as',
    'xx/police-unit',
    '--known',
    '2020-03-10',
    '--basis',
    'attested',
    '--catalog',
    EXLAND,
  ],
  [
    'betaworks-office',
    '--as',
    'archive/reading-rooms/harbour/vault',
    '--units',
    'src/main/fixtures/exland.units.yaml',
    '--waivers',
    'src/main/fixtures/exland.waivers.yaml',
    '--judgements',
    'src/main/fixtures/judgements.jsonl',
    '--catalog',
    EXLAND,
  ],
  ['betaworks-office', '--as', 'xx/agency', '--with', 'xx/company', '--catalog', EXLAND],
  ['Kaspersky', '--as', 'us/private-company', '--on', '2024-09-30'],
  ['Symantec DLP', '--as', 'cn/police-unit', '--on', '2014-08-05'],
  ['Windows', '--as', 'cn/central-budget-institution', '--act', 'procure', '--on', '2014-06-01'],
]

for (const words of asked) {
  test(`the JSON of licet ask ${words.join(' ')} is as schema/ask.schema.json says`, async () => {
    const { out } = await runLicet(['ask', ...words, '--format', 'json'])
    assert.ok(isAnswer(JSON.parse(out)), JSON.stringify(isAnswer.errors, undefined, 1))
  })
}

test('every line of licet screen --format jsonl is as schema/finding.schema.json says', async () => {
  const { out } = await runLicet([
    'screen',
    'examples/2014-agency.csv',
    '--as',
    'cn/central-budget-institution',
    '--on',
    '2014-08-05',
    '--all',
    '--format',
    'jsonl',
  ])
  const lines = out.trimEnd().split('\n')
  assert.ok(lines.length > 20)
  for (const line of lines)
    assert.ok(isFinding(JSON.parse(line)), JSON.stringify(isFinding.errors, undefined, 1))
})

test('every output names the snapshot, the date and the organisation asked for', async () => {
  for (const format of ['table', 'json', 'jsonl', 'csv']) {
    // oxlint-disable-next-line no-await-in-loop -- one call after the other
    const { out } = await runLicet([
      'screen',
      'src/main/fixtures/estate.csv',
      '--as',
      'xx/agency',
      '--catalog',
      EXLAND,
      '--format',
      format,
    ])
    for (const named of [/sha256:[0-9a-f]{12}/u, /2021-07-01/u, /xx\/agency/u])
      assert.match(out, named, format)
  }
})

test('resolve gives one line for each, in order, also for those that cannot be read', async () => {
  const input = [
    '{"name":"Betaworks Shield"}',
    'not json',
    '{"name":"Solitaire","publisher":"Cardhouse"}',
    '{"publisher":"x"}',
  ]
  const bytes = new TextEncoder().encode(`${input.join('\n')}\n`)
  const { out, err, exit } = await runLicet(['resolve', '-', '--catalog', EXLAND], {
    disk: {
      openInput: async () => ({
        ok: true,
        value: {
          name: 'standard input',
          bytes: (async function* () {
            yield bytes
          })(),
        },
      }),
      listFolder: async () => undefined,
      readText: async () => {
        throw new Error('no text is read')
      },
      appendText: async () => {
        throw new Error('nothing is written')
      },
      isFile: () => false,
      makeFolder: async () => {
        throw new Error('no folder is made')
      },
      writeText: async () => {
        throw new Error('nothing is written')
      },
    },
  })
  const answers = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as { readonly decision: string; readonly product: string | null })
  assert.deepEqual(
    answers.map(answer => answer.decision),
    ['link', 'none', 'none', 'none'],
  )
  assert.equal(answers[0]?.product, 'betaworks-shield')
  assert.equal(exit, 2)
  assert.match(err, /standard input:2: .*no JSON/u)
})

test('every reason that resolve gives is told in words, in JSON and in text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-words-'))
  try {
    const file = join(folder, 'titles.jsonl')
    writeFileSync(file, '{"name":"Betaworks Shield","publisher":"Betaworks"}\n')
    const { out } = await runLicet(['resolve', file, '--catalog', EXLAND])
    const { because } = JSON.parse(out) as { because: readonly { says: string }[] }
    assert.ok(because.length > 1)
    for (const { says } of because) assert.match(says, /^[A-Z].+\.$/u)
    const text = await runLicet(['resolve', file, '--format', 'text', '--catalog', EXLAND])
    assert.deepEqual(
      text.out
        .split('\n')
        .slice(1, -1)
        .map(line => line.slice(line.indexOf('": ') + 3)),
      because.map(({ says }) => says),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const identifiers: readonly { readonly given: string; readonly expect: string; readonly because: string }[] =
  [
    { given: '{"winget":"Betaworks.Shield"}', expect: '0', because: 'by its scheme' },
    { given: '["pkg:github/betaworks/shield"]', expect: '0', because: 'a purl tells its scheme' },
    { given: '{"bundle_id":null}', expect: '0', because: 'nothing is known' },
    { given: '"Betaworks.Shield"', expect: '2', because: 'nobody can tell of which scheme it is' },
    { given: '{"winget":[5]}', expect: '2', because: 'a number is no identifier' },
  ]

for (const { given, expect, because } of identifiers) {
  test(`resolve leaves with ${expect} where identifiers are ${given}, and resolves the line: ${because}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'licet-words-'))
    try {
      const file = join(folder, 'titles.jsonl')
      writeFileSync(file, `{"name":"Betaworks Shield","identifiers":${given}}\n`)
      const { out, exit } = await runLicet(['resolve', file, '--catalog', EXLAND])
      assert.match(out, /^\{"decision":"link","party":"beta"/u)
      assert.equal(String(exit), expect)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
