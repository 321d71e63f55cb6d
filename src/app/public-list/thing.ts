import type { PublicRow } from '../../model/public-row.ts'
import type { ReviewSubject } from '../../model/review.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { partyName, productName } from '../../report/names.ts'

/** What a line is about, named as the catalogue names it. */
export function thingOf(
  snapshot: Snapshot,
  about: ReviewSubject,
): Pick<PublicRow, 'about' | 'name' | 'categories'> {
  const { kind, id } = about
  switch (kind) {
    case 'product':
      return {
        about,
        name: snapshot.products[id] === undefined ? id : productName(snapshot, id),
        categories: snapshot.products[id]?.categories ?? [],
      }
    case 'party':
      return {
        about,
        name: snapshot.parties[id] === undefined ? id : partyName(snapshot, id),
        categories: [],
      }
    case 'category':
      return { about, name: snapshot.categories[id]?.title ?? id, categories: [id] }
  }
}
