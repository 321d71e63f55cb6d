import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resolution } from '../../src/model/resolution.ts'
import { hashOf } from '../../src/identity/hash.ts'

/** What a person found who read a link on a background title: the party's own, made by others for it, or another thing called alike. */
export type Reading = 'own' | 'made-for' | 'another'

/** Readings by title and party. */
export type Reviewed = ReadonlyMap<string, Reading>

/** Reads what people have read so far: `reviewed` of links, `asked` of what a person would be asked about. */
export function readReviewed(root: string, of: 'reviewed' | 'asked' = 'reviewed'): Reviewed {
  const text = readFileSync(join(root, 'quality', 'identity', 'background', `${of}.jsonl`), 'utf8')
  return new Map(
    text
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as { title: string; party: string; is: Reading })
      .map(({ title, party, is }) => [keyOf(title, party), is]),
  )
}

/** What was found of a link; undefined where nobody has read it. */
export function readingOf(
  reviewed: Reviewed,
  title: string,
  { decision, party }: Resolution,
): Reading | undefined {
  return decision === 'link' ? reviewed.get(keyOf(title, party ?? '')) : undefined
}

/** What each title was found to be, of whomever; the party's own where two readings differ. Also what is no longer linked is in it. */
export function titlesRead(reviewed: Reviewed): ReadonlyMap<string, Reading> {
  const read = new Map<string, Reading>()
  for (const [key, is] of reviewed) {
    const title = key.slice(key.indexOf('\n') + 1)
    if (read.get(title) !== 'own') read.set(title, is)
  }
  return read
}

function keyOf(title: string, party: string): string {
  return `${party}\n${title}`
}

/** Which half of the titles one is in, always the same: words for features are taken from half 0, and half 1 is only counted. */
export function halfOf(title: string): 0 | 1 {
  return (hashOf(title) & 256) === 0 ? 0 : 1
}
