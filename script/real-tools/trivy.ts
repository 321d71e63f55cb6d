import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { countCyclonedx, countSnapshot, countSpdx2, countTrivy } from '../conformance/count-json.ts'
import { runTool, type Tools } from './tools.ts'
import type { Trial } from './trial.ts'

/** What of this machine trivy is given to look at: its system, its packages, and those of Python and Node.js. */
const PARTS = [
  'etc/os-release',
  'etc/debian_version',
  'usr/lib/os-release',
  'var/lib/dpkg',
  'lib/apk/db',
  'usr/lib/python3/dist-packages',
  'usr/lib/node_modules',
]

interface Form {
  readonly form: string
  readonly title: string
  readonly by: string
  readonly count: (text: string) => number
}

const FORMS: readonly Form[] = [
  {
    form: 'json',
    title: 'its own JSON',
    by: 'packages of its results, and the system',
    count: ofJson(countTrivy),
  },
  {
    form: 'cyclonedx',
    title: 'CycloneDX JSON',
    by: 'components, and the subject',
    count: ofJson(countCyclonedx),
  },
  { form: 'spdx-json', title: 'SPDX JSON', by: 'packages', count: ofJson(countSpdx2) },
  {
    form: 'spdx',
    title: 'SPDX tag-value',
    by: 'tags `PackageName`',
    count: text => text.match(/^PackageName:/gmu)?.length ?? 0,
  },
  {
    form: 'github',
    title: 'GitHub dependency snapshot',
    by: 'resolved packages',
    count: ofJson(countSnapshot),
  },
]

/** Lets trivy describe a copy of parts of this machine in every form that Licet reads. */
export function* trialsOfTrivy(tools: Tools): Generator<Trial, void, undefined> {
  const root = copyOfMachine(tools)
  for (const { form, title, by, count } of FORMS) {
    const file = join(tools.scratch, `trivy.${form}`)
    // Nothing is fetched: no database of weaknesses is needed to list packages.
    const offline = ['--offline-scan', '--skip-db-update', '--skip-java-db-update', '--scanners', 'license']
    const words = ['--quiet', '--cache-dir', join(tools.scratch, 'trivy-cache'), ...offline]
    runTool(tools, tools.trivy, [
      'rootfs',
      ...words,
      '--list-all-pkgs',
      '--format',
      form,
      '--output',
      file,
      root,
    ])
    const bytes = readFileSync(file)
    yield { tool: 'trivy', what: title, name: `trivy.${form}`, bytes, reported: count(bytes.toString()), by }
  }
  rmSync(root, { recursive: true })
}

/** The tools of package managers may not be run on a copy; what trivy needs are the files. */
function copyOfMachine(tools: Tools): string {
  const root = join(tools.scratch, 'root')
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root)
  for (const part of PARTS) {
    if (!existsSync(join('/', part))) continue
    mkdirSync(dirname(join(root, part)), { recursive: true })
    cpSync(join('/', part), join(root, part), { recursive: true, verbatimSymlinks: true })
  }
  return root
}

function ofJson(count: (document: unknown) => number): (text: string) => number {
  return text => count(JSON.parse(text))
}
