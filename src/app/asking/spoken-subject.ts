import type { SystemId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { exactNames } from './exact-names.ts'
import { namesWithin } from './names-within.ts'
import { systemCalled } from './spoken-place.ts'
import { spokenQuestion, withoutMarks } from './spoken-question.ts'

/** Somebody whom a question names as the one who acts, and the question without them. */
export interface SpokenSubject {
  readonly who: string
  /** The legal system that the words for them name: "a UK council", "eine deutsche Behörde", "中国的机构". */
  readonly system?: SystemId
  readonly rest: string
}

const BEGINNING =
  /^[¿\s]*(?:may|can|could|should|must|do|does|is|are|darf|dürfen|kann|können|soll|sollen|puede|pueden|podría|podrían)\s+/iu
const HAN =
  /^(?<who>\p{Script=Han}{2,20}?)还?(?:是否可以|是否能|可不可以|可以|能否|能不能|可否|能)(?<rest>.+)$/u
const OURSELVES = /^(?:we|i|it|they|wir|ich|man|nosotros|我们|我)(?!\p{L})/iu
/** So many words name somebody at most. */
const MOST_WORDS = 6

/** Reads "may a German university use …?" as who acts and what they do; undefined where nobody or only "we" is named. */
export function spokenSubject(snapshot: Snapshot, text: string): SpokenSubject | undefined {
  const asked = withoutMarks(text)
  const han = HAN.exec(asked)?.groups
  if (han !== undefined) {
    const { who = '', rest = '' } = han
    return OURSELVES.test(who) || spokenQuestion(snapshot, rest) === undefined
      ? undefined
      : hanSubject(snapshot, who, rest)
  }
  const beginning = BEGINNING.exec(asked)?.[0]
  const behind = asked.slice(beginning?.length ?? 0)
  if (beginning === undefined || OURSELVES.test(behind)) return undefined
  const words = behind.split(/\s+/u)
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length - 1); count += 1) {
    const who = words.slice(0, count).join(' ')
    const rest = words.slice(count).join(' ').replace(STILL, '')
    // Whoever acts is no product: from there on the question is about what it names.
    if (namesWithin(snapshot, who).length > 0) return undefined
    const spoken = spokenQuestion(snapshot, rest)
    if (spoken !== undefined && (spoken.words === '' || isNamed(snapshot, rest, spoken.words)))
      return placed(snapshot, who, rest)
  }
  return undefined
}

const STILL = /^(?:still|now|also|be allowed to|allowed to|noch|weiter|todavía|aún)\s+/iu

/** Whether what is acted upon is known; where the verb stands last, whoever acts would else run into it. */
function isNamed(snapshot: Snapshot, rest: string, words: string): boolean {
  const isVerbLast = rest.toLowerCase().startsWith(words.toLowerCase())
  return isKnown(snapshot, isVerbLast ? (words.split(/\s+/u, 1)[0] ?? '') : words)
}

function isKnown(snapshot: Snapshot, words: string): boolean {
  return (
    words
      .toLowerCase()
      .split(/\s+/u)
      .some((_, at, all) => exactNames(snapshot).has(all.slice(0, all.length - at).join(' '))) ||
    namesWithin(snapshot, words).length > 0
  )
}

function found(who: string, system: SystemId | undefined, rest: string): SpokenSubject {
  return { who, ...(system === undefined ? {} : { system }), rest }
}

/** Beginnings of adjectives that say where somebody is. */
const ADJECTIVES: Readonly<Record<string, SystemId>> = {
  german: 'de',
  deutsch: 'de',
  alem: 'de',
  british: 'uk',
  britisch: 'uk',
  american: 'us',
  amerikan: 'us',
  estadounid: 'us',
  chinese: 'cn',
  chinesisch: 'cn',
  taiwan: 'tw',
  french: 'fr',
  französ: 'fr',
  italian: 'it',
  italien: 'it',
  dutch: 'nl',
  niederländ: 'nl',
  polish: 'pl',
  polnisch: 'pl',
  czech: 'cz',
  tschech: 'cz',
  lithuan: 'lt',
  litau: 'lt',
  russ: 'ru',
  ukrain: 'ua',
  japan: 'jp',
  korea: 'kr',
  indian: 'in',
  indisch: 'in',
  israel: 'il',
  austral: 'au',
  canad: 'ca',
  kanad: 'ca',
  european: 'eu',
  europä: 'eu',
  texan: 'us-tx',
}

/** Who acts, without the word that says where. */
function placed(snapshot: Snapshot, who: string, rest: string): SpokenSubject {
  const words = who.split(/\s+/u)
  for (const [at, word] of words.entries()) {
    const system = systemCalled(snapshot, word) ?? adjectiveOf(snapshot, word.toLowerCase())
    if (system !== undefined) return found(words.toSpliced(at, 1).join(' '), system, rest)
  }
  return found(who, undefined, rest)
}

function adjectiveOf({ systems }: Snapshot, word: string): SystemId | undefined {
  const system = Object.entries(ADJECTIVES).find(([beginning]) => word.startsWith(beginning))?.[1]
  return system !== undefined && Object.hasOwn(systems, system) ? system : undefined
}

const MOST_HAN = 5

function hanSubject(snapshot: Snapshot, text: string, rest: string): SpokenSubject {
  for (let length = Math.min(MOST_HAN, text.length); length >= 2; length -= 1) {
    const system = systemCalled(snapshot, text.slice(0, length))
    if (system !== undefined) return found(text.slice(length).replace(/^的/u, ''), system, rest)
  }
  return found(text, undefined, rest)
}
