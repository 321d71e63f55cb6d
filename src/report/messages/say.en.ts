import { en } from './en.ts'
import { phrasesEn } from './phrases.en.ts'
import { wordsEn } from './words.en.ts'

/** Every text that a verdict can need. */
export const sayEn = { ...wordsEn, ...phrasesEn, ...en } as const
