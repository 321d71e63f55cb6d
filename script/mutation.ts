// Plants bugs in src/law with Stryker and sees whether the tests find them. Stryker is installed into a temporary folder.
// usage: npm run mutation                          every file of src/law; records the result in docs/quality/mutation.md
//        npm run mutation -- src/law/outcomes.ts   only these files (or FILE:FROM-TO, lines); prints, records nothing
//        LICET_WORLDS=300                          fewer worlds a mutant (400 otherwise)
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordIn, type Report, survivorsText, tableOf } from './mutation/report.ts'

const STRYKER = '9.6.1'
const WORLDS = process.env['LICET_WORLDS'] ?? '400'
const RECORD = 'docs/quality/mutation.md'
/** What is quick first. */
const TESTS = [
  ...globSync('src/law/*.test.ts').toSorted(),
  ...['contradictions', 'quotas', 'deadlines', 'agree'].map(name => `src/cases/${name}.test.ts`),
]

const root = process.cwd()
const ground = join(tmpdir(), `licet-mutation-${STRYKER}`)
const field = join(ground, `run-${process.pid}`)
const asked = process.argv.slice(2)
const isWhole = asked.length === 0

process.exitCode = main()

function main(): number {
  if (!install()) {
    process.stdout.write('mutation testing needs the package registry to install Stryker; skipped.\n')
    return 1
  }
  layOut()
  const started = performance.now()
  const { status } = spawnSync(
    process.execPath,
    [join(ground, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', 'stryker.config.json'],
    {
      cwd: field,
      stdio: 'inherit',
      env: { ...process.env, LICET_WORLDS: WORLDS, LICET_MUTATION_TESTS: TESTS.join(' ') },
    },
  )
  const file = join(field, 'report.json')
  if (status !== 0 || !existsSync(file)) return 1
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const survivors = survivorsText(report)
  writeFileSync(join(ground, 'survivors.txt'), survivors)
  process.stdout.write(`${survivors}\n${tableOf(report)}\nsurvivors: ${join(ground, 'survivors.txt')}\n`)
  if (isWhole) {
    const facts = [
      `Stryker ${STRYKER}`,
      `Node ${process.versions.node}`,
      `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
      `${WORLDS} worlds a mutant`,
      `${Math.round((performance.now() - started) / 60_000)} minutes`,
      new Date().toISOString().slice(0, 10),
    ]
    recordIn(join(root, RECORD), report, facts)
  }
  rmSync(field, { recursive: true, force: true })
  return 0
}

/** Installs Stryker once; later runs find it there. */
function install(): boolean {
  if (existsSync(join(ground, 'node_modules', '@stryker-mutator', 'core'))) return true
  mkdirSync(ground, { recursive: true })
  writeFileSync(join(ground, 'package.json'), '{ "private": true, "type": "module" }\n')
  const { status } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--silent', `@stryker-mutator/core@${STRYKER}`],
    { cwd: ground, stdio: 'inherit' },
  )
  return status === 0
}

/** Lays the sources below Stryker, so that it never touches the work tree. */
function layOut(): void {
  rmSync(field, { recursive: true, force: true })
  cpSync(join(root, 'src'), join(field, 'src'), { recursive: true })
  cpSync(join(root, 'script/mutation'), join(field, 'script/mutation'), { recursive: true })
  const require = createRequire(join(root, 'package.json'))
  for (const name of ['fast-check', 'yaml']) {
    const link = join(ground, 'node_modules', name)
    rmSync(link, { recursive: true, force: true })
    symlinkSync(join(require.resolve(`${name}/package.json`), '..'), link)
  }
  const config = {
    testRunner: 'in-process',
    plugins: ['./script/mutation/runner.ts'],
    mutate: isWhole ? ['src/law/*.ts', '!src/law/*.test.ts', '!src/law/*.testing.ts'] : asked,
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    inPlace: true,
    allowEmpty: false,
    checkers: [],
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: 'report.json' },
    timeoutMS: 20_000,
    cleanTempDir: 'always',
    testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
    disableTypeChecks: false,
    tempDirName: '.stryker-tmp',
  }
  writeFileSync(join(field, 'stryker.config.json'), JSON.stringify(config, undefined, 2))
}
