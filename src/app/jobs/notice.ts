import { formatDay } from '../../base/day.ts'
import { resolve } from '../../identity/resolve.ts'
import type { TitleRecord } from '../../ports/store/holdings.ts'
import type { Registry } from '../registry.ts'
import { markInventoriesOf } from '../screenings/mark-units.ts'
import { itemOfTitle, keptResolution } from '../screenings/title.ts'

const TITLES_AT_ONCE = 5_000

/** Notices what changes every finding without anybody's deed: another catalogue, other names in it, and a new day. */
export async function notice(registry: Registry): Promise<void> {
  const { store, clock, catalogue } = registry
  await catalogue.refresh()
  const now = {
    names: catalogue.base().snapshot.id,
    catalogue: catalogue.current().snapshot.id,
    date: formatDay(clock.today()),
  }
  const before = await store.read(async ({ settings }) => ({
    names: await settings.get('noticed.names'),
    catalogue: await settings.get('noticed.catalogue'),
    date: await settings.get('noticed.date'),
  }))
  if (before.names !== now.names) await resolveAgain(registry)
  if (before.names === now.names && before.catalogue === now.catalogue && before.date === now.date) return
  await store.write(async tables => {
    for (const name of ['names', 'catalogue', 'date'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await tables.settings.set(`noticed.${name}`, now[name])
    }
    // A catalogue changes what the law says; a day begins and ends periods, deadlines and waivers.
    const cause =
      before.catalogue === now.catalogue && before.names === now.names
        ? `date ${now.date}`
        : `catalogue ${now.catalogue}`
    await markInventoriesOf(tables, null, cause)
  })
}

/** Resolves every title that is kept anew, since the names by which they were resolved are others now. */
async function resolveAgain({ store, catalogue, log }: Registry): Promise<void> {
  const { names } = catalogue.base()
  let changed = 0
  for (let after = ''; ;) {
    const from = after
    // oxlint-disable-next-line no-await-in-loop -- so many titles are in memory at a time
    const titles = await store.read(async ({ holdings }) => holdings.titlesAfter(from, TITLES_AT_ONCE))
    const last = titles.at(-1)
    if (last === undefined) break
    const others = titles.flatMap(title => resolvedOtherwise(names, title))
    changed += others.length
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (others.length > 0) await store.write(async ({ holdings }) => holdings.setResolutions(others))
    after = last.id
  }
  if (changed > 0) log.info('titles resolved anew', { changed })
}

function resolvedOtherwise(
  names: Parameters<typeof resolve>[0],
  title: TitleRecord,
): readonly Pick<TitleRecord, 'id' | 'resolution'>[] {
  const resolution = keptResolution(resolve(names, itemOfTitle(title)))
  return JSON.stringify(resolution) === JSON.stringify(title.resolution) ? [] : [{ id: title.id, resolution }]
}
