import type { Answers } from './answers.ts'
import type { Appeals } from './appeals.ts'
import type { Audit } from './audit.ts'
import type { Figures } from './figures.ts'
import type { GazetteLog } from './gazette.ts'
import type { Guests } from './guests.ts'
import type { Measures } from './measures.ts'
import type { News } from './news.ts'
import type { Notices } from './notices.ts'
import type { People } from './people.ts'
import type { Reviews } from './reviews.ts'
import type { Secrets } from './secrets.ts'
import type { Uploads } from './uploads.ts'
import type { Screenings } from './screenings.ts'
import type { Holdings } from './holdings.ts'
import type { Findings } from './findings.ts'
import type { Judgements } from './judgements.ts'
import type { Waivers } from './waivers.ts'
import type { Settings } from './settings.ts'
import type { Units } from './units.ts'

/** Everything that is kept, by noun. */
export interface Tables {
  readonly answers: Answers
  readonly figures: Figures
  readonly news: News
  readonly notices: Notices
  readonly units: Units
  readonly people: People
  readonly secrets: Secrets
  readonly audit: Audit
  readonly settings: Settings
  readonly reviews: Reviews
  readonly measures: Measures
  readonly appeals: Appeals
  readonly guests: Guests
  readonly gazette: GazetteLog
  readonly uploads: Uploads
  readonly screenings: Screenings
  readonly holdings: Holdings
  readonly findings: Findings
  readonly judgements: Judgements
  readonly waivers: Waivers
}

/**
 * The registry's database. Every method throws StoreFault and nothing else of its own.
 * `read` sees one state throughout. `write` is all or nothing: when it has returned, everything in it survives a power cut; when it
 * has thrown, nothing of it is there. Writers take turns, across processes too, so what `write` has read stays so until it ends.
 */
export interface Store {
  readonly read: <T>(work: (tables: Tables) => Promise<T>) => Promise<T>
  readonly write: <T>(work: (tables: Tables) => Promise<T>) => Promise<T>
  /** Lets the database look at how much it holds of what, so that it finds things by the shortest way; soon after much has changed. */
  readonly lookAtSizes: () => Promise<void>
  /** Returns when the database answers. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}
