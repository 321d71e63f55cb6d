import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesUnder, isShipped, readPlan, textOf } from './house.ts'
import { parseSources } from './source.ts'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
}

const plan = readPlan()
const manifest = JSON.parse(textOf('package.json')) as Manifest
const dependencies = Object.keys(manifest.dependencies ?? {})

test('every package that the product needs at run time is explained in docs/decisions/dependencies.md', () => {
  const explained = textOf('docs/decisions/dependencies.md')
  assert.deepEqual(
    dependencies.filter(name => !explained.includes(`| \`${name}\` |`)),
    [],
  )
})

test('every package that a built file imports is a run-time dependency', () => {
  const wrong = parseSources()
    .filter(({ file }) => isShipped(file))
    .flatMap(({ file, imports }) =>
      imports
        .filter(target => !target.startsWith('node:') && !target.startsWith('src/'))
        .filter(target => !dependencies.some(name => target === name || target.startsWith(`${name}/`)))
        .map(target => `${file} -> ${target}`),
    )
  assert.deepEqual(wrong, [])
})

test('no source file is longer than the plan allows, but for those it excuses with a reason', () => {
  const excused = new Set(plan.longFiles.map(({ file }) => file))
  const wrong = filesUnder('src')
    .filter(file => file.endsWith('.ts') && !excused.has(file))
    .map(file => ({ file, lines: textOf(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > plan.longestFile)
    .map(({ file, lines }) => `${file}: ${lines} lines`)
  assert.deepEqual(wrong, [])
})

test('an excuse for length is needed by the file it names', () => {
  const idle = plan.longFiles.filter(({ file }) => textOf(file).split('\n').length - 1 <= plan.longestFile)
  assert.deepEqual(idle, [])
})

test('every test file is one that the test run finds', () => {
  const lost = filesUnder('.').filter(
    file =>
      /\.test\.(?!ts$)\w+$/.test(file) || /(?:^|\/)test\/.*\.ts$/.test(file) || file.endsWith('.spec.ts'),
  )
  assert.deepEqual(lost, [])
})

test('folders are named for a field, never for being useful', () => {
  const vague = /(?:^|\/)(?:utils?|helpers?|common|core|lib|services?|managers?|misc|shared)\//
  assert.deepEqual(
    filesUnder('src').filter(file => vague.test(file)),
    [],
  )
})

test('files in src are named in kebab-case', () => {
  const wrong = filesUnder('src').filter(
    file =>
      file.endsWith('.ts') &&
      !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z]{2})?(?:\.(?:test|testing|bench))?\.ts$/.test(
        file.split('/').at(-1) ?? '',
      ),
  )
  assert.deepEqual(wrong, [])
})

test('nothing in the repository names a folder of the machine it was written on, or a package registry', () => {
  // Written in pieces, so that this file does not find itself.
  const homes = ['work/main', 'work/shared', 'root', 'home/[a-z]+', 'Users/[a-z]+', 'tmp/[a-z]'].map(
    name => `(?<![\\w.}*-])/${name}(?:/|\\b)`,
  )
  const pattern = new RegExp([...homes, 'registry[.]npmjs'].join('|'))
  const wrong = filesUnder('.')
    .filter(file => isText(file))
    .flatMap(file =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
        ),
    )
  assert.deepEqual(wrong, [])
})

/** Examples are left out: they are what real tools said of real machines, paths and all. */
function isText(file: string): boolean {
  return (
    /\.(?:ts|cjs|mjs|json|ya?ml|md|txt|csv|sh|html|css)$|(?:^|\/)[^.]+$|\/run$/.test(file) &&
    !file.startsWith('examples/')
  )
}
