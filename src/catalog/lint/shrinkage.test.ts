import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileCatalog } from '../compile/compile.ts'
import { type CatalogFile, parseCatalog } from '../parse.ts'
import { checkShrinkage } from './shrinkage.ts'

const vocabulary: readonly CatalogFile[] = [
  { path: 'vocabulary/systems.yaml', text: 'xx: {title: Somewhere}\n' },
  { path: 'vocabulary/authorities.yaml', text: 'xx/office:\n  system: xx\n  names: {en: Office}\n' },
]

function listOf(lines: readonly string[], reason = ''): CatalogFile {
  const listings = lines.map(line => `  ${line}: {country: CN, unverified: true}\n`).join('')
  const head = 'id: some\ntitle: {en: Some}\nauthority: xx/office\ncompleteness: open\n'
  return {
    path: 'lists/some.yaml',
    text: `${head}${reason}${lines.length === 0 ? '' : `listings:\n${listings}`}`,
  }
}

const ten = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const older = compileCatalog(parseCatalog([...vocabulary, listOf(ten)]).catalog)

function codes(...files: readonly CatalogFile[]): readonly string[] {
  return checkShrinkage(parseCatalog([...vocabulary, ...files]).catalog, older).map(({ code }) => code)
}

const cases: readonly (readonly [given: string, file: CatalogFile, expect: readonly string[]])[] = [
  ['the same lines', listOf(ten), []],
  ['two lines of ten less', listOf(ten.slice(2)), []],
  ['three lines of ten less', listOf(ten.slice(3)), ['list-shrank']],
  ['three lines exchanged for three others', listOf([...ten.slice(3), 'k', 'l', 'm']), ['list-shrank']],
  ['no lines at all', listOf([]), ['list-shrank']],
  ['three lines less and a reason', listOf(ten.slice(3), 'shrink-reason: They were wrong.\n'), []],
]

for (const [given, file, expect] of cases) {
  test(`against ten lines, ${given} ${expect.length === 0 ? 'passes' : 'is refused'}`, () => {
    assert.deepEqual(codes(file), expect)
  })
}

test('a list with lines that is gone is refused', () => {
  assert.deepEqual(codes(), ['list-gone'])
})
