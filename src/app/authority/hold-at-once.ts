import type { Registry } from '../registry.ts'

/** Takes what was just published, opened or closed into the registry's own answers, and has stored findings worked out anew by it. */
export async function holdAtOnce({ catalogue, jobs }: Registry): Promise<void> {
  await catalogue.refresh()
  jobs.wake()
}
