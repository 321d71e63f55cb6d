import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What our readers are measured beside; none of it is a dependency. */
export const LIBRARIES = {
  udsv: '0.7.3',
  papaparse: '5.7.1',
  'csv-parse': '7.0.3',
  'csv-parser': '3.2.1',
  'stream-json': '3.8.0',
  '@streamparser/json': '0.0.26',
}

/** Installs them into a temporary folder, once; undefined where there is no registry to install them from. */
export function installLibraries(): string | undefined {
  const folder = join(tmpdir(), 'licet-bench-beside')
  const wanted = JSON.stringify({ private: true, dependencies: LIBRARIES })
  const manifest = join(folder, 'package.json')
  if (existsSync(join(folder, 'node_modules', 'udsv')) && readFileSync(manifest, 'utf8') === wanted)
    return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(manifest, wanted)
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--no-save'], {
    cwd: folder,
    stdio: 'ignore',
  })
  return status === 0 ? folder : undefined
}

/** Loads one of them, or a file of it. */
export async function load<Module>(folder: string, name: string): Promise<Module> {
  const require = createRequire(join(folder, 'package.json'))
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module
}
