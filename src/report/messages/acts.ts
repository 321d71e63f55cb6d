/** How an act is spoken of: `do` follows "may not", `doing` is a noun, `other` is what the other side does to us in the same moment. */
export interface ActSpoken {
  readonly do: (what: string) => string
  readonly doing: (what: string) => string
  readonly other: (what: string) => string
  /** What remains free where only the other side is bound. */
  readonly kept: string
  /** How the other side is joined to the act: one buys from it and contracts with it. */
  readonly towards: string
}

/** The words for one act or several, with the other side where it is named. */
export interface ActWords {
  readonly do: (what: string, whom?: string) => string
  readonly doing: (what: string, whom?: string) => string
  readonly other: (what: string) => string
  readonly kept: string
}

/** The words for several acts at once, for languages in which the thing stands behind its verb: it is said with the last. */
export function severalActs(
  acts: readonly ActSpoken[],
  oneOf: (words: readonly string[]) => string,
  betweenAny: string,
): ActWords {
  const [first] = acts
  const several =
    (word: 'do' | 'doing' | 'other') =>
    (what: string): string =>
      oneOf(
        acts.map((words, at) =>
          at === acts.length - 1 ? words[word](what) : words[word]('').replace(/ {2,}/gu, ' ').trim(),
        ),
      )
  const towards = acts.every(words => words.towards === first?.towards) ? first?.towards : betweenAny
  const withThem =
    (word: 'do' | 'doing') =>
    (what: string, whom = ''): string =>
      several(word)(what) + (whom === '' ? '' : ` ${towards} ${whom}`)
  return { do: withThem('do'), doing: withThem('doing'), other: several('other'), kept: first?.kept ?? '' }
}
