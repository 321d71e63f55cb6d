import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Titles that are mostly nobody's of the catalogue, read where they lie: beside a checkout, and in the package lists of Debian. */
export function backgroundTitles(root: string): readonly string[] {
  return distinct([...besideCheckout(root), ...ofDebian(/^(?:Package|Description(?:-en)?): (.+)$/u)])
}

/** Those of them that a line of an inventory may be called: names, and no descriptions of packages. */
export function backgroundNames(root: string): readonly string[] {
  return distinct([...besideCheckout(root), ...ofDebian(/^Package: (.+)$/u)])
}

function distinct(all: readonly string[]): readonly string[] {
  const titles = [...new Set(all)]
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

function ofDebian(line: RegExp): readonly string[] {
  try {
    return execFileSync('apt-cache', ['dumpavail'], {
      maxBuffer: MAX_LIST_BYTES,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .flatMap(text => line.exec(text)?.[1] ?? [])
  } catch {
    return []
  }
}
