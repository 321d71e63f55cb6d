/** What one level of agreement or contradiction is worth, in bits: log2(m / u). Negative speaks against. */
export interface Weight {
  readonly bits: number
}

/**
 * The weight of each level, reviewed by hand. `npm run bench:identity` counts how often each shows where it is (m) and where it is not
 * (u), and prints log2(m / u) beside what is used here. Rounded towards nothing where few were counted, and held lower than counted
 * where two features see the same thing. The first group is relative to all titles, the rest to those that share a name, a
 * publisher or an identifier, since no other is looked at.
 *
 * Six weigh more than log2(m / u), since what they see comes with a name that begins the title, which by itself is worth a link. What
 * decides is whose the titles are that would be linked but for the one reason. The bench counts them: for told-about 8 the party's own
 * and 23 of others, for part-for-another 2 and 12, for program-described 3 and 8, for package-of-addition 0 and 79; for in-its-manner 1
 * and 89 of 924,997 one-line descriptions of packages of npm and PyPI; for around-a-service 5 and 40 of 42,906 names and descriptions of
 * other lists. Less than half of each is right, so that a name of 16 bits must fall to asking at most.
 *
 * Counted on 2026-11-27 over 209,500 titles that nobody had read, of those linked but for the one reason, the party's own and those of
 * others: added-to-a-browser 1 and 11, around-a-database 1 and 6, attacked-in-han 0 and 17. For around-a-device 0 and 2 are too few; a
 * name with a slip that is another word was met on 14 names of packages and on none of the labelled pairs.
 *
 * Too few were met to count log2(m / u) of name-after-another, name-over-break and by-another, which stand on 47, 3 and 1 candidates of
 * the background; named-among-others stood on 18 where it was not and on none where it was. They weigh as what sees the like.
 */
export const WEIGHTS = {
  'identifier-is-known/exact': { bits: 24 },
  'identifier-is-known/pattern': { bits: 20 },
  'identifier-is-known/driver': { bits: 18 },
  'identifier-is-known/package': { bits: 16 },
  'identifier-is-known/domain': { bits: 15 },
  'identifier-is-known/file': { bits: 12 },
  'identifier-names-vendor/guessed': { bits: 12 },
  'identifier-names-vendor/begins': { bits: 10 },
  'identifier-names-vendor/ordinary': { bits: 16 },
  'publisher-is-party/full': { bits: 21 },
  'publisher-is-party/certain': { bits: 20 },
  'publisher-is-party/rare': { bits: 18 },
  'publisher-is-party/with-business': { bits: 17 },
  'publisher-is-party/with-more': { bits: 10 },
  'publisher-is-party/field': { bits: 9.7 },
  'publisher-is-related': { bits: 6 },
  'name-stands/longest': { bits: 22 },
  'name-stands/han': { bits: 7.4 },
  'name-stands/most-han': { bits: 18 },
  'name-stands/ordinary': { bits: 7 },
  'name-stands/generic': { bits: 3 },
  'name-stands/digits': { bits: 3 },
  'name-stands/words': { bits: 15 },
  'name-stands/short-words': { bits: 11 },

  'name-begins': { bits: 2 },
  'name-begins/after-sort': { bits: -2 },
  'name-begins/later': { bits: -7.4 },
  'name-is-all': { bits: 3 },
  'name-is-all/slip': { bits: 6 },
  'release-named': { bits: 2 },
  'release-named/weak': { bits: 9 },
  'sort-named': { bits: 2 },
  'sort-named/later': { bits: 1.3 },
  'sort-named/weak': { bits: 9 },
  'name-within-word': { bits: -6 },
  'name-across-words': { bits: -4 },
  'name-across-words/small': { bits: -6 },
  'name-joined': { bits: -6 },
  'name-reordered': { bits: -2 },
  'name-runs-on': { bits: -3 },
  'name-with-slip': { bits: -4 },
  'name-with-slip/word': { bits: -5 },
  'name-with-slip/first': { bits: -10 },
  'name-with-slip/ordinary': { bits: -16 },
  'name-in-disguise': { bits: 3 },
  'name-in-small': { bits: -4 },
  'name-romanised': { bits: -6 },
  'name-in-pinyin': { bits: -6 },
  'publisher-contradicts': { bits: -14 },
  'publisher-contradicts/identifier': { bits: -2 },
  'publisher-contradicts/own-identifier': { bits: -9 },
  'identifier-names-other': { bits: -9 },
  'open-registry': { bits: -14 },
  'package-form': { bits: -6 },
  'false-friend': { bits: -24 },
  'false-friend/no-publisher': { bits: -12 },
  'false-friend/other-publisher': { bits: -6 },
  'made-for': { bits: -14 },
  remover: { bits: -14 },
  addition: { bits: -8 },
  'addition/library': { bits: -11 },
  unofficial: { bits: -14 },
  described: { bits: -8 },
  'told-about': { bits: -8 },
  'in-language': { bits: -8 },
  'in-its-manner': { bits: -14 },
  'part-for-another': { bits: -9 },
  'part-for-another/as-a-name': { bits: -4 },
  'package-of-addition': { bits: -11 },
  'program-described': { bits: -8 },
  'name-turned-into': { bits: -8 },
  'around-a-service': { bits: -12 },
  'around-a-database': { bits: -8 },
  'added-to-a-browser': { bits: -11 },
  'around-a-device': { bits: -12 },
  'attacked-in-han': { bits: -14 },
  'named-among-others': { bits: -12 },
  'name-after-another': { bits: -6 },
  'by-another': { bits: -8 },
  'name-over-break': { bits: -12 },
  'part-only': { bits: -12 },
  'left-over/word': { bits: -3 },
  'left-over/weak': { bits: -14 },
  platform: { bits: 0.5 },
  'platform/other': { bits: -1.25 },
} as const satisfies Readonly<Record<string, Weight>>

export type Level = keyof typeof WEIGHTS

/** Bits that a rare word of so many letters is worth as a name; the last is that of all longer ones. */
export const BITS_BY_LENGTH: readonly number[] = [0, 1, 4, 10, 15, 15.5, 16]

/** What a level is worth. */
export function bitsOf(level: Level): number {
  return WEIGHTS[level].bits
}
