import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import { WEIGHTS } from '../weights.ts'
import { written } from './surroundings.ts'

/**
 * Of titles only. Publishers were tried, too: 135 cores of names in Han would be new in pinyin, many of them words that several
 * companies use (zhongxing, tongxin, gaotong). No labelled pair with a publisher would be linked that is not, and of the publishers of
 * 24,780 background titles none is written so whose legal name is not recorded in these letters anyway.
 */
export const nameInPinyin: Feature = {
  id: 'name-in-pinyin',
  says: "The name, or its maker's, is written as its Han are read in Mandarin, as other Han are read, too.",
  tells: 'maker',
  hears: { cues: CUE.pinyin },
  bits(comparison) {
    return read(comparison) === undefined ? 0 : WEIGHTS['name-in-pinyin'].bits
  },
  compared(comparison) {
    const match = read(comparison)
    return match === undefined
      ? { item: '', candidate: '' }
      : { item: written(comparison.title, match), candidate: match.name.text }
  },
}

/** The name, else that of the maker, if it is read in Mandarin. */
function read({ name, maker }: Comparison): Match | undefined {
  if (name?.name.isPinyin === true) return name
  return maker?.name.isPinyin === true ? maker : undefined
}
