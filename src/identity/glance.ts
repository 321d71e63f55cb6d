import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { NameIndex } from './name-index.ts'
import { BACKWARDS, FEWEST_READ, FORWARDS, nextRun } from './slip-table.ts'
import { BACK_START, FLAGS, LEFT_BY_SLIP, MOST_FOLLOWED } from './ways.ts'

/**
 * Whether any name may stand in a text, as it is or with a slip; no is certain. Written out in one piece, since nine in ten titles
 * of an inventory go no further.
 */
export function mayName({ ways: { flags }, slips }: NameIndex, room: Letters): boolean {
  const { codes, marks, places, count, pieces } = room
  const mask = flags.length - 1
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = places[piece] ?? 0
    const most = Math.min(MOST_FOLLOWED, count - start)
    let hash = HASH_START
    for (let read = 1; read <= most; read += 1) {
      hash = hashOn(hash, codes[start + read - 1] ?? 0)
      // A name of two letters must be a whole word, and most pairs of letters begin some name.
      if (read < 2 || (read === 2 && marks[start + 2] === MARKS.none)) continue
      const flag = flags[(hash ^ (hash >>> 15)) & mask] ?? 0
      if ((flag & FLAGS.way) === 0) break
      if (flag === FLAGS.way) continue
      if ((flag & FLAGS.name) !== 0 && (read === MOST_FOLLOWED || marks[start + read] !== MARKS.none))
        return true
      if ((flag & LEFT_BY_SLIP) === 0 || marks[start] !== MARKS.hard) continue
      if (nextRun(slips, room, start, FORWARDS, hash, read, flag, 0) > 0) return true
    }
  }
  for (let piece = 1; piece <= pieces; piece += 1) {
    const end = piece < pieces ? (places[piece] ?? 0) : count
    const most = Math.min(MOST_FOLLOWED, end)
    let hash = BACK_START
    for (let read = 1; read <= most; read += 1) {
      hash = hashOn(hash, codes[end - read] ?? 0)
      if (read < FEWEST_READ) continue
      const flag = flags[(hash ^ (hash >>> 15)) & mask] ?? 0
      if ((flag & FLAGS.way) === 0) break
      if ((flag & LEFT_BY_SLIP) === 0) continue
      if (nextRun(slips, room, end, BACKWARDS, hash, read, flag, 0) > 0) return true
    }
  }
  return false
}
