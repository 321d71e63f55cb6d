import { byText } from '../base/order.ts'
import type { Name, Party, Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { pinyinOf } from '../text/pinyin.ts'
import { hardWords, wordsOf } from '../text/words.ts'
import { categoryWords } from './category-words.ts'
import { likeFamilies } from './like-families.ts'
import { listIdentifiers } from './list-identifiers.ts'
import { listPublishers } from './list-publishers.ts'
import { listParties, listProducts } from './list-subjects.ts'
import type { IndexedFriend, IndexedName, Subject } from './indexed-name.ts'
import { LISTS_FORMAT, type NameLists } from './name-index.ts'
import { nameStrength, WEAK_BELOW } from './name-strength.ts'
import { isOrdinary } from './ordinary-words.ts'
import { publisherKey } from './publisher.ts'
import { SHORTEST_WITH_SLIP } from './halves.ts'
import { soundsOf } from './sounds.ts'
import { WEIGHTS } from './weights.ts'

/** Works out all names, publishers and identifiers of a snapshot, in the order of ids. */
export function listNames(snapshot: Snapshot): NameLists {
  const parties = Object.values(snapshot.parties).toSorted(byText(party => party.id))
  const products = Object.values(snapshot.products).toSorted(byText(product => product.id))
  const names = ofAll(parties, products, namesOf)
  return {
    format: LISTS_FORMAT,
    snapshot: snapshot.id,
    parties: listParties(parties, products, snapshot.partyEdges),
    products: listProducts(parties, products, snapshot.categories),
    likeFamilies: likeFamilies(products, snapshot.categories),
    names,
    sounds: soundsOf(names),
    friends: ofAll(parties, products, friendsOf),
    publishers: listPublishers(parties),
    identifiers: listIdentifiers(parties, products),
    categoryWords: [...categoryWords(snapshot.categories)],
  }
}

function ofAll<Listed>(
  parties: readonly Party[],
  products: readonly Product[],
  list: (named: Party | Product, subject: Subject) => readonly Listed[],
): readonly Listed[] {
  return [
    ...parties.flatMap((party, at) => list(party, { kind: 'party', at })),
    ...products.flatMap((product, at) => list(product, { kind: 'product', at })),
  ]
}

/** Names of the same letters are one: as many words as any of them has, and known with a slip if any of them is. */
function namesOf(named: Party | Product, subject: Subject): readonly IndexedName[] {
  const found = new Map<string, IndexedName>()
  for (const { text } of named.names) {
    const name = nameOf(text, subject)
    const same = found.get(name.letters)
    if (name.letters.length < 2) continue
    if (same === undefined) found.set(name.letters, name)
    else
      found.set(name.letters, {
        ...same,
        words: Math.max(same.words, name.words),
        maySlip: same.maySlip || name.maySlip,
      })
  }
  for (const name of [...found.values()].flatMap(reordered))
    if (!found.has(name.letters)) found.set(name.letters, name)
  for (const name of named.names.flatMap(one => inPinyin(one, subject)))
    if (!found.has(name.letters)) found.set(name.letters, name)
  return [...found.values()]
}

const MOST_REORDERED = 4

/** A name with its first word last, and with its last word first, as lists sort them. */
function reordered(name: IndexedName): readonly IndexedName[] {
  const words = hardWords(wordsOf(name.text))
  if (words.length < 2 || words.length > MOST_REORDERED || name.bits < WEIGHTS['name-stands/words'].bits)
    return []
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return [
    [...words.slice(1), first],
    [last, ...words.slice(0, -1)],
  ].map(order => ({
    ...name,
    letters: order.join(''),
    maySlip: false,
    isReordered: true,
  }))
}

/** Few letters of pinyin are those of many words. */
const FEWEST_OF_PINYIN = 6

/** A name in Han that people know it by, as it is read in Mandarin; a legal name is not written so. */
function inPinyin({ text, lang, kind }: Name, subject: Subject): readonly IndexedName[] {
  if (kind === 'legal' || (lang !== undefined && !lang.startsWith('zh'))) return []
  const pinyin = pinyinOf(text)
  const name = nameOf(text, subject)
  const letters = pinyin === undefined ? '' : wordsOf(pinyin).letters
  if (letters.length < FEWEST_OF_PINYIN || name.bits < WEAK_BELOW) return []
  // People write a space between any two syllables, or none.
  return [{ ...name, letters, words: Array.from(text).length, maySlip: false, isPinyin: true }]
}

function nameOf(text: string, subject: Subject): IndexedName {
  const words = wordsOf(text)
  const whole = hardWords(words)
  const { letters } = words
  const maySlip =
    letters.length >= SHORTEST_WITH_SLIP &&
    (whole.length > 1 || (/^\p{L}+$/u.test(letters) && !isOrdinary(letters)))
  return { subject, text, letters, words: whole.length, bits: nameStrength(whole), maySlip }
}

function friendsOf(named: Party | Product, subject: Subject): readonly IndexedFriend[] {
  return named.falseFriends
    .map(friend => {
      const key = friend.publisher === undefined ? undefined : publisherKey(friend.publisher)
      return { ...nameOf(friend.name, subject), publishers: key === undefined ? [] : [key.whole, key.core] }
    })
    .filter(({ letters }) => letters.length >= 2)
}
