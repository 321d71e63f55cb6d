import { ok, type Result } from '../../base/result.ts'
import type { Tables } from '../../ports/store/store.ts'
import { refusal } from '../refusals.ts'

/** For whom this registry acts: one authority, with one gazette. */
export interface Authority {
  /** As the catalogue has it, or a new id as `xx/house`. */
  readonly id: string
  readonly title: string
  /** The system that it belongs to. */
  readonly system: string
  /** The name of the gazette, for the address at which it is read: `registry.example/gazette`. */
  readonly origin: string
}

/** Where it is kept among the settings. */
export const AUTHORITY_SETTING = 'authority'

/** The authority of this registry; undefined before an administrator has named one. */
export async function authorityIn({ settings }: Tables): Promise<Authority | undefined> {
  // INVARIANT: only `establishAuthority` writes it.
  return (await settings.get(AUTHORITY_SETTING)) as unknown as Authority | undefined
}

/** The authority, or the refusal to act without one. */
export async function authorityOrRefusal(tables: Tables): Promise<Result<Authority>> {
  const authority = await authorityIn(tables)
  return authority === undefined
    ? refusal(
        'not-now',
        'This registry acts for no authority yet.',
        'An administrator names one: PUT /api/v1/authority, or the page Administration.',
      )
    : ok(authority)
}
