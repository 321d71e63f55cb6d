import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Snapshot } from '../../model/snapshot.ts'
import { compileCatalog } from '../compile/compile.ts'
import { baseFiles, baseWith, fixturesIn } from '../fixtures.testing.ts'
import { type CatalogFile, parseCatalog } from '../parse.ts'
import { joinMeasures } from './join-measures.ts'

function compiled(files: readonly CatalogFile[]): Snapshot {
  return compileCatalog(parseCatalog(files).catalog)
}

const base = compiled(baseFiles())
const plain: CatalogFile = {
  path: 'measures/xx/m.yaml',
  text: readFileSync('src/catalog/fixtures/good/a-plain-measure.yaml', 'utf8'),
}

function codesOf(...files: readonly CatalogFile[]): Readonly<Record<string, readonly string[]>> {
  const { refused } = joinMeasures(base, files)
  return Object.fromEntries(
    [...refused].map(([path, problems]) => [path, [...new Set(problems.map(({ code }) => code))]]),
  )
}

const ABOUT_OTHERS = 'a claim may name a fact of another file'
const measures = fixturesIn('good').filter(
  ({ claim, file }) => file.path.startsWith('measures/') && claim !== ABOUT_OTHERS,
)

for (const { claim, file } of measures)
  test(`a measure joins a compiled catalogue as if it had been compiled with it: ${claim}`, () => {
    const { snapshot, refused } = joinMeasures(base, [file])
    assert.deepEqual([...refused], [])
    assert.deepEqual(snapshot, compiled(baseWith(file)))
  })

/** The catalogue, and those of its measures that no other file names and that name no fact of another in a claim. */
function ownCatalog(): { readonly all: readonly CatalogFile[]; readonly loose: ReadonlySet<string> } {
  const all = readdirSync('catalog', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .map(path => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join('catalog', path), 'utf8') }))
  const { catalog } = parseCatalog(all)
  const loose = catalog.measures.filter(({ id, value }) => {
    const lists = [...(value.lists?.keys() ?? [])]
    const isNamed = catalog.references.some(
      reference =>
        reference.owner !== id &&
        (reference.id.split(/[/#]/u)[0] === id ||
          reference.id.includes(`:${id}/`) ||
          lists.some(list => reference.id === list || reference.id.includes(`:${list}/`))),
    )
    return !isNamed && value.claims === undefined && !catalog.parties.some(party => party.id === id)
  })
  return { all, loose: new Set(loose.map(({ file }) => file)) }
}

test('the measures of the catalogue that nothing rests on join what is left and give the very same snapshot', () => {
  const { all, loose } = ownCatalog()
  assert.ok(loose.size > 20, `${loose.size} measures`)
  const { snapshot, refused } = joinMeasures(
    compiled(all.filter(({ path }) => !loose.has(path))),
    all.filter(({ path }) => loose.has(path)),
  )
  assert.deepEqual([...refused], [])
  assert.equal(snapshot.id, compiled(all).id)
})

test('a measure that joins takes the place of the one of its id', () => {
  const first = joinMeasures(base, [plain]).snapshot
  const amended = { ...plain, text: plain.text.replace('acts: [use]', 'acts: [procure]') }
  const { snapshot, joined } = joinMeasures(first, [amended])
  assert.deepEqual(joined, ['m'])
  assert.deepEqual(snapshot, compiled(baseWith(amended)))
})

test('JSON is read as the YAML that it is', () => {
  const text = JSON.stringify({
    id: 'm',
    title: { en: 'A measure' },
    kind: 'law',
    authority: 'xx/centre',
    summary: 'It is.',
    sources: {
      text: { title: 'T', publisher: 'C', published: '2021-03-01', basis: 'official', read: 'whole' },
    },
    stages: [{ stage: 'issued', on: '2021-03-01', sources: ['text'] }],
  })
  assert.deepEqual(joinMeasures(base, [{ path: 'measures/xx/m.yaml', text }]).joined, ['m'])
})

test('a file with problems stays out, and so does one that names it; the rest joins', () => {
  const broken = {
    path: 'measures/xx/broken.yaml',
    text: plain.text.replace('id: m', 'id: broken').replace('effect: prohibit', 'effect: ban'),
  }
  const resting = {
    path: 'measures/xx/resting.yaml',
    text: plain.text
      .replace('id: m', 'id: resting')
      .replace('    sources: [text]\n', '    sources: [text]\n    repeals: [{target: broken/no-use}]\n'),
  }
  const { joined, refused } = joinMeasures(base, [plain, broken, resting])
  assert.deepEqual(joined, ['m'])
  assert.deepEqual([...refused.keys()].toSorted(), [broken.path, resting.path])
})

test('a measure that joins brings its words in other languages, and takes those of the one it replaces away', () => {
  const translated = (words: string): CatalogFile => ({
    ...plain,
    text: plain.text.replace('cases:', `translations:\n  ${words}\ncases:`),
  })
  const first = joinMeasures(base, [translated('zh: {title: 一项措施}')]).snapshot
  assert.deepEqual(first.words, { zh: { 'measure.m': '一项措施' } })
  const second = joinMeasures(first, [translated('de: {title: Eine Maßnahme}')]).snapshot
  assert.deepEqual(second.words, { de: { 'measure.m': 'Eine Maßnahme' } })
  assert.equal(joinMeasures(second, [plain]).snapshot.words, undefined)
})

const WRONG: readonly (readonly [string, string, string, string])[] = [
  ['an authority that the catalogue does not know', 'xx/centre', 'xx/nobody', 'unknown-authority'],
  ['a party that it does not know', '{party: beta}', '{party: nobody}', 'unknown-party'],
  ['no YAML', 'id: m', 'id: {m', 'not-yaml'],
  ['another id than its file', 'id: m', 'id: n', 'wrong-file-name'],
  [
    'a translation of a reading that it does not have',
    'cases:',
    'translations: {zh: {readings: {ban: 禁令}}}\ncases:',
    'unknown-translation',
  ],
  [
    'a stage out of order',
    'stage: issued, on',
    'stage: repealed, on: 2020, sources: [text]}\n  - {stage: issued, on',
    'stage-order',
  ],
]

for (const [claim, from, to, code] of WRONG)
  test(`a measure of ${claim} is refused`, () => {
    const codes = codesOf({ ...plain, text: plain.text.replace(from, to) })
    assert.ok(codes[plain.path]?.includes(code), JSON.stringify(codes))
  })

test('a measure in the place of one of another authority is refused', () => {
  const standing = Object.values(base.measures)[0]
  assert.ok(standing !== undefined)
  const path = `measures/xx/${standing.id}.yaml`
  const other = Object.keys(base.authorities).find(id => id !== standing.authority) ?? ''
  const text = plain.text.replace('id: m', `id: ${standing.id}`).replace('xx/centre', other)
  assert.ok(
    codesOf({ path, text })[path]?.includes('measure-of-another'),
    JSON.stringify(codesOf({ path, text })),
  )
})

test('a claim about a fact of what is compiled already is refused: it would change nothing there', () => {
  const file = fixturesIn('good').find(({ claim }) => claim === ABOUT_OTHERS)?.file
  assert.ok(file !== undefined)
  assert.deepEqual(codesOf(file), { [file.path]: ['unknown-about'] })
})
