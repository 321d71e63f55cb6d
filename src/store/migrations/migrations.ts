import type { Migration } from 'kysely/migration'
import { registry } from './0001-registry.ts'
import { authority } from './0002-authority.ts'
import { lists } from './0005-lists.ts'
import { appeals } from './0006-appeals.ts'
import { failures } from './0007-failures.ts'
import { findingSums } from './0008-finding-sums.ts'
import { guests } from './0009-guests.ts'
import { newsOfUnits } from './0010-news-of-units.ts'
import { sortedFindings } from './0011-sorted-findings.ts'
import { sortedLists } from './0012-sorted-lists.ts'
import { notices } from './0004-notices.ts'
import { screening } from './0003-screening.ts'

/** Every step from an empty database to the one that this version needs, in order. A step that was released never changes. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-registry': registry,
  '0002-authority': authority,
  '0003-screening': screening,
  '0004-notices': notices,
  '0005-lists': lists,
  '0006-appeals': appeals,
  '0007-failures': failures,
  '0008-finding-sums': findingSums,
  '0009-guests': guests,
  '0010-news-of-units': newsOfUnits,
  '0011-sorted-findings': sortedFindings,
  '0012-sorted-lists': sortedLists,
}
