import { parsed } from '../shape/scalar.ts'
import type { Shape } from '../shape/shape.ts'

/** A range as written: one release by its name, or bounds. */
export type AuthorVersions =
  | { readonly kind: 'release'; readonly release: string }
  | { readonly kind: 'range'; readonly from?: string; readonly upTo?: string; readonly below?: string }

const BOUND = /^(>=|<=|<)\s*([^\s<>=]+)$/u
const VERSION = /^[^\s<>=]+$/u

/** `"8"`, `">=8 <8.1"`, `"<=3"`. */
export const versionRange: Shape<AuthorVersions> = parsed(
  'not-a-version-range',
  'a version or a range of versions',
  parseVersionRange,
  'A range looks like "8" (that release), ">=8 <8.1" or "<=3"; put it in quotes.',
)

function parseVersionRange(written: string): AuthorVersions | undefined {
  if (VERSION.test(written)) return { kind: 'release', release: written }
  const range: { kind: 'range'; from?: string; upTo?: string; below?: string } = { kind: 'range' }
  for (const part of written.replaceAll(/(>=|<=|<)\s+/gu, '$1').split(/\s+/u)) {
    const bound = BOUND.exec(part)
    const version = bound?.[2]
    if (version === undefined) return undefined
    const key = bound?.[1] === '>=' ? 'from' : bound?.[1] === '<=' ? 'upTo' : 'below'
    if (range[key] !== undefined) return undefined
    range[key] = version
  }
  return range.upTo !== undefined && range.below !== undefined ? undefined : range
}
