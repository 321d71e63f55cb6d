import { type ActSpoken, type ActWords, severalActs } from './acts.ts'
import { oneOf } from '../phrase.ts'

/** Fits every act. */
const BETWEEN_ANY = 'in dealings with'

const ACTS: Readonly<Record<string, ActSpoken>> = {
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

/** The words for one act or for several at once: `buy, use or take updates of it`; one without words of its own is named by its id. */
export function actsEn(acts: readonly string[]): ActWords {
  return severalActs(acts.length === 0 ? [spoken('')] : acts.map(spoken), oneOf, BETWEEN_ANY)
}

function spoken(act: string): ActSpoken {
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
