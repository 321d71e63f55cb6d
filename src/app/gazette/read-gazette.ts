import { parseEntry } from '../../gazette/entry.ts'
import { serve, type Served } from '../../gazette/shelf.ts'
import type { GazetteEntry } from '../../model/gazette-entry.ts'
import type { GazetteHead, GazetteRow } from '../../ports/store/gazette.ts'
import { type Authority, authorityIn } from '../authority/authority.ts'
import type { Registry } from '../registry.ts'

/** What stands under a path below the address of the gazette (C2SP tlog-tiles); undefined where there is nothing. */
export async function serveGazette({ store }: Registry, path: string): Promise<Served | undefined> {
  return store.read(async ({ gazette }) => {
    const head = await gazette.head()
    return serve(
      {
        checkpoint: async () => head?.checkpoint,
        size: async () => head?.size ?? 0,
        tile: gazette.tile,
        entries: async (from, count) => (await gazette.entries(from, count)).map(({ bytes }) => bytes),
      },
      path,
    )
  })
}

/** An entry with its number. */
export type NumberedEntry = GazetteEntry & { readonly number: number }

/** The gazette for people: whose it is, where it stands, and its newest entries. */
export interface GazetteView {
  readonly authority?: Authority
  readonly head?: GazetteHead
  readonly entries: readonly NumberedEntry[]
}

/** Where the gazette stands, and its entries below a number, the newest first. */
export async function viewGazette(
  { store }: Registry,
  filter: { readonly before?: number; readonly subject?: string; readonly limit: number },
): Promise<GazetteView> {
  return store.read(async tables => {
    const [authority, head] = [await authorityIn(tables), await tables.gazette.head()]
    return {
      ...(authority === undefined ? {} : { authority }),
      ...(head === undefined ? {} : { head }),
      entries: (await tables.gazette.latest(filter)).map(numbered),
    }
  })
}

function numbered({ number, bytes, kind, subject, at }: GazetteRow): NumberedEntry {
  const entry = parseEntry(bytes)
  // An entry that was damaged in the database is shown by what is kept beside it; `licet gazette verify` names it.
  return entry.ok
    ? { ...entry.value, number }
    : { format: 1, kind, subject, at, authority: '', body: {}, number }
}
