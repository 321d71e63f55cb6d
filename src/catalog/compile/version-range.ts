import type { VersionRange } from '../../model/condition.ts'
import type { AuthorVersions } from '../author/version-range.ts'

/**
 * The range that an author's words stand for. One release reaches up to the next one on the product's list of releases;
 * where there is none, up to the same text with its last number raised; a release without numbers is that text alone.
 */
export function compileVersions(versions: AuthorVersions, releases: readonly string[]): VersionRange {
  if (versions.kind === 'range') {
    const { from, upTo, below } = versions
    return {
      ...(from === undefined ? {} : { from }),
      ...(upTo === undefined ? {} : { upTo }),
      ...(below === undefined ? {} : { below }),
    }
  }
  const { release } = versions
  const position = releases.indexOf(release)
  const below = (position < 0 ? undefined : releases[position + 1]) ?? raised(release)
  return below === undefined ? { from: release, upTo: release } : { from: release, below }
}

function raised(release: string): string | undefined {
  const match = /^(.*?)(\d+)$/u.exec(release)
  return match === null ? undefined : `${match[1] ?? ''}${String(BigInt(match[2] ?? '0') + 1n)}`
}
