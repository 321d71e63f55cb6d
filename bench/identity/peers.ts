import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A way to find names in a title that others wrote: the best name above a bound, or none. */
export interface Peer {
  readonly name: string
  readonly find: (title: string) => string | undefined
  /** What was set, so that anybody can repeat it. */
  readonly settings: string
}

/** What a peer found for some titles, in their order, and how long it took by the clock. */
export interface Answers {
  readonly name: string
  readonly settings: string
  readonly found: readonly (string | undefined)[]
  readonly seconds: number
}

/** Asks a peer for each title. */
export function answersOf({ name, settings, find }: Peer, titles: readonly string[]): Answers {
  const started = performance.now()
  const found = titles.map(title => find(title))
  return { name, settings, found, seconds: (performance.now() - started) / 1000 }
}

const PACKAGES = ['fuse.js@7', 'minisearch@7', '@leeoniya/ufuzzy@1', 'fuzzball@2']

/** Installs the peers into a folder of their own, lets `use` have them, and removes the folder. Undefined where they are not to be had. */
export async function withPeers(
  names: readonly string[],
  use: (peers: readonly Peer[]) => void,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'identity-peers-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...PACKAGES], { cwd: folder })
    use(peersIn(folder, names))
    return undefined
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await Promise.resolve()
  }
}

interface FuseResult {
  readonly item: string
}
type Fuse = new (
  list: readonly string[],
  options: object,
) => { readonly search: (text: string, options: object) => readonly FuseResult[] }
type MiniSearch = new (options: object) => {
  readonly addAll: (documents: readonly object[]) => void
  readonly search: (
    text: string,
    options: object,
  ) => readonly { readonly id: number; readonly score: number }[]
}
type UFuzzy = new (options: object) => {
  readonly search: (
    haystack: readonly string[],
    needle: string,
    outOfOrder: number,
    limit: number,
  ) => readonly [readonly number[] | null, unknown, readonly number[] | null]
}
interface Fuzzball {
  readonly token_set_ratio: (one: string, other: string) => number
}

function peersIn(folder: string, names: readonly string[]): readonly Peer[] {
  const load = createRequire(join(folder, 'package.json'))
  const FuseJs = load('fuse.js') as Fuse
  const Mini = load('minisearch') as MiniSearch
  const Fuzzy = load('@leeoniya/ufuzzy') as UFuzzy
  const fuzzball = load('fuzzball') as Fuzzball

  const fuse = new FuseJs(names, { threshold: 0.3, ignoreLocation: true, includeScore: true })
  const mini = new Mini({ fields: ['text'], idField: 'id' })
  mini.addAll(names.map((text, id) => ({ id, text })))
  const fuzzy = new Fuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 })
  const lower = names.map(name => name.toLowerCase())
  return [
    {
      name: 'fuse.js',
      settings: 'threshold 0.3, location ignored; the title is searched for among the names',
      find: title => fuse.search(title, { limit: 1 })[0]?.item,
    },
    {
      name: 'minisearch',
      settings: 'fuzzy 0.2, any word; score of at least 12',
      find(title) {
        const best = mini.search(title, { fuzzy: 0.2 })[0]
        return best === undefined || best.score < 12 ? undefined : names[best.id]
      },
    },
    {
      name: 'uFuzzy',
      settings: 'one error in each word; the title is searched for among the names, in any order',
      find(title) {
        const [found, , order] = fuzzy.search([...names], title.slice(0, 60), 1, 1000)
        const at = order?.[0] ?? 0
        return found === null || found.length === 0 ? undefined : names[found[at] ?? -1]
      },
    },
    {
      name: 'fuzzball token_set_ratio',
      settings: 'against every name; ratio of at least 90',
      find(title) {
        let [best, ratio] = [-1, 89]
        const text = title.toLowerCase()
        for (const [at, name] of lower.entries()) {
          const found = fuzzball.token_set_ratio(text, name)
          if (found > ratio) [best, ratio] = [at, found]
        }
        return best < 0 ? undefined : names[best]
      },
    },
  ]
}
