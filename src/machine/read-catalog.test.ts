import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { err, ok } from '../base/result.ts'
import { compiledCatalog, digestOf, readCatalog } from './read-catalog.ts'
import type { CatalogFile } from './read-catalog.ts'

let folder = ''
let compiled = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-catalog-'))
  mkdirSync(join(folder, 'catalog', 'parties'), { recursive: true })
  writeFileSync(join(folder, 'catalog', 'parties', 'b.yaml'), 'id: b')
  writeFileSync(join(folder, 'catalog', 'parties', 'a.yaml'), 'id: a')
  writeFileSync(join(folder, 'catalog', 'readme.md'), 'no data')
  compiled = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the files of a catalogue come in the order of their paths, YAML only', () => {
  assert.deepEqual(readCatalog(join(folder, 'catalog')), [
    { path: 'parties/a.yaml', text: 'id: a' },
    { path: 'parties/b.yaml', text: 'id: b' },
  ])
})

test('a catalogue is compiled once, and again when a file or the compiler has changed', () => {
  assert.deepEqual(compileWith('1'), ok(2))
  assert.deepEqual(compileWith('1'), ok(2))
  assert.equal(compiled, 1)
  writeFileSync(join(folder, 'catalog', 'c.yaml'), 'id: c')
  assert.deepEqual(compileWith('1'), ok(3))
  assert.equal(compiled, 2)
  assert.deepEqual(compileWith('2'), ok(3))
  assert.equal(compiled, 3)
})

test('what is kept is not believed when it is damaged', () => {
  compileWith('1')
  const cache = join(folder, 'cache', 'snapshot.json')
  writeFileSync(cache, readFileSync(cache, 'utf8').slice(0, 20))
  assert.deepEqual(compileWith('1'), ok(2))
  assert.equal(compiled, 2)
})

test('a catalogue with problems is not kept', () => {
  const problem = { code: 'x', at: {}, says: 'x' }
  for (const times of [1, 2]) {
    const result = compiledCatalog({ ...choices('1'), compile: () => failing(problem) })
    assert.equal(result.ok, false)
    assert.equal(compiled, times)
  }
})

test('a place where nothing can be kept is no failure', () => {
  writeFileSync(join(folder, 'cache'), 'a file, no folder')
  assert.deepEqual(compileWith('1'), ok(2))
})

test('the digest tells files apart that run into one another', () => {
  const one: readonly CatalogFile[] = [{ path: 'a', text: 'b\n1:c1:d' }]
  const two: readonly CatalogFile[] = [
    { path: 'a', text: 'b' },
    { path: 'c', text: 'd' },
  ]
  assert.notEqual(digestOf(one, ''), digestOf(two, ''))
})

function choices(compiler: string): { folder: string; cacheFile: string; compiler: string } {
  return { folder: join(folder, 'catalog'), cacheFile: join(folder, 'cache', 'snapshot.json'), compiler }
}

function compileWith(compiler: string): unknown {
  return compiledCatalog({
    ...choices(compiler),
    compile(files) {
      compiled += 1
      return ok(files.length)
    },
  })
}

function failing(problem: { code: string; at: object; says: string }): ReturnType<typeof err> {
  compiled += 1
  return err(problem)
}
