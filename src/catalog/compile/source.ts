import type { Source } from '../../model/snapshot.ts'
import type { AuthorSource } from '../author/evidence.ts'

/** A source as it stands in the snapshot. */
export function compileSource(
  id: string,
  { title, publisher, published, url, basis, read }: AuthorSource,
): Source {
  return { id, title, publisher, published, ...(url === undefined ? {} : { url }), basis, read }
}
