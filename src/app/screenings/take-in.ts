import type { Result } from '../../base/result.ts'
import type { ScreeningRecord } from '../../ports/store/screenings.ts'
import { SYSTEM } from '../access/actor.ts'
import type { Registry } from '../registry.ts'
import { startScreening } from './screenings.ts'
import { appendToUpload, beginUpload } from './uploads.ts'

const PART_BYTES = 4 << 20

/** A file that the registry takes in by itself. */
export interface OwnFile {
  readonly unit: string
  readonly name: string
  readonly sizeBytes: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Takes a whole file in and has it screened; the inventory is called as the file is. What breaks off in the middle is cleaned up later. */
export async function takeIn(registry: Registry, file: OwnFile): Promise<Result<ScreeningRecord>> {
  const { unit, name, sizeBytes, bytes } = file
  const begun = await beginUpload(registry, SYSTEM, { unit, name, sizeBytes })
  if (!begun.ok) return begun
  const { id } = begun.value
  let at = 0
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += PART_BYTES) {
      const part = chunk.subarray(from, from + PART_BYTES)
      // oxlint-disable-next-line no-await-in-loop -- part after part
      const sent = await appendToUpload(registry, SYSTEM, id, at, part)
      if (!sent.ok) return sent
      at += part.length
    }
  }
  return startScreening(registry, SYSTEM, { upload: id, inventory: name })
}
