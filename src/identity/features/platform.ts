import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import { PLATFORM_WORDS, platformsOfIdentifiers } from '../platform.ts'
import { says } from '../said.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { subjectName } from './publisher.ts'
import { surroundings } from './surroundings.ts'

/**
 * Weak, as it was measured: of 53 pairs that say a system, 3 say one that is not recorded of their product, and so do 68 of 436 other
 * products of the same makers. Of 458 identifiers in the catalogue 320 are of a system that nothing else of the product tells of.
 */
export const platform: Feature = {
  id: 'platform',
  says: 'The title or an identifier says for which system it is, such as Windows or Android: one that the product is recorded for, or none of these.',
  tells: 'product',
  hears: { words: CLASS.platform, cues: CUE.identified },
  bits(comparison) {
    const recorded = recordedFor(comparison)
    if (recorded === 0) return 0
    const said = saidFor(comparison)
    if (said === 0) return 0
    return (said & recorded) === 0 ? WEIGHTS['platform/other'].bits : WEIGHTS.platform.bits
  },
  compared(comparison) {
    const { whole, item } = comparison.title
    const words = whole.words.filter(word => PLATFORM_WORDS.has(word))
    return {
      item: [...words, ...item.identifiers.map(({ scheme }) => scheme)].join(' '),
      candidate: subjectName(comparison),
    }
  },
}

/** Where an identifier or the words of a name say which product it is, the system says nothing more. */
function recordedFor({ index, subject, identifier }: Comparison): number {
  if (subject.kind !== 'product' || identifier !== undefined) return 0
  return index.products[subject.at]?.platforms ?? 0
}

function saidFor({ title, name }: Comparison): number {
  let said = title.item.identifiers.length === 0 ? 0 : platformsOfIdentifiers(title.item.identifiers)
  if (!says(title.whole, CLASS.platform)) return said
  const { words } = name === undefined ? title.whole : surroundings(title, name)
  for (const word of words) said |= PLATFORM_WORDS.get(word) ?? 0
  return said
}
