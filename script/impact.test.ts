import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const ASKED = ['--as', 'us/civilian-agency', '--on', '2027-02-01', '--act', 'use']
const INVENTORY = 'examples/2014-agency.csv'

interface Line {
  readonly at: string
  readonly verdicts: readonly {
    readonly act: string
    readonly status: string
    readonly provision: string | null
  }[]
}

test('an impact is the difference of two screenings, without the draft and with it', t => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync(join(root, 'catalog'), join(folder, 'catalog'), { recursive: true })
  cpSync(
    join(root, 'examples/draft-directive.yaml'),
    join(folder, 'catalog/measures/us/draft-directive.yaml'),
  )
  const [without, within] = [screened('catalog'), screened(join(folder, 'catalog'))]
  const different = [...within].filter(([at, status]) => without.get(at) !== status).map(([at]) => at)
  const impact = JSON.parse(
    licet('impact', 'examples/draft-directive.yaml', '--inventory', INVENTORY, ...ASKED, '--format', 'json'),
  ) as {
    readonly changes: readonly { readonly at: string }[]
    readonly duties: readonly { readonly by: string }[]
  }
  assert.ok(different.length > 0, 'the draft changes nothing in the inventory')
  assert.deepEqual(impact.changes.map(({ at }) => at).toSorted(), different.toSorted())
  assert.deepEqual(
    impact.duties.map(({ by }) => by),
    ['2027-03-01'],
  )
})

/** The status and leading provision of every line, by its place. */
function screened(catalog: string): ReadonlyMap<string, string> {
  const lines = licet('screen', INVENTORY, ...ASKED, '--all', '--format', 'jsonl', '--catalog', catalog)
    .trim()
    .split('\n')
  return new Map(
    lines.map(line => {
      const { at, verdicts } = JSON.parse(line) as Line
      return [at, verdicts.map(({ status, provision }) => `${status} ${provision ?? ''}`).join(', ')]
    }),
  )
}

function licet(...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/main/licet.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  assert.ok(status === 0 || status === 1, stderr)
  return stdout
}
