import { spawnSync } from 'node:child_process'
import type { Trial } from './trial.ts'

/** Lets npm describe this repository by its lock file, in both formats that it writes. */
export function* trialsOfNpm(repository: string): Generator<Trial, void, undefined> {
  for (const [format, title, listed] of [
    ['cyclonedx', 'CycloneDX', 'components'],
    ['spdx', 'SPDX', 'packages'],
  ] as const) {
    const words = ['sbom', '--sbom-format', format, '--package-lock-only']
    const { status, stdout, stderr } = spawnSync('npm', words, {
      cwd: repository,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (status !== 0) throw new Error(`npm ${words.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`)
    const document = JSON.parse(stdout) as Readonly<Record<string, readonly unknown[] | undefined>>
    // The subject stands beside the components of CycloneDX and among the packages of SPDX.
    const subject = format === 'cyclonedx' ? 1 : 0
    yield {
      tool: 'npm sbom',
      what: `this repository, ${title}`,
      name: `npm.${format}.json`,
      bytes: Buffer.from(stdout),
      reported: (document[listed]?.length ?? 0) + subject,
      by: subject === 1 ? 'components, and the subject' : 'packages',
    }
  }
}
