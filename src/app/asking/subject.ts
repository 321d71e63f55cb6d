import { err, ok, type Result } from '../../base/result.ts'
import { exactNames } from './exact-names.ts'
import { namesWithin } from './names-within.ts'
import type { Party } from '../../model/party.ts'
import type { Reason, Resolution } from '../../model/resolution.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Setting, Subject } from '../../report/asked.ts'
import { partyName, productName } from '../../report/names.ts'
import { speechOf } from '../../report/speaking.ts'
import { makersOn } from '../../screening/replacements.ts'
import { judgedWords } from './judged-words.ts'
import type { Asked, KnowsNames } from './asked.ts'

/** What the words of a question mean, and what to tell about how they were taken. */
export interface Meaning {
  readonly subject: Subject
  readonly notes: readonly string[]
  /** Why the words were taken so. */
  readonly because: readonly Reason[]
}

const MOST_SUGGESTED = 4

/** Finds the product or vendor that is asked about; names that are not known are answered with the nearest ones. */
export async function findSubject(
  world: KnowsNames,
  { setting, standing, version }: Asked,
  words: readonly string[],
  meant?: Resolution,
): Promise<Result<Meaning>> {
  const text = words.join(' ').trim()
  if (text === '') {
    return err({
      code: 'subject-missing',
      at: {},
      says: 'About what? No product or vendor was named.',
      help: 'For example: licet ask Kaspersky --as us/private-company.',
    })
  }
  const { snapshot } = setting
  const judged = standing === undefined ? undefined : await judgedWords(standing, snapshot, text)
  if (judged?.ok === false) return judged
  const exact = judged?.value ?? meant ?? exactNames(snapshot).get(text.toLowerCase())
  if (exact !== undefined) return ok(meaningOf(setting, text, exact, [], version))
  const { search } = await import('../../identity/search.ts')
  const names = await world.names(snapshot)
  const found = search(names, text)
  const isKnown = found.some(each => each.decision === 'link')
  // Whoever asks about cameras means what is known as a camera.
  const one = isKnown || !/[a-z]s$/iu.test(text) ? found : search(names, text.slice(0, -1))
  const [best, ...others] = one.filter(each => each.decision === 'link')
  if (best === undefined) {
    const { sentenceOf } = await import('../../identity/feature-sentences.ts')
    return err(unknownSubject(snapshot, text, found, sentenceOf))
  }
  return ok(meaningOf(setting, text, best, others, version))
}

function meaningOf(
  setting: Setting,
  text: string,
  best: Resolution,
  others: readonly Resolution[],
  version: string | undefined,
): Meaning {
  const { snapshot } = setting
  const principal = best.product === undefined ? snapshot.parties[best.party ?? '']?.principal : undefined
  const product = best.product ?? principal
  const known = product === undefined ? undefined : snapshot.products[product]
  const party = (known === undefined ? undefined : makersOn(known, setting.date)[0]) ?? best.party
  const asVersion = version ?? best.version
  const rivals = others.filter(each => each.product !== product || each.party !== best.party)
  const [reason] = best.because
  const { say, tag } = speechOf(setting)
  const notes = [
    ...(reason?.feature === 'judged'
      ? [say['note.judged']({ text, name: nameOf(best), by: reason.candidate })]
      : []),
    ...(principal === undefined
      ? []
      : [
          isNameOf(snapshot.parties[best.party ?? ''], text)
            ? say['note.maker']({ text, product: productName(snapshot, principal, tag) })
            : say['note.something-of']({
                text,
                maker: partyName(snapshot, best.party ?? '', tag),
                product: productName(snapshot, principal, tag),
              }),
        ]),
    ...(rivals.length === 0
      ? []
      : [
          say['note.could-be']({
            names: rivals.slice(0, MOST_SUGGESTED).map(nameOf).join(say['join.comma']),
          }),
        ]),
  ]
  return {
    subject: {
      name: text,
      ...(party === undefined ? {} : { party }),
      ...(product === undefined ? {} : { product }),
      ...(asVersion === undefined ? {} : { version: asVersion }),
    },
    notes,
    because: best.because,
  }

  function nameOf(each: Resolution): string {
    return each.product === undefined
      ? partyName(snapshot, each.party ?? '', tag)
      : productName(snapshot, each.product, tag)
  }
}

/** Whether the words are the maker's name and nothing else; a name of a product that is not in the catalogue has the maker's in it. */
function isNameOf(party: Party | undefined, text: string): boolean {
  const asked = text.toLowerCase()
  return party?.id === asked || party?.names.some(name => name.text.toLowerCase() === asked) === true
}

function unknownSubject(
  snapshot: Snapshot,
  text: string,
  found: readonly Resolution[],
  sentenceOf: (feature: string) => string,
): { code: string; at: object; says: string; help: string } {
  const near = (found.length > 0 ? found : namesWithin(snapshot, text))
    .slice(0, MOST_SUGGESTED)
    .map(each =>
      each.product === undefined
        ? partyName(snapshot, each.party ?? '')
        : productName(snapshot, each.product),
    )
  const doubt = doubtOf(found[0])
  return {
    code: 'subject-unknown',
    at: {},
    says: `The catalogue knows no product or vendor by the name "${text}". That is not a clearance: nobody looked.`,
    help:
      near.length === 0
        ? 'Look with: licet products WORDS, licet parties WORDS.'
        : `Did you mean ${[...new Set(near)].join(', ')}?${doubt === undefined ? '' : ` ${sentenceOf(doubt)}`}`,
  }
}

/** The feature that keeps the nearest from being taken: letters that only look alike, else what speaks against it most. */
function doubtOf(nearest: Resolution | undefined): string | undefined {
  const reasons = nearest?.because ?? []
  const disguise = reasons.find(({ feature }) => feature === 'name-in-disguise')
  const [against] = reasons
    .filter(({ weight }) => weight < 0)
    .toSorted((one, other) => one.weight - other.weight)
  return (disguise ?? against)?.feature
}
