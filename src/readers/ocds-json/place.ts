import type { OpenRecord } from '../records/records.ts'

/** Where a thing stands: a JSON pointer, with the line of its document where that is not the first. */
export function placeOf(record: OpenRecord): string {
  const line = record.within('top')?.line ?? record.line
  return line === 1 ? record.at : `line ${line} ${record.at}`.trimEnd()
}
