import { BOUNDARIES } from '../../text/pieces.ts'
import { CUE } from '../cues.ts'
import type { Feature } from '../feature.ts'
import { isOrdinary } from '../ordinary-words.ts'
import { WEIGHTS } from '../weights.ts'
import { wordsFrom } from '../said.ts'
import { wordsOfCategories } from './sort.ts'
import { surroundings, titleAndName } from './surroundings.ts'

export const nameRunsOn: Feature = {
  id: 'name-runs-on',
  says: 'In a script without spaces more characters follow a name of two, so that it may be the beginning of another word.',
  tells: 'maker',
  hears: { cues: CUE.foreign },
  bits(comparison) {
    const { name, title } = comparison
    if (name === undefined || title.words.boundaries[name.end] !== BOUNDARIES.inside) return 0
    if (name.end - name.first > 2) return 0
    const around = surroundings(title, name)
    const after = wordsFrom(around, around.before)
    const isSort = wordsOfCategories(comparison, after).length > 0 || endsOrdinary(after.words[0] ?? '')
    return isSort ? 0 : WEIGHTS['name-runs-on'].bits
  },
  compared: titleAndName,
}

const LONGEST_ORDINARY = 5

/** Whether a run of Han ends with a word that says what a program is, such as 助手. */
function endsOrdinary(run: string): boolean {
  const letters = Array.from(run)
  for (let length = 2; length <= Math.min(LONGEST_ORDINARY, letters.length); length += 1)
    if (isOrdinary(letters.slice(-length).join(''))) return true
  return false
}
