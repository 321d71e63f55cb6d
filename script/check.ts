// Every check that a change must pass, in the order in which they fail fastest. usage: npm run check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

interface Check {
  readonly name: string
  /** A script for this Node, with its arguments. */
  readonly run: readonly string[]
  /** What to do about a failure. */
  readonly help: string
}

const checks: readonly Check[] = [
  { name: 'format', run: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'], help: 'npm run format' },
  {
    name: 'types',
    run: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
    help: 'npm run typecheck',
  },
  { name: 'lint', run: ['node_modules/oxlint/bin/oxlint'], help: 'npm run lint -- --fix' },
  ...(existsSync('catalog')
    ? [
        {
          name: 'catalogue',
          run: ['src/main/licet.ts', 'catalog', 'check'],
          help: 'npm run licet -- catalog check',
        },
      ]
    : []),
  { name: 'tests', run: ['script/test.ts'], help: 'npm test -- FILE' },
]

const failures = checks.filter(check => !passes(check))
for (const { name, help } of failures) process.stdout.write(`failed: ${name} (see above; then: ${help})\n`)
if (failures.length === 0) process.stdout.write('all checks passed\n')
process.exitCode = failures.length === 0 ? 0 : 1

function passes(check: Check): boolean {
  const started = performance.now()
  process.stdout.write(`== ${check.name}\n`)
  const { status } = spawnSync(process.execPath, check.run, { stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`== ${check.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n\n`)
  return status === 0
}
