import type { LawReport } from '../model/law-report.ts'
import type { Chance } from '../ports/chance.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { Log } from '../ports/log.ts'
import type { Messenger } from '../ports/messenger.ts'
import type { OpenId } from '../ports/open-id.ts'
import type { Passwords } from '../ports/passwords.ts'
import type { Store } from '../ports/store/store.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { CatalogueSource } from './catalogue.ts'

/** Everything that a deed of the registry may touch; filled in by `main/`, and by tests. */
export interface Registry {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly passwords: Passwords
  readonly log: Log
  readonly keyring: Keyring
  readonly catalogue: CatalogueSource
  readonly jobs: Jobs
  readonly messenger: Messenger
  /** The law reports of the catalogue that the registry began with, by measure; read when first asked for. */
  readonly lawReports: () => Promise<ReadonlyMap<string, readonly LawReport[]>>
  /** Missing where people sign in by password alone. */
  readonly openId?: OpenId
}
