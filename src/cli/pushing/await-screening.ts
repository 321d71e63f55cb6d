import { err, ok, type Result } from '../../base/result.ts'
import type { z } from 'zod'
import type { LicetClient } from '../../wire/client.ts'
import type { finding } from '../../wire/finding.ts'
import type { ScreeningWire } from '../../wire/screening.ts'
import { Progress } from '../progress.ts'
import type { World } from '../world.ts'
import { patiently } from './send-file.ts'

const LOOK_EVERY_MS = 500
const PAGE = 200

export type FindingWire = z.output<typeof finding>

/** A screening that has ended, with what it found that is not settled. */
export interface Ended {
  readonly screening: ScreeningWire
  readonly findings: readonly FindingWire[]
}

/** Waits until a screening has ended and its findings stand. */
export async function awaitScreening(
  world: World,
  client: LicetClient,
  { id, inventory, file }: ScreeningWire,
): Promise<Result<Ended>> {
  const progress = new Progress(world, 'screening')
  try {
    for (;;) {
      // oxlint-disable no-await-in-loop -- until it has ended
      const screening = await patiently(world, async () => client.readScreening(id))
      if (!screening.ok) return screening
      const { state, items, bytesRead, sizeBytes } = screening.value
      progress.tell(file, items, bytesRead, sizeBytes)
      if (state === 'cancelled')
        return err({ code: 'screening-cancelled', at: { file }, says: 'Somebody stopped the screening.' })
      if (state === 'failed') return ok({ screening: screening.value, findings: [] })
      if (state === 'done') {
        const kept = await patiently(world, async () => client.readInventory(inventory))
        if (!kept.ok) return kept
        if (!kept.value.isPending) {
          const findings = await allFindings(world, client, inventory)
          return findings.ok ? ok({ screening: screening.value, findings: findings.value }) : findings
        }
      }
      await world.pause(LOOK_EVERY_MS)
      // oxlint-enable no-await-in-loop
    }
  } finally {
    progress.end()
  }
}

async function allFindings(
  world: World,
  client: LicetClient,
  inventory: string,
): Promise<Result<readonly FindingWire[]>> {
  const found: FindingWire[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const from: string = cursor
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const page = await patiently(world, async () =>
      client.findings({ inventory, limit: PAGE, ...(from === '' ? {} : { cursor: from }) }),
    )
    if (!page.ok) return page
    found.push(...page.value.entries)
    cursor = page.value.next
  }
  return ok(found)
}
