import { leavingAhead } from '../app/asking/leaving.ts'
import { historiesAhead } from '../app/measures/history-of.ts'
import type { Registry } from '../app/registry.ts'
import { FIRST_ORGANISATION } from '../server/organisation-choices.ts'

/** What visitors ask for first is answered before. */
const FIRST_MS = 1_000
/** Longer than a handful of products takes: whoever asks for something meanwhile hardly waits. */
const REST_MS = 15
/** So often is looked whether there is another catalogue or another day. */
const LOOK_MS = 60_000

/** Works out what pages would else work out while somebody waits, in pieces of some milliseconds with rests between them. */
export function workAhead({ catalogue, clock, log }: Registry): () => void {
  let isStopped = false
  let timer = setTimeout(begin, FIRST_MS).unref()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }

  function begin(): void {
    const { snapshot } = catalogue.current()
    const today = clock.today()
    const isWanted = (): boolean =>
      !isStopped && catalogue.current().snapshot === snapshot && clock.today() === today
    const rest = async (): Promise<boolean> => {
      await pause(REST_MS)
      return isWanted()
    }
    const first = snapshot.organisations[FIRST_ORGANISATION]
    const leaving = first === undefined ? undefined : leavingAhead(snapshot, first, today, rest)
    Promise.resolve(leaving)
      .then(async () => historiesAhead(snapshot, rest))
      .catch((error: unknown) => {
        log.warn('not-worked-ahead', { says: error instanceof Error ? error.message : '' })
      })
      .finally(() => {
        look(isWanted)
      })
  }

  /** Begins anew once there is another catalogue or another day. */
  function look(isWanted: () => boolean): void {
    if (isStopped) return
    timer = setTimeout(() => {
      if (isWanted()) look(isWanted)
      else begin()
    }, LOOK_MS).unref()
  }
}

async function pause(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms).unref()
  })
}
