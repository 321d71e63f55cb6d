import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const bootstrap = join(import.meta.dirname, 'bootstrap.cjs')
const folder = mkdtempSync(join(tmpdir(), 'licet-bootstrap-'))

after(() => {
  rmSync(folder, { recursive: true })
})

test('the script gets its arguments, and its exit code comes out', () => {
  const script = write(
    'echo.ts',
    'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7 as number',
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, [bootstrap, script, 'ask', '--on', 'a b'], {
    encoding: 'utf8',
  })
  assert.deepEqual({ status, stdout, stderr }, { status: 7, stdout: '["ask","--on","a b"]\n', stderr: '' })
})

test('the script is the entry point and runs under Node 24', () => {
  const script = write('main.ts', 'console.log(import.meta.main, process.versions.node.split(".")[0])')
  assert.equal(spawnSync(process.execPath, [bootstrap, script], { encoding: 'utf8' }).stdout, 'true 24\n')
})

test('a call without a script is answered with the usage', () => {
  const { status, stderr } = spawnSync(process.execPath, [bootstrap], { encoding: 'utf8' })
  assert.equal(status, 3)
  assert.match(stderr, /usage: node script\/bootstrap\.cjs SCRIPT/)
})

test('what an old Node must read has nothing that an old Node cannot parse', () => {
  for (const file of [bootstrap, join(import.meta.dirname, '..', 'bin', 'licet.cjs')]) {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\/.*$/gm, '')
    assert.doesNotMatch(code, /=>|`[^`\n]*\$\{|\?\.|\?\?|'node:/)
  }
})

function write(name: string, code: string): string {
  const file = join(folder, name)
  writeFileSync(file, code)
  return file
}
