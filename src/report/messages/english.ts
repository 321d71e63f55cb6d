import type { Speech } from '../speech.ts'
import { actsEn } from './acts.en.ts'
import { sayEn } from './say.en.ts'

/** English, as the terminal and every JSON speak where nothing else is asked for: acts and days as they are written in data. */
export const english: Speech = {
  tag: 'en',
  say: sayEn,
  acts: actsEn,
  word: (_kind, id) => id,
  title: () => undefined,
  day: iso => iso,
}
