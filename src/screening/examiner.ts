import { told } from '../identity/resolve.ts'
import type { Finding, Whom } from '../model/finding.ts'
import type { Item } from '../model/item.ts'
import type { Question, ResolvedItem } from '../model/question.ts'
import type { Resolution } from '../model/resolution.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Glance, Likeness } from '../readers/glance.ts'
import { rememberingNobodys } from './nobodys.ts'
import { Recall } from './recall.ts'
import type { Abilities } from './screening.ts'

/** As many distinct titles are remembered, and as much of their texts; see Recall. */
const MOST_TITLES = 50_000
const MOST_UNITS = 24_000_000

/** Examines items, and tells readers what need not become one. */
export interface Examiner {
  readonly examine: (file: string, item: Item) => Finding | undefined
  readonly glance?: Glance
}

/** What is asked about is no item yet; see `Abilities.resolve`. */
const NOWHERE: Pick<Item, 'circumstances' | 'quantity' | 'at'> = { circumstances: {}, quantity: 1, at: '' }

const NOBODYS: Resolution = { decision: 'none', probability: 0, because: [] }

/**
 * Examines items one by one and remembers what is not seen at a glance: each distinct title is resolved once, each distinct resolved item under
 * the same circumstances is decided once. An item that is nobody's is no finding.
 */
export function examinerOf(abilities: Abilities): Examiner {
  const resolutions = new Recall<Resolution>(MOST_TITLES, MOST_UNITS)
  const verdictsOf = new Recall<readonly Verdict[]>(MOST_TITLES, MOST_UNITS)

  const isNobodys = abilities.isNobodys === undefined ? undefined : rememberingNobodys(abilities.isNobodys)

  const { isNobodys: letsGo, isNobodysInBytes: letsGoInBytes } = abilities
  if (letsGo === undefined) return { examine }
  const glance = { letsGo, isNobodys: isNobodysInFull }
  return { examine, glance: letsGoInBytes === undefined ? glance : { ...glance, letsGoInBytes } }

  function examine(file: string, item: Item): Finding | undefined {
    if (isNobodys?.(item) === true) return undefined
    const resolution = resolutionOf(item)
    if (resolution.decision === 'none') return undefined
    const unit = abilities.unitOf?.(item)
    return {
      file,
      item,
      resolution,
      verdicts: decided(resolvedItem(item, resolution), abilities.factsOf(item), unit),
      ...(unit === undefined ? {} : { unit }),
    }
  }

  function isNobodysInFull(seen: Likeness): boolean {
    return resolutionOf({ ...seen, ...NOWHERE }).decision === 'none'
  }

  function resolutionOf(item: Item): Resolution {
    return resolutions.of(titleKey(item), () => resolved(item))
  }

  /**
   * Of what is nobody's no more is kept than that: there is most of it, and its evidence is not asked for. Of the rest the evidence is
   * read at once, until when a resolution keeps all that was read of its title.
   */
  function resolved(item: Item): Resolution {
    const resolution = abilities.resolve(item)
    return resolution.decision === 'none' ? NOBODYS : told(resolution)
  }

  function decided(
    item: ResolvedItem,
    facts: Question['answers'],
    unit: Whom | undefined,
  ): readonly Verdict[] {
    return verdictsOf.of(itemKey(item, facts, unit), () => abilities.decide(item, facts, unit))
  }
}

/** What the law is asked about: the resolution, with the version of the line or else the one read out of its name. */
export function resolvedItem(item: Item, resolution: Resolution): ResolvedItem {
  const version = resolution.version ?? item.version
  return {
    ...(resolution.product === undefined ? {} : { product: resolution.product }),
    ...(resolution.party === undefined ? {} : { party: resolution.party }),
    ...(version === undefined ? {} : { version }),
  }
}

function titleKey(item: Item): string {
  const identifiers = item.identifiers.map(({ scheme, value }) => `${scheme}=${value}`).join('\u0001')
  return `${item.name}\u0000${item.publisher ?? ''}\u0000${item.version ?? ''}\u0000${item.type ?? ''}\u0000${identifiers}`
}

function itemKey(item: ResolvedItem, answers: Question['answers'], unit: Whom | undefined): string {
  const facts = Object.entries(answers).map(([name, value]) => `${name}=${value}`)
  const { product = '', party = '', version = '' } = item
  return [unit?.organisation.id ?? '', product, party, version, ...facts].join('\u0000')
}
