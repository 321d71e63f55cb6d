import { printable } from './printable.ts'
import type { Scanned } from './sbom.ts'

/** What was looked at and what was not seen, one sentence a line. */
export function renderScanned({ seen, absent, unseen }: Scanned): string {
  const looked = seen.map(({ place, count }) => `${place} (${count})`)
  return [
    ...(looked.length === 0 ? [] : [`looked at: ${looked.join(', ')}`]),
    ...(absent.length === 0 ? [] : [`not on this computer: ${absent.join(', ')}`]),
    ...unseen.map(({ place, why }) => `not seen: ${place}; ${why}`),
  ]
    .map(line => `licet: ${printable(line)}\n`)
    .join('')
}
