import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { checkCatalog } from './check.ts'
import { baseFiles, baseWith, fixturesIn } from './fixtures.testing.ts'
import { FILE_KINDS } from './files.ts'
import { publishedSchemas } from './json-schema.ts'
import type { CatalogFile } from './parse.ts'

/** Problems of shape: those that an editor with the schema shows, too. */
const SEEN_BY_SCHEMA = [
  'unknown-key',
  'unknown-word',
  'wrong-kind',
  'empty-list',
  'not-a-mark',
  'not-text',
  'not-a-percentage',
]

const schemas = new Map(
  publishedSchemas().map(({ file, schema }) => [file, new Ajv2020({ strict: false }).compile(schema)]),
)

test('the schemas in schema/ are those that the parser reads by', () => {
  for (const { file, schema } of publishedSchemas()) {
    const published: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../schema', file), 'utf8'),
    )
    assert.deepEqual(published, JSON.parse(JSON.stringify(schema)), `run script/schemas.ts: ${file}`)
  }
})

test('what the parser reads without a problem fits its schema', () => {
  for (const file of [...baseFiles(), ...fixturesIn('good').map(fixture => fixture.file)]) {
    assert.deepEqual(errorsIn(file), [], file.path)
  }
})

test('a problem of shape is one by the schema, too', () => {
  for (const { claim, file } of fixturesIn('bad')) {
    const { problems } = checkCatalog(baseWith(file))
    if (problems.some(problem => SEEN_BY_SCHEMA.includes(problem.code)))
      assert.notEqual(errorsIn(file).length, 0, claim)
  }
})

function errorsIn(file: CatalogFile): readonly unknown[] {
  const kind = Object.values(FILE_KINDS).find(one => one.path.test(file.path))
  if (kind === undefined) return ['no kind']
  const validate = schemas.get(`${kind.kind}.schema.json`)
  assert.ok(validate)
  validate(parse(file.text, { uniqueKeys: false }))
  return validate.errors ?? []
}
