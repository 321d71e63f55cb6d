import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { World } from '../cli/world.ts'
import { judge } from '../identity/judgement.ts'
import { renderJudgements } from '../identity/judgement-file.ts'
import { disk } from '../machine/disk.ts'
import { EXLAND, runLicet, type Transcript } from './world.testing.ts'

const TITLES = 'src/main/fixtures/titles.csv'
const folder = mkdtempSync(join(tmpdir(), 'licet-judge-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0

/** A name for a file of judgements that is not there yet. */
function freshFile(): string {
  files += 1
  return join(folder, `${files}.jsonl`)
}

async function licet(file: string, ...words: readonly string[]): Promise<Transcript> {
  return runLicet([...words, '--judgements', file, '--catalog', EXLAND])
}

const SAID = ['--because', 'seen', '--by', 'Ada']

test('what was judged to be a product is screened as that product, and asked about no more', async () => {
  const file = freshFile()
  const screened = ['screen', TITLES, '--as', 'xx/agency', '--act', 'procure', '--format', 'jsonl'] as const
  const before = await runLicet([...screened, '--catalog', EXLAND])
  assert.match(before.out, /"decision":"possible"/u)
  assert.equal(before.exit, 0)
  const said = await licet(
    file,
    'judge',
    TITLES,
    '--title',
    'betawroks shield',
    '--is',
    'betaworks-shield',
    ...SAID,
  )
  assert.deepEqual([said.err, said.exit], ['', 0])
  const settled = await licet(file, ...screened)
  assert.match(settled.out, /Betawroks Shield.*"product":"betaworks-shield".*"decision":"link"/u)
  assert.equal(settled.exit, 1, 'a settled title counts like any other')
  const open = await licet(file, 'judge', TITLES)
  assert.doesNotMatch(open.out, /Betawroks/u)
})

test("what was judged to be nobody's is no finding", async () => {
  const file = freshFile()
  await licet(file, 'judge', '--title', 'Betawroks Shield', '--is', 'none', ...SAID)
  const { out } = await licet(file, 'screen', TITLES, '--as', 'xx/agency', '--all', '--format', 'jsonl')
  assert.doesNotMatch(out, /Betawroks/u)
})

test('ask and resolve hear judgements too, and say so', async () => {
  const file = freshFile()
  await licet(file, 'judge', '--title', 'Our scanner', '--is', 'betaworks-shield', ...SAID)
  await licet(file, 'judge', '--title', 'Gammanet', '--is', 'none', ...SAID)
  const { out } = await licet(file, 'ask', 'our scanner', '--as', 'xx/agency', '--act', 'procure')
  assert.match(out, /NOT APPROVED/u)
  assert.match(out, /is taken for Betaworks Shield, as Ada judged/u)
  assert.match(out, /2 judgements/u)
  const refused = await licet(file, 'ask', 'Gammanet', '--as', 'xx/agency')
  assert.equal(refused.exit, 2)
  assert.match(refused.err, /as Ada judged on 2021-07-01: seen\. That is not a clearance/u)
  const titles = join(folder, 'titles.jsonl')
  writeFileSync(titles, '{"name":"OUR scanner"}\n')
  const resolved = await licet(file, 'resolve', titles)
  assert.match(resolved.out, /^\{"decision":"link","party":"beta","product":"betaworks-shield"/u)
})

test('an answer of one organisation holds there alone', async () => {
  const file = freshFile()
  await licet(
    file,
    'judge',
    '--title',
    'Our scanner',
    '--is',
    'betaworks-shield',
    '--as',
    'xx/agency',
    ...SAID,
  )
  const asked = ['ask', 'Our scanner', '--act', 'procure', '--as'] as const
  assert.equal((await licet(file, ...asked, 'xx/agency')).exit, 1)
  assert.equal((await licet(file, ...asked, 'xx/police-unit')).exit, 2)
})

test('what is open is listed for the organisation that is named', async () => {
  const file = freshFile()
  await licet(
    file,
    'judge',
    TITLES,
    '--title',
    'betawroks shield',
    '--is',
    'none',
    '--as',
    'xx/agency',
    ...SAID,
  )
  assert.doesNotMatch((await licet(file, 'judge', TITLES, '--as', 'xx/agency')).out, /Betawroks/u)
  assert.match((await licet(file, 'judge', TITLES, '--as', 'xx/police-unit')).out, /Betawroks/u)
  assert.match((await licet(file, 'judge', TITLES)).out, /Betawroks/u)
})

test('a reason that is too long is told so, and not that there is none', async () => {
  const long = ['--because', 'x'.repeat(2001), '--by', 'Ada']
  const { err, exit } = await licet(freshFile(), 'judge', '--title', 'One', '--is', 'none', ...long)
  assert.equal(exit, 2)
  assert.match(err, /--because: at most 2000 characters are kept, and there are 2001/u)
})

test('a judgement that is revoked counts no more, and the file still tells it', async () => {
  const file = freshFile()
  await licet(file, 'judge', '--title', 'Our scanner', '--is', 'betaworks-shield', ...SAID)
  const id = /^[0-9a-f]{12}(?=  )/mu.exec((await licet(file, 'judge', 'list')).out)?.[0] ?? ''
  const back = await licet(file, 'judge', 'revoke', id, '--because', 'looked again', '--by', 'Bob')
  assert.deepEqual([back.err, back.exit], ['', 0])
  assert.equal((await licet(file, 'ask', 'Our scanner', '--as', 'xx/agency')).exit, 2)
  assert.match((await licet(file, 'judge', 'list')).out, /taken back by Bob on 2021-07-01: looked again/u)
  const unknown = await licet(file, 'judge', 'revoke', '000000', '--because', 'x', '--by', 'Bob')
  assert.deepEqual([unknown.exit, /judge list/u.test(unknown.err)], [2, true])
})

test('two files merge to the same, and merging again adds nothing', async () => {
  const [one, two] = [freshFile(), freshFile()]
  await licet(one, 'judge', '--title', 'One', '--is', 'none', ...SAID)
  await licet(two, 'judge', '--title', 'Two', '--is', 'none', ...SAID)
  assert.match((await licet(one, 'judge', 'merge', two)).out, /^1 judgement and 0 revocations were new/u)
  const merged = readFileSync(one, 'utf8')
  assert.match((await licet(one, 'judge', 'merge', two)).out, /^0 judgements/u)
  assert.equal(readFileSync(one, 'utf8'), merged)
})

test('merging tells where the files contradict one another, and which answer counts', async () => {
  const [one, two] = [freshFile(), freshFile()]
  const scanner = ['judge', '--title', 'Our scanner', '--is'] as const
  await licet(one, ...scanner, 'none', ...SAID)
  await licet(two, ...scanner, 'betaworks-shield', '--because', 'its licence', '--by', 'Bob')
  const { out } = await licet(one, 'judge', 'merge', two)
  assert.match(out, /^1 question answered otherwise here than there; the later answer counts:$/mu)
  assert.match(out, /"Our scanner" is [^\n]+, and not as before: is [^\n]+2021-07-01\)$/mu)
  assert.doesNotMatch((await licet(one, 'judge', 'merge', two)).out, /otherwise/u)
})

for (const { words, says, because } of [
  { words: ['revoke', '0000'], says: 'too short for an id', because: 'four digits' },
  { words: ['revoke', '00000000'], says: 'of no judgement begins', because: 'nobody judged it' },
  { words: ['list', 'all'], says: 'tells the whole file', because: 'list takes no words' },
  { words: ['merge', TITLES], says: 'no line is one', because: 'an inventory is no file of judgements' },
]) {
  test(`judge ${words.join(' ')} is refused with one sentence: ${because}`, async () => {
    const file = freshFile()
    await licet(file, 'judge', '--title', 'One', '--is', 'none', ...SAID)
    const { err, exit } = await licet(file, 'judge', ...words, ...SAID)
    assert.deepEqual([exit, err.split('licet: ').length - 1], [2, 1], err)
    assert.ok(err.includes(says), err)
  })
}

test('what was taken back once is not taken back again, and it is told who did', async () => {
  const file = freshFile()
  await licet(file, 'judge', '--title', 'One', '--is', 'none', ...SAID)
  const id = /^[0-9a-f]{12}(?=  )/mu.exec((await licet(file, 'judge', 'list')).out)?.[0] ?? ''
  await licet(file, 'judge', 'revoke', id, '--because', 'looked again', '--by', 'Bob')
  const before = readFileSync(file, 'utf8')
  const again = await licet(file, 'judge', 'revoke', id, ...SAID)
  assert.equal(again.exit, 2)
  assert.match(again.err, /taken back already, by Bob on 2021-07-01: looked again/u)
  assert.equal(readFileSync(file, 'utf8'), before)
})

for (const id of ['__proto__', 'constructor', 'toString']) {
  test(`a judgement that names ${id} names nobody, and breaks nothing`, async () => {
    const file = freshFile()
    const item = { name: 'Gammanet', identifiers: [], circumstances: {}, quantity: 1, at: '' }
    const scope = { kind: 'everywhere' } as const
    const answer = { kind: 'is', party: id } as const
    const fact = judge(item, { by: 'Ada', at: '2021-07-01T00:00:00Z', why: 'seen', scope, answer })
    writeFileSync(file, renderJudgements([fact]))
    const titles = `${file}.titles`
    writeFileSync(titles, '{"name":"Gammanet"}\n')
    const heard = await licet(file, 'resolve', titles, '--format', 'text')
    assert.deepEqual([heard.exit, heard.out.startsWith('link party gamma')], [0, true], heard.out)
    assert.equal((await licet(file, 'judge', 'list')).exit, 0)
    assert.equal((await licet(file, 'judge', '--title', 'One', '--is-not', id, ...SAID)).exit, 2)
  })
}

test('a line that was changed stops everything that would hear it, with its place', async () => {
  const file = freshFile()
  await licet(file, 'judge', '--title', 'One', '--is', 'none', ...SAID)
  writeFileSync(file, readFileSync(file, 'utf8').replace('is-nobodys', 'is-nobody'))
  for (const words of [
    ['screen', TITLES, '--as', 'xx/agency'],
    ['judge', TITLES],
    ['judge', 'list'],
  ]) {
    const { err, exit } = await licet(file, ...words)
    assert.deepEqual([exit, err.includes(`${file}:1`)], [2, true], words.join(' '))
  }
})

test('a judgement that names what this catalogue does not hold counts as not said', async () => {
  const file = freshFile()
  await runLicet([
    'judge',
    '--title',
    'Our scanner',
    '--is',
    'kaspersky-anti-virus',
    ...SAID,
    '--judgements',
    file,
  ])
  const { exit, err } = await licet(file, 'ask', 'Our scanner', '--as', 'xx/agency')
  assert.deepEqual([exit, err.includes('knows no product or vendor')], [2, true])
})

const wrong: readonly { readonly words: readonly string[]; readonly told: readonly RegExp[] }[] = [
  { words: ['--title', 'X', '--is', 'none'], told: [/signed/u, /Why\?/u] },
  { words: ['--title', 'X', ...SAID], told: [/What is it\?/u] },
  {
    words: ['--title', 'X', '--is', 'betaworks-shieldd', ...SAID],
    told: [/Did you mean betaworks-shield\?/u],
  },
  { words: ['--is', 'none', ...SAID], told: [/Which title\?/u] },
  { words: ['--title', 'X', '--is', 'none', '--is-not', 'beta', ...SAID], told: [/both/u] },
  {
    words: ['--title', 'X', '--is', 'none', '--as', 'xx/agencie', ...SAID],
    told: [/Did you mean xx\/agency\?/u],
  },
  { words: [TITLES, '--title', 'Nothing like it', '--is', 'none', ...SAID], told: [/No question is open/u] },
  { words: [], told: [/Which file\?/u] },
  { words: ['merge'], told: [/Merge which file\?/u] },
]

for (const { words, told } of wrong) {
  test(`licet judge ${words.join(' ')}: is refused, and nothing is kept`, async () => {
    const file = freshFile()
    const { err, exit } = await licet(file, 'judge', ...words)
    assert.equal(exit, 2)
    for (const each of told) assert.match(err, each)
    assert.equal(existsSync(file), false)
  })
}

test('the file in the folder is heard without being named', async () => {
  const file = freshFile()
  await licet(file, 'judge', '--title', 'Our scanner', '--is', 'betaworks-shield', ...SAID)
  const here: World['disk'] = {
    ...disk,
    isFile: path => path === 'licet.judgements.jsonl',
    readText: async (path, most) => disk.readText(path === 'licet.judgements.jsonl' ? file : path, most),
  }
  const { out } = await runLicet(['ask', 'our scanner', '--as', 'xx/agency', '--catalog', EXLAND], {
    disk: here,
  })
  assert.match(out, /1 judgement of\s+licet\.judgements\.jsonl/u)
})
