import { randomBytes } from 'node:crypto'
import type { Chance } from '../ports/chance.ts'

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_LETTERS = 10
const CHANCE_LETTERS = 16

/** The operating system's randomness. Ids are ULIDs in small letters. */
export const chance: Chance = {
  newId: () => {
    let time = Date.now()
    let text = ''
    for (let at = 0; at < TIME_LETTERS; at += 1) {
      text = (CROCKFORD[time % 32] ?? '0') + text
      time = Math.floor(time / 32)
    }
    for (const byte of randomBytes(CHANCE_LETTERS)) text += CROCKFORD[byte % 32] ?? '0'
    return text
  },
  newSecret: () => randomBytes(32).toString('base64url'),
}
