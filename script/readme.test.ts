import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const pages = ['README.md', ...globSync('docs/how-to/*.md', { cwd: root }).toSorted()].map(page => ({
  page,
  text: readFileSync(join(root, page), 'utf8'),
}))

/** The words after `npm run -s licet --`, as a shell would part them. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(match => match[1] ?? match[2] ?? '')
}

function licet(command: string): { readonly text: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/main/licet.ts', ...wordsOf(command)], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { text: stdout + stderr, status }
}

for (const { page, text: written } of pages) {
  // How-tos also show commands on files that are not there.
  const commands = page === 'README.md' ? written.matchAll(/^npm run -s licet -- (.+)$/gmu) : []
  for (const [, command = ''] of commands) {
    test(`the \`licet ${command}\` of ${page} answers`, () => {
      const { text, status } = licet(command)
      assert.ok(status === 0 || status === 1, text)
    })
  }

  for (const [, command = '', shown = ''] of written.matchAll(
    /^\$ npm run -s licet -- (.+)\n((?:.+\n)+?)```/gmu,
  )) {
    test(`${page} shows what \`licet ${command}\` says`, () => {
      assert.ok(
        licet(command).text.includes(shown.trimEnd()),
        `${page} and answer differ:\n${licet(command).text}`,
      )
    })
  }
}
