import { canonicalJson } from '../base/canonical-json.ts'
import { sha256 } from '../base/digest.ts'
import { byText } from '../base/order.ts'
import type { PartyId, ProductId } from '../model/condition.ts'
import type { Item } from '../model/item.ts'
import { wordsOf } from '../text/words.ts'
import { comparableIdentifiers, MAX_IDENTIFIERS } from './identifier.ts'
import { publisherKey } from './publisher.ts'

/** What a person answered: it is this, it is none of those parties (whatever else it may be), or it is nobody's of the catalogue. */
export type Answer =
  | { readonly kind: 'is'; readonly party?: PartyId; readonly product?: ProductId }
  | { readonly kind: 'is-not'; readonly parties: readonly PartyId[] }
  | { readonly kind: 'is-nobodys' }

/** Where an answer holds: everywhere, or in one organisation, whose own answer goes before that of everybody. */
export type Scope = { readonly kind: 'everywhere' } | { readonly kind: 'organisation'; readonly id: string }

interface Signed {
  /** `sha256:` and the digest of the canonical JSON of all the rest. */
  readonly id: string
  readonly by: string
  /** When, as ISO 8601 in UTC. */
  readonly at: string
  readonly why: string
}

/** A person's answer about one title. It is never changed: a later one goes before it, or it is revoked. */
export interface Judgement extends Signed {
  readonly kind: 'judged'
  /** By which items it is found; from `judgementKey`. */
  readonly key: string
  /** The title as it was seen, for people to read. */
  readonly title: string
  readonly answer: Answer
  readonly scope: Scope
}

/** Takes a judgement back. Whoever had answered otherwise before is heard again. */
export interface Revocation extends Signed {
  readonly kind: 'revoked'
  readonly judgement: string
}

/** One line of a file of judgements; the file only grows. */
export type JudgementFact = Judgement | Revocation

/** What makes two items the same question: the letters of title and publisher, and the identifiers. Versions that stand apart do not count. */
export function judgementKey({ name, publisher, identifiers }: Item): string {
  const known = identifiers
    .slice(0, MAX_IDENTIFIERS)
    .flatMap(comparableIdentifiers)
    .map(({ scheme, value }) => `${scheme} ${value}`)
  const letters = wordsOf(name).letters
  // A title of signs alone has no letters: then it is itself.
  return [letters === '' ? name : letters, publisher === undefined ? '' : publisherKey(publisher).full]
    .concat([...new Set(known)].toSorted(byText(text => text)))
    .join('\n')
}

/** Writes a judgement about an item; the time comes from whoever calls. */
export function judge(
  item: Item,
  said: Pick<Judgement, 'by' | 'at' | 'why' | 'answer' | 'scope'>,
): Judgement {
  return withId({ kind: 'judged', key: judgementKey(item), title: item.name, ...said })
}

/** Takes back a judgement. */
export function revoke(judgement: string, said: Pick<Revocation, 'by' | 'at' | 'why'>): Revocation {
  return withId({ kind: 'revoked', judgement, ...said })
}

/** Whether a fact is what was written: its id is that of its content. */
export function isUnchanged(fact: JudgementFact): boolean {
  const { id, ...rest } = fact
  return id === digestOf(rest)
}

/** Two files in one: each fact once, in the order of time. The order in which files are merged, and how often, makes no difference. */
export function mergeJudgements(
  one: readonly JudgementFact[],
  other: readonly JudgementFact[],
): readonly JudgementFact[] {
  const facts = new Map([...one, ...other].map(fact => [fact.id, fact]))
  return [...facts.values()].toSorted(byText(({ at, id }) => `${at} ${id}`))
}

/**
 * The judgements that hold for an organisation, by key. It is given by its id and those of the units above it, its own first: of what is not
 * revoked the nearest goes before what was said higher up, that before what was said for everybody, and the later before the earlier.
 */
export function standingJudgements(
  facts: readonly JudgementFact[],
  organisations: readonly string[] = [],
): ReadonlyMap<string, Judgement> {
  const revoked = new Set(facts.flatMap(fact => (fact.kind === 'revoked' ? [fact.judgement] : [])))
  const standing = new Map<string, Judgement>()
  for (const fact of mergeJudgements(facts, [])) {
    if (fact.kind !== 'judged' || revoked.has(fact.id)) continue
    const distance = distanceTo(fact.scope, organisations)
    if (distance === undefined) continue
    const before = standing.get(fact.key)
    if (before === undefined || distance <= (distanceTo(before.scope, organisations) ?? Infinity))
      standing.set(fact.key, fact)
  }
  return standing
}

/** How far away something was said; undefined where it was said for others. */
function distanceTo(scope: Scope, organisations: readonly string[]): number | undefined {
  if (scope.kind === 'everywhere') return organisations.length
  const at = organisations.indexOf(scope.id)
  return at < 0 ? undefined : at
}

function withId<Fact extends JudgementFact>(fact: Omit<Fact, 'id'>): Fact {
  return { ...fact, id: digestOf(fact) } as Fact
}

function digestOf(fact: object): string {
  return `sha256:${sha256(canonicalJson(fact))}`
}
