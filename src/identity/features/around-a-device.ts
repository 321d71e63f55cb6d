import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import { WEIGHTS } from '../weights.ts'
import { makesOnly } from './makes-only.ts'
import { isVouchedFor, lastOwn, surroundings } from './surroundings.ts'

export const aroundADevice: Feature = {
  id: 'around-a-device',
  says: 'After the name of a phone, tablet or laptop stands what programs of others do with what is on it: backup, recovery, transfer.',
  tells: 'maker',
  hears: { cues: CUE.goesOn },
  bits(comparison) {
    return deedOf(comparison) === undefined ? 0 : WEIGHTS['around-a-device'].bits
  },
  compared(comparison) {
    return { item: deedOf(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

const isDevice = makesOnly(['mobile-phone', 'tablet', 'laptop'])

const DEEDS: ReadonlySet<string> = new Set(
  'backup restore extractor transfer recovery sms contacts explorer mirroring ringtone ringtones converter eraser jailbreak hwdb fan'.split(
    ' ',
  ),
)

function deedOf(comparison: Comparison): string | undefined {
  const match = lastOwn(comparison)
  if (match === undefined || match.name.subject.kind !== 'product' || isVouchedFor(comparison))
    return undefined
  const { words, before } = surroundings(comparison.title, match)
  if (before === words.length || !isDevice(comparison.index, match.name.subject)) return undefined
  return words.find((word, place) => place >= before && DEEDS.has(word))
}
