import type { Block } from '../report/page.ts'
import { sideBySidePage } from '../report/side-by-side-page.ts'
import { openInventories } from './open-inventories.ts'
import type { Reading } from './parse-reading.ts'
import type { Asked } from '../app/asking/asked.ts'
import { runScreening, type Screened } from './run-screening.ts'
import type { World } from './world.ts'

/** One of several screenings of the same files, with what to call it. */
export interface LabelledSetting {
  readonly label: string
  readonly asked: Asked
}

export interface ScreenedSide extends LabelledSetting {
  readonly screened: Screened
}

/** Screens the same files once for each setting. */
export async function compareSides(
  world: World,
  settings: readonly LabelledSetting[],
  files: readonly string[],
  reading: Reading,
): Promise<readonly ScreenedSide[]> {
  const sides: ScreenedSide[] = []
  for (const [index, { label, asked }] of settings.entries()) {
    // What is to be said of the files is the same each time.
    const notes = index === 0 ? 'told' : 'kept'
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that one index of names is held
    const screened = await runScreening(
      world,
      asked,
      choices => openInventories(world, files, { ...reading, ...choices }, notes),
      async () => undefined,
    )
    sides.push({ label, asked, screened })
  }
  return sides
}

/** The comparison for a terminal. */
export function sidesPage(
  sides: readonly ScreenedSide[],
  rows: 'all' | 'different' = 'all',
): readonly Block[] {
  const [first] = sides
  return sideBySidePage(
    first?.screened.files ?? [],
    first?.asked.acts ?? [],
    sides.map(({ label, asked, screened: { groups, quotas } }) => ({
      label,
      setting: asked.setting,
      groups,
      quotas,
    })),
    rows,
  )
}
