import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { compareText } from '../base/order.ts'
import { runLicet } from './world.testing.ts'

/** A small catalogue without a problem. */
const BASE = join('src', 'catalog', 'fixtures', 'base')

const folder = mkdtempSync(join(tmpdir(), 'licet-catalog-'))
after(() => {
  rmSync(folder, { recursive: true })
})
const catalogue = join(folder, 'catalog')
cpSync(BASE, catalogue, { recursive: true })
mkdirSync(join(catalogue, 'lists'))
const register = join(folder, 'register.csv')
writeFileSync(
  register,
  'id,schema,name,aliases\nNK-1,Company,Northlight Example Ltd,\nNK-2,Company,Alpha,\nNK-3,Person,Doe,\n',
)
const list = join(catalogue, 'lists', 'xx-named.yaml')

test('a file that is not the register is refused with its place, and nothing is written', async () => {
  const before = treeOf(catalogue)
  const { out, exit, err } = await runLicet([
    'catalog',
    'import',
    'us-1260h',
    register,
    '--catalog',
    catalogue,
  ])
  assert.deepEqual([exit, out], [2, ''])
  assert.match(err, /register\.csv:1:1: Expected a field "Clean Name"/u)
  assert.deepEqual(treeOf(catalogue), before)
})

test('an unknown importer, a missing file and a missing list are each told with the next step', async () => {
  const told = async (...words: readonly string[]): Promise<string> => {
    const { err, exit } = await runLicet(['catalog', 'import', ...words, '--catalog', catalogue])
    assert.equal(exit, 2)
    return err
  }
  assert.match(await told('us-1260'), /Did you mean us-1260h\?/u)
  assert.match(await told('niap-pcl'), /Which file\?/u)
  assert.match(await told('niap-pcl', join(folder, 'none.json')), /none\.json/u)
  assert.match(await told('opensanctions-targets', register), /Which list do its lines belong to\?/u)
})

test('an import writes into a catalogue, whose check then passes the list and the party it proposed', async () => {
  const authority = /^(?<id>[a-z/-]+):/mu.exec(
    readFileSync(join(catalogue, 'vocabulary', 'authorities.yaml'), 'utf8'),
  )?.groups?.['id']
  const head = `id: xx-named\ntitle: {en: Named}\nauthority: ${authority ?? ''}\ncompleteness: open\n`
  const bring = [
    'catalog',
    'import',
    'opensanctions-targets',
    register,
    '--list',
    'xx-named',
    '--on',
    '2021-06-30',
  ]
  const { exit: unknown } = await runLicet([...bring, '--catalog', catalogue])
  assert.equal(unknown, 2)
  const { exit: made } = await runLicet([
    'catalog',
    'build',
    catalogue,
    '--output',
    join(folder, 'older.json'),
  ])
  assert.equal(made, 0)
  writeFileSync(list, head)
  const { exit, err } = await runLicet([...bring, '--catalog', catalogue, '--output', catalogue])
  assert.equal(exit, 0, err)
  assert.match(err, /2 lines added of 2 read/u)
  assert.match(readFileSync(list, 'utf8'), /northlight-example-ltd: .*unverified: true/u)
  const { exit: checked, err: problems } = await runLicet(['catalog', 'check', catalogue])
  assert.equal(checked, 0, problems)
})

test('a list that loses its lines is refused against the older catalogue, until it says why', async () => {
  const older = join(folder, 'with-lines.json')
  await runLicet(['catalog', 'build', catalogue, '--output', older])
  const whole = readFileSync(list, 'utf8')
  writeFileSync(list, whole.replace(/^ {2}(?:alpha|northlight).*\n/gmu, '').replace(/^listings:\n/mu, ''))
  const shrunk = await runLicet(['catalog', 'check', catalogue, '--against', older])
  assert.equal(shrunk.exit, 2)
  assert.match(shrunk.err, /Of 2 lines this list lost 2, more than 20 %/u)
  writeFileSync(list, `${readFileSync(list, 'utf8')}shrink-reason: The register was read by mistake.\n`)
  assert.equal((await runLicet(['catalog', 'check', catalogue, '--against', older])).exit, 0)
  writeFileSync(list, whole)
})

test('the check counts what is marked unverified, and lists it when asked', async () => {
  const plain = await runLicet(['catalog', 'check', BASE])
  assert.match(plain.out, /^byBasis: .*\n^unverified: 3$/mu)
  assert.doesNotMatch(plain.out, /unverified: products/u)
  const told = await runLicet(['catalog', 'check', BASE, '--unverified'])
  assert.match(told.out, /parties\/beta\.yaml:1: unverified: products\.beta-office of beta\n/u)
  assert.ok(told.out.endsWith(plain.out))
  const { out } = await runLicet(['catalog', 'check', BASE, '--unverified', '--format', 'json'])
  const document = JSON.parse(out) as {
    readonly unverified: number
    readonly unverifiedFacts: readonly unknown[]
  }
  assert.deepEqual([document.unverified, document.unverifiedFacts.length], [3, 3])
})

test('the check lists on request what may be right and was often wrong, and refuses nothing for it', async () => {
  const odd = join(folder, 'odd')
  cpSync(BASE, odd, { recursive: true })
  const oddList = join(odd, 'measures', 'xx', 'list-2020.yaml')
  writeFileSync(
    oddList,
    readFileSync(oddList, 'utf8').replace('to: {class: xx/agency}', 'to: {class: [xx/agency, xx/keeper]}'),
  )
  const classes = join(odd, 'vocabulary', 'classes.yaml')
  writeFileSync(classes, `${readFileSync(classes, 'utf8')}\nxx/keeper: {title: A keeper of registers}\n`)
  const plain = await runLicet(['catalog', 'check', odd])
  const told = await runLicet(['catalog', 'check', odd, '--oddities'])
  assert.deepEqual([plain.exit, told.exit], [0, 0])
  assert.equal(
    told.out,
    `measures/xx/list-2020.yaml:16: odd: list-2020/take-listed binds \`xx/keeper\`, which no preset has\n${plain.out}`,
  )
  const { out } = await runLicet(['catalog', 'check', odd, '--oddities', '--format', 'json'])
  assert.equal((JSON.parse(out) as { readonly oddities: readonly unknown[] }).oddities.length, 1)
})

test('a comparison of two catalogues tells the verdicts that change', async () => {
  const older = join(folder, 'older.json')
  const same = await runLicet(['catalog', 'diff', older, catalogue])
  assert.deepEqual([same.exit, /No verdict differs/u.test(same.out)], [0, true])
  assert.equal((await runLicet(['catalog', 'diff', older])).exit, 2)
})

test('there is a page for each measure and each party, and one that leads to them', async () => {
  const pages = join(folder, 'pages')
  const { exit, err } = await runLicet(['catalog', 'pages', catalogue, '--output', pages])
  assert.equal(exit, 0, err)
  const index = readFileSync(join(pages, 'README.md'), 'utf8')
  for (const name of ['measures', 'parties'])
    for (const file of readdirSync(join(pages, name))) {
      assert.ok(index.includes(`(${name}/${file})`), file)
      assert.match(readFileSync(join(pages, name, file), 'utf8'), /^# \S/u)
    }
})

function treeOf(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted(compareText)
}
