import type { Say, Speech } from '../speech.ts'
import { actsDe } from './acts.de.ts'
import { actsEs } from './acts.es.ts'
import { actsZh } from './acts.zh.ts'
import { dayDe, dayEs, dayZh } from './days.ts'
import { de } from './de.ts'
import { english } from './english.ts'
import { es } from './es.ts'
import { phrasesDe } from './phrases.de.ts'
import { phrasesEs } from './phrases.es.ts'
import { phrasesZh } from './phrases.zh.ts'
import { spaced } from './spaced.ts'
import { factsDe } from './facts.de.ts'
import { titlesDe } from './titles.de.ts'
import { vocabularyDe } from './vocabulary.de.ts'
import { factsEs } from './facts.es.ts'
import { titlesEs } from './titles.es.ts'
import { vocabularyEs } from './vocabulary.es.ts'
import { factsZh } from './facts.zh.ts'
import { titlesZh } from './titles.zh.ts'
import { vocabularyZh } from './vocabulary.zh.ts'
import { wordsDe } from './words.de.ts'
import { wordsEs } from './words.es.ts'
import { wordsZh } from './words.zh.ts'
import { zh } from './zh.ts'

/** The languages in which verdicts are told, by BCP 47 tag. */
export const SPEECHES: Readonly<Record<string, Speech>> = {
  en: english,
  zh: speech('zh', spaced({ ...wordsZh, ...phrasesZh, ...zh }), actsZh, dayZh, {
    ...titlesZh,
    ...factsZh,
    ...vocabularyZh,
  }),
  de: speech('de', { ...wordsDe, ...phrasesDe, ...de }, actsDe, dayDe, {
    ...titlesDe,
    ...factsDe,
    ...vocabularyDe,
  }),
  es: speech('es', { ...wordsEs, ...phrasesEs, ...es }, actsEs, dayEs, {
    ...titlesEs,
    ...factsEs,
    ...vocabularyEs,
  }),
}

function speech(
  tag: string,
  say: Say,
  acts: Speech['acts'],
  day: Speech['day'],
  vocabulary: Readonly<Record<string, string>>,
): Speech {
  const words: Readonly<Record<string, unknown>> = { ...say, ...vocabulary }
  const wordFor = (kind: string, id: string): string | undefined => {
    const word = words[`${kind}.${id}`]
    return typeof word === 'string' ? word : undefined
  }
  return { tag, say, acts, day, word: (kind, id) => wordFor(kind, id) ?? id, title: wordFor }
}
