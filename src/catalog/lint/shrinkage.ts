import type { Problem } from '../../base/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { AuthorList, AuthorListFile } from '../author/list.ts'
import type { Catalog } from '../catalog.ts'

/** A list that loses more than this share of its lines, in percent, says why. A register that was read by half loses them like this. */
export const MOST_LOST_PERCENT = 20

/**
 * Lists that lost more of the lines of an older snapshot than they may without a reason, and lists that are gone.
 * A line that got an end is not lost: it still says what was.
 */
export function checkShrinkage(catalog: Catalog, older: Snapshot): readonly Problem[] {
  const lists = new Map<string, AuthorList | AuthorListFile>([
    ...catalog.lists.map(({ id, value }) => [id, value] as const),
    ...catalog.measures.flatMap(({ value }) => [...(value.lists ?? [])]),
  ])
  return Object.values(older.lists).flatMap((before): readonly Problem[] => {
    const now = lists.get(before.id)
    if (now === undefined) {
      if (before.listings.length === 0) return []
      return [
        {
          code: 'list-gone',
          at: {},
          says: `The list \`${before.id}\` had ${before.listings.length} lines and is gone.`,
          help: 'Keep it, and give its lines `until` where they have ended.',
        },
      ]
    }
    if (now['shrink-reason'] !== undefined) return []
    const lost = before.listings.filter(
      ({ id }) => now.listings?.has(id.slice(before.id.length + 1)) !== true,
    )
    if (lost.length * 100 <= before.listings.length * MOST_LOST_PERCENT) return []
    const names = lost.slice(0, 5).map(({ id }) => `\`${id.slice(before.id.length + 1)}\``)
    return [
      {
        code: 'list-shrank',
        at: now.at,
        says: `Of ${before.listings.length} lines this list lost ${lost.length}, more than ${MOST_LOST_PERCENT} %: ${names.join(', ')}${lost.length > names.length ? ', …' : ''}.`,
        help: 'Give a line that has ended `until`; where the lines were wrong, say why they went in `shrink-reason`.',
      },
    ]
  })
}
