import { oneOf } from '../phrase.ts'
import type { ActWords } from './acts.ts'
import { phrasesDe } from './phrases.de.ts'

/** An act in German: what stands behind the thing, what the other side does to us with it, what remains free, and how the other side is joined. */
interface ActDe {
  readonly verb: string
  readonly other: (what: string) => string
  readonly kept: string
  readonly towards: string
}

const BETWEEN_ANY = 'im Verhältnis zu'

const ACTS: Readonly<Record<string, ActDe>> = {
  procure: {
    verb: 'zu kaufen',
    other: what => `Ihnen ${what} zu verkaufen`,
    kept: 'es haben',
    towards: 'von',
  },
  renew: {
    verb: 'zu verlängern',
    other: what => `Ihnen ${what} zu verlängern`,
    kept: 'es behalten',
    towards: 'bei',
  },
  install: {
    verb: 'zu installieren',
    other: what => `Ihnen ${what} zu bringen`,
    kept: 'es installieren',
    towards: 'von',
  },
  use: {
    verb: 'zu nutzen',
    other: what => `Ihnen ${what} zur Nutzung zu überlassen`,
    kept: 'es nutzen',
    towards: BETWEEN_ANY,
  },
  update: {
    verb: 'zu aktualisieren',
    other: what => `Ihnen Aktualisierungen von ${what} zu senden`,
    kept: 'es behalten',
    towards: 'durch',
  },
  connect: {
    verb: 'an Ihr Netz anzuschließen',
    other: what => `Sie ${what} anschließen zu lassen`,
    kept: 'es haben',
    towards: 'von',
  },
  access: {
    verb: 'als Dienst zu nutzen',
    other: what => `Ihnen ${what} als Dienst anzubieten`,
    kept: 'es versuchen',
    towards: 'von',
  },
  supply: {
    verb: 'zu verkaufen oder weiterzugeben',
    other: what => `${what} von Ihnen zu kaufen`,
    kept: 'es anbieten',
    towards: 'an',
  },
  serve: {
    verb: 'für andere zu aktualisieren oder zu betreuen',
    other: what => `Ihre Aktualisierungen von ${what} anzunehmen`,
    kept: 'sie anbieten',
    towards: 'für',
  },
  host: {
    verb: 'zu betreiben',
    other: what => `${what} bei Ihnen zu nutzen`,
    kept: 'es betreiben',
    towards: 'für',
  },
  contract: {
    verb: 'vertraglich zu vereinbaren',
    other: what => `mit Ihnen einen Vertrag über ${what} zu schließen`,
    kept: 'es anbieten',
    towards: 'mit',
  },
  pay: {
    verb: 'zu bezahlen',
    other: what => `Zahlungen für ${what} anzunehmen`,
    kept: 'es schulden',
    towards: 'an',
  },
  authorise: {
    verb: 'zu genehmigen',
    other: what => `sich ${what} von Ihnen genehmigen zu lassen`,
    kept: 'es genehmigen',
    towards: 'für',
  },
  import: {
    verb: 'einzuführen',
    other: what => `${what} an Sie auszuführen`,
    kept: 'es haben',
    towards: 'von',
  },
  export: {
    verb: 'auszuführen',
    other: what => `${what} von Ihnen einzuführen`,
    kept: 'es haben',
    towards: 'an',
  },
}

/** The words for one act or for several at once: `es zu kaufen, zu nutzen oder zu aktualisieren`; the thing stands before its verbs. */
export function actsDe(acts: readonly string[]): ActWords {
  const all = acts.map(spoken)
  const towards = all.every(act => act.towards === all[0]?.towards) ? all[0]?.towards : BETWEEN_ANY
  const verbs = oneOf(
    all.map(({ verb }) => verb),
    phrasesDe,
  )
  const infinitive = (what: string, whom = ''): string =>
    whom === '' ? `${what} ${verbs}` : `${what} ${towards} ${whom} ${verbs}`
  return {
    do: infinitive,
    doing: infinitive,
    other: what =>
      oneOf(
        all.map(({ other }) => other(what)),
        phrasesDe,
      ),
    kept: all[0]?.kept ?? '',
  }
}

function spoken(act: string): ActDe {
  return (
    ACTS[act] ?? {
      verb: `einer Handlung „${act}“ zu unterziehen`,
      other: what => `seinen Teil an „${act}“ von ${what} zu tun`,
      kept: 'Ihren Teil tun',
      towards: BETWEEN_ANY,
    }
  )
}
