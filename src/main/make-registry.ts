import { ok, type Result } from '../base/result.ts'
import { ownCatalogue } from '../app/authority/own-catalogue.ts'
import type { Catalogue } from '../app/catalogue.ts'
import { type Counted, joinGazettes } from '../cli/subscriptions/join-gazettes.ts'
import { chance } from '../machine/chance.ts'
import { systemClock } from '../machine/clock.ts'
import { disk } from '../machine/disk.ts'
import { keyringIn } from '../machine/keyring.ts'
import { jsonLog } from '../machine/log.ts'
import { messenger, type MessengerSettings } from '../machine/messenger.ts'
import { openIdOf, type OpenIdSettings } from '../machine/open-id.ts'
import { passwords } from '../machine/passwords.ts'
import type { Registry } from '../app/registry.ts'
import type { CataloguePart } from '../model/catalogue-part.ts'
import type { LawReport } from '../model/law-report.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { DatabaseAddress } from '../store/connections.ts'
import { openStore } from '../store/open-store.ts'
import { names, snapshot } from './catalogue.ts'
import { lawReports } from './law-reports.ts'
import { packageVersion } from './package.ts'

/** What a registry is made from, in the server and in the worker beside it alike. */
export interface RegistryParts {
  readonly database: DatabaseAddress
  /** The catalogue of a file or folder; that which came with Licet where it is missing. */
  readonly catalog?: string
  /** The folder of the keys that sign the gazette. */
  readonly gazetteKeys: string
  readonly messenger: MessengerSettings
  readonly openId?: OpenIdSettings
  /** `trouble` leaves out what goes well. */
  readonly logs: 'everything' | 'trouble'
}

/** The catalogue of the parts with the gazettes that are subscribed to in the folder where this runs, ready to answer. */
export async function loadCatalogue({ catalog }: RegistryParts): Promise<Result<Catalogue>> {
  const loaded = await snapshot(catalog)
  if (!loaded.ok) return loaded
  const joined = await joinGazettes({ disk }, loaded.value)
  if (!joined.ok) return joined
  const first: CataloguePart = {
    kind: catalog === undefined ? 'release' : 'own',
    name: catalog ?? packageVersion(),
    measures: Object.keys(loaded.value.measures).length,
    refused: [],
  }
  return ok({
    snapshot: joined.value.snapshot,
    names: await names(joined.value.snapshot),
    parts: [first, ...joined.value.counted.map(partOf)],
  })
}

function partOf({ subscription, measures, refused }: Counted): CataloguePart {
  return {
    kind: 'gazette',
    name: subscription.address,
    measures: measures.length,
    refused: refused.map(({ id, problems }) => ({ id, says: problems[0]?.says ?? '' })),
  }
}

/** Opens the database and joins everything that a registry touches; its log goes to the error output. */
export async function makeRegistry(
  { catalog, database, gazetteKeys, logs, messenger: settings, openId }: RegistryParts,
  base: Catalogue,
  jobs: Jobs,
): Promise<Registry> {
  const clock = systemClock()
  const whole = jsonLog(
    line => process.stderr.write(line),
    () => clock.now(),
  )
  const log = logs === 'everything' ? whole : { ...whole, info: () => undefined }
  const store = await openStore(database)
  return {
    store,
    clock,
    chance,
    passwords,
    log,
    keyring: keyringIn(gazetteKeys),
    catalogue: ownCatalogue(base, store, log),
    jobs,
    lawReports: lawReportsOnce(catalog),
    messenger: messenger(settings),
    ...(openId === undefined ? {} : { openId: openIdOf(openId) }),
  }
}

function lawReportsOnce(catalog: string | undefined): Registry['lawReports'] {
  let found: Promise<ReadonlyMap<string, readonly LawReport[]>> | undefined
  return async () => {
    found ??= lawReports(catalog).then(all => Map.groupBy(all, ({ measure }) => measure))
    return found
  }
}
