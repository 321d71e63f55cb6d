import type { Kysely } from 'kysely'
import type { Tables } from '../ports/store/store.ts'
import { answersIn } from './answers.ts'
import { appealsIn } from './appeals.ts'
import { auditIn } from './audit.ts'
import { figuresIn } from './figures.ts'
import { gazetteIn } from './gazette.ts'
import { guestsIn } from './guests.ts'
import { measuresIn } from './measures.ts'
import { newsIn } from './news.ts'
import { noticesIn } from './notices.ts'
import { peopleIn } from './people.ts'
import { reviewsIn } from './reviews.ts'
import { uploadsIn } from './uploads.ts'
import { screeningsIn } from './screenings.ts'
import { holdingsIn } from './holdings.ts'
import { findingsIn } from './findings.ts'
import { judgementsIn } from './judgements.ts'
import { waiversIn } from './waivers.ts'
import type { Schema } from './schema.ts'
import { secretsIn } from './secrets.ts'
import { settingsIn } from './settings.ts'
import { unitsIn } from './units.ts'

/** All nouns over one connection or transaction. A new noun is a file here, one in ports/store, and a line in each list. */
export function tablesIn(db: Kysely<Schema>): Tables {
  return {
    answers: answersIn(db),
    figures: figuresIn(db),
    news: newsIn(db),
    notices: noticesIn(db),
    units: unitsIn(db),
    people: peopleIn(db),
    secrets: secretsIn(db),
    audit: auditIn(db),
    settings: settingsIn(db),
    reviews: reviewsIn(db),
    measures: measuresIn(db),
    appeals: appealsIn(db),
    guests: guestsIn(db),
    gazette: gazetteIn(db),
    uploads: uploadsIn(db),
    screenings: screeningsIn(db),
    holdings: holdingsIn(db),
    findings: findingsIn(db),
    judgements: judgementsIn(db),
    waivers: waiversIn(db),
  }
}
