import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Titles that are mostly nobody's of the catalogue, read where they lie: beside a checkout, and in the package lists of Debian. */
export function backgroundTitles(root: string): readonly string[] {
  const titles = [...new Set([...besideCheckout(root), ...ofDebian()])]
  // As a reader of JSON hands them on: else each would be a view of the whole list of packages, which takes longer to read.
  return JSON.parse(JSON.stringify(titles)) as readonly string[]
}

function besideCheckout(root: string): readonly string[] {
  const file = join(root, '..', 'shared', 'corpora', 'titles', 'background-dev.jsonl.gz')
  if (!existsSync(file)) return []
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .flatMap(line => (line === '' ? [] : [(JSON.parse(line) as { readonly name: string }).name]))
}

const MAX_LIST_BYTES = 1 << 29

function ofDebian(): readonly string[] {
  try {
    return execFileSync('apt-cache', ['dumpavail'], {
      maxBuffer: MAX_LIST_BYTES,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .flatMap(line => /^(?:Package|Description(?:-en)?): (.+)$/u.exec(line)?.[1] ?? [])
  } catch {
    return []
  }
}
