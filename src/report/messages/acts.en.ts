import { oneOf } from '../phrase.ts'

/** How an act is spoken of: `do` follows "may not", `doing` is a noun, `other` is what the other side does to us in the same moment. */
export interface ActWords {
  readonly do: (what: string) => string
  readonly doing: (what: string) => string
  readonly other: (what: string) => string
  /** What remains free where only the other side is bound. */
  readonly kept: string
  /** How the other side is joined to the act: one buys from it and contracts with it. */
  readonly towards: string
}

/** Fits every act. */
const BETWEEN_ANY = 'in dealings with'

const ACTS: Readonly<Record<string, ActWords>> = {
  procure: {
    do: what => `buy ${what}`,
    doing: what => `buying ${what}`,
    other: what => `sell you ${what}`,
    kept: 'having it',
    towards: 'from',
  },
  renew: {
    do: what => `renew ${what}`,
    doing: what => `renewing ${what}`,
    other: what => `renew ${what} for you`,
    kept: 'keeping it',
    towards: 'with',
  },
  install: {
    do: what => `install ${what}`,
    doing: what => `installing ${what}`,
    other: what => `bring you ${what}`,
    kept: 'installing it',
    towards: 'from',
  },
  use: {
    do: what => `use ${what}`,
    doing: what => `using ${what}`,
    other: what => `let you use ${what}`,
    kept: 'using it',
    towards: BETWEEN_ANY,
  },
  update: {
    do: what => `take updates of ${what}`,
    doing: what => `updating ${what}`,
    other: what => `send you updates of ${what}`,
    kept: 'keeping it',
    towards: 'from',
  },
  connect: {
    do: what => `connect ${what} to your network`,
    doing: what => `connecting ${what} to a network`,
    other: what => `let you connect ${what}`,
    kept: 'having it',
    towards: 'of',
  },
  access: {
    do: what => `use ${what} as a service`,
    doing: what => `using ${what} as a service`,
    other: what => `let you use ${what} as a service`,
    kept: 'trying',
    towards: 'of',
  },
  supply: {
    do: what => `sell or pass on ${what}`,
    doing: what => `selling or passing on ${what}`,
    other: what => `buy ${what} from you`,
    kept: 'offering it',
    towards: 'to',
  },
  serve: {
    do: what => `update or support ${what} for others`,
    doing: what => `updating or supporting ${what} for others`,
    other: what => `take your updates of ${what}`,
    kept: 'offering them',
    towards: 'for',
  },
  host: {
    do: what => `host ${what}`,
    doing: what => `hosting ${what}`,
    other: what => `use ${what} with you`,
    kept: 'hosting it',
    towards: 'for',
  },
  contract: {
    do: what => `contract over ${what}`,
    doing: what => `contracting over ${what}`,
    other: what => `contract with you over ${what}`,
    kept: 'offering',
    towards: 'with',
  },
  pay: {
    do: what => `pay for ${what}`,
    doing: what => `paying for ${what}`,
    other: what => `take payment for ${what}`,
    kept: 'owing it',
    towards: 'to',
  },
  authorise: {
    do: what => `authorise ${what}`,
    doing: what => `authorising ${what}`,
    other: what => `have ${what} authorised by you`,
    kept: 'authorising it',
    towards: 'for',
  },
  import: {
    do: what => `import ${what}`,
    doing: what => `importing ${what}`,
    other: what => `export ${what} to you`,
    kept: 'having it',
    towards: 'from',
  },
  export: {
    do: what => `export ${what}`,
    doing: what => `exporting ${what}`,
    other: what => `import ${what} from you`,
    kept: 'having it',
    towards: 'to',
  },
}

/** The words for an act; acts are data, so one without words of its own is named by its id. */
export function actWords(act: string): ActWords {
  return (
    ACTS[act] ?? {
      do: what => `${act} ${what}`,
      doing: what => `"${act}" of ${what}`,
      other: what => `do their part in "${act}" of ${what}`,
      kept: 'what you do',
      towards: BETWEEN_ANY,
    }
  )
}

/** The words for several acts at once: `buy, use or take updates of it`. */
export function actsWords(acts: readonly string[]): ActWords {
  const all = acts.map(actWords)
  const [first] = all
  if (first === undefined || all.length === 1) return first ?? actWords('')
  const several = (word: 'do' | 'doing' | 'other') => (what: string) =>
    oneOf(
      all.map((words, at) =>
        at === all.length - 1 ? words[word](what) : words[word]('').replace(/ {2,}/gu, ' ').trim(),
      ),
    )
  const towards = all.every(words => words.towards === first.towards) ? first.towards : BETWEEN_ANY
  return { do: several('do'), doing: several('doing'), other: several('other'), kept: first.kept, towards }
}
