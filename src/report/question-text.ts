import type { Fact } from '../model/vocabulary.ts'
import type { FactKey } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { OpenFact, Verdict } from '../model/verdict.ts'
import { memberOf } from './class-text.ts'
import { datedQuestion } from './dated-question.ts'
import { listTitle, productName, systemName } from './names.ts'
import { allOf, clause } from './phrase.ts'
import { sayIn, type Speaking, speechOf } from './speaking.ts'

/** So many open facts are named in a sentence; `explain` has them all. */
const MOST_FACTS = 2

/** What is asked to settle one open fact. */
export function questionText(speaking: Speaking, key: FactKey): string {
  const { snapshot } = speaking
  const { say, tag, word } = speechOf(speaking)
  const [kind, rest] = splitKey(key)
  switch (kind) {
    case 'version':
      return say['asks.version']({ product: productName(snapshot, rest, tag) })
    case 'category':
      return say['asks.category']
    case 'attribute':
    case 'property':
      return factQuestion(speaking, rest)
    case 'origin':
      return say['asks.origin']({ stage: word('origin', rest) })
    case 'listed':
      return say['asks.listed']({ list: listTitle(snapshot, rest, tag) })
    case 'enlisted':
      return say['asks.enlisted']({ list: listTitle(snapshot, rest, tag) })
    case 'kind-listed':
      return say['asks.kind-listed']({ list: listTitle(snapshot, rest, tag) })
    case 'component':
      return say['asks.component']({ what: rest })
    case 'counterparty':
      return rest === '' ? say['asks.other-side'] : otherSideQuestion(speaking, rest)
    case 'offeror-uses':
      return say['asks.offeror-uses']
    case 'shown':
      return say['asks.shown']({ paper: paperText(snapshot, rest) })
    case 'met':
      return say['asks.met']({ condition: requirementText(snapshot, rest) })
    case 'quota':
      return say['quota.asks']({ of: rest })
    case 'date':
      return datedQuestion(speaking, rest)
    case 'open':
      return speechOf(speaking).title('asks-open', rest) ?? snapshot.openQuestions[rest]?.asks ?? rest
    default:
      return factQuestion(speaking, key)
  }
}

/** `depends on the version`: what an open status turns on, in a few words. */
export function turningText(speaking: Speaking, verdict: Verdict): string {
  const say = sayIn(speaking)
  const words = verdict.questions.map(question => shortWord(speaking, question))
  if (words.length === 0) return say['turns-on.nothing']
  const facts = [...new Set(words)]
  const shown = facts.slice(0, MOST_FACTS)
  const count = facts.length - shown.length
  const named = count === 0 ? shown : [...shown, say['count.other-facts']({ count })]
  return say['turns-on.facts']({ facts: allOf(named, say) })
}

/** The fact of the vocabulary that a key speaks of, if it is one. */
export function factOf(snapshot: Snapshot, key: FactKey): Fact | undefined {
  const [kind, rest] = splitKey(key)
  return snapshot.facts[kind === 'attribute' || kind === 'property' ? rest : key]
}

/** What an open fact is called by its kind alone. */
const KIND_WORDS = {
  version: 'turns.version',
  open: 'turns.open',
  counterparty: 'turns.counterparty',
  listed: 'turns.listed',
  enlisted: 'turns.enlisted',
  'kind-listed': 'turns.kind-listed',
  shown: 'turns.shown',
  met: 'turns.met',
  component: 'turns.component',
  quota: 'turns.quota',
  date: 'turns.date',
} as const

function shortWord(speaking: Speaking, { key, who }: OpenFact): string {
  const { say, word } = speechOf(speaking)
  const [kind, rest] = splitKey(key)
  if (Object.hasOwn(KIND_WORDS, kind)) return say[KIND_WORDS[kind as keyof typeof KIND_WORDS]]
  if (kind === 'origin') return say['turns.origin']({ stage: word('origin', rest) })
  const fact = factOf(speaking.snapshot, key)
  // The word for a yes or no says nothing without its question, which `next` asks.
  if (fact?.values.includes('no') === true) return say['turns-on.answer']({ whose: say[`whose.${who}`] })
  const id = fact?.id ?? key
  const own = word('fact', id)
  const name = own === id ? id.replaceAll('-', ' ') : own
  if (fact?.type !== 'date') return say['turns.fact']({ fact: name })
  return name.endsWith(' ends')
    ? say['turns.when-ends']({ fact: name.slice(0, -' ends'.length) })
    : say['turns.when-was']({ fact: name })
}

function factQuestion(speaking: Speaking, fact: string): string {
  const { title } = speechOf(speaking)
  return (
    title('asks-fact', fact) ?? speaking.snapshot.facts[fact]?.asks ?? sayIn(speaking)['asks.fact']({ fact })
  )
}

function splitKey(key: FactKey): readonly [kind: string, rest: string] {
  const at = key.indexOf(':')
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
}

function otherSideQuestion(speaking: Speaking, id: string): string {
  const say = sayIn(speaking)
  if (id.startsWith('listed:')) {
    const list = listTitle(speaking.snapshot, id.slice('listed:'.length), speechOf(speaking).tag)
    return say['asks.other-side-enlisted']({ list })
  }
  return speaking.snapshot.classes[id] === undefined
    ? say['asks.other-side-under']({ system: systemName(speaking.snapshot, id, speechOf(speaking)) })
    : say['asks.other-side-is']({ who: memberOf(speaking, id) })
}

function paperText(snapshot: Snapshot, id: string): string {
  const [provision, exception] = lastPart(id)
  const found = snapshot.provisions[provision]?.exceptions.find(
    each => each.id === exception || each.id === id,
  )
  return clause(found?.paper ?? found?.says ?? id)
}

function requirementText(snapshot: Snapshot, id: string): string {
  const [provision, requirement] = lastPart(id)
  const found = snapshot.provisions[provision]?.requirements.find(
    each => each.id === requirement || each.id === id,
  )
  return clause(found?.says ?? id)
}

function lastPart(id: string): readonly [before: string, after: string] {
  const at = id.lastIndexOf('/')
  return [id.slice(0, at), id.slice(at + 1)]
}
