import type { Fact } from '../model/vocabulary.ts'
import type { FactKey } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { OpenFact, Verdict } from '../model/verdict.ts'
import { memberOf } from './class-text.ts'
import { datedQuestion } from './dated-question.ts'
import { en, whoseWords } from './messages/en.ts'
import { allOf, clause, counted } from './phrase.ts'
import { listTitle, productName, systemName } from './names.ts'

/** So many open facts are named in a sentence; `explain` has them all. */
const MOST_FACTS = 2

/** What is asked to settle one open fact. */
export function questionText(snapshot: Snapshot, key: FactKey): string {
  const [kind, rest] = splitKey(key)
  switch (kind) {
    case 'version':
      return `Which version of ${productName(snapshot, rest)} is it?`
    case 'category':
      return 'What kind of product is it?'
    case 'attribute':
    case 'property':
      return snapshot.facts[rest]?.asks ?? `What is "${rest}"?`
    case 'origin':
      return `In which country was its ${rest}?`
    case 'listed':
      return `Is it on "${listTitle(snapshot, rest)}"?`
    case 'component':
      return `Does it hold the component ${rest}, and as an essential part?`
    case 'counterparty':
      return rest === '' ? 'Who is the other side?' : `Is the other side ${classOrSystem(snapshot, rest)}?`
    case 'offeror-uses':
      return 'Does the one who offers use such a product?'
    case 'shown':
      return `Is the paper shown that the exception needs: ${paperText(snapshot, rest)}?`
    case 'met':
      return `Is this met: ${requirementText(snapshot, rest)}?`
    case 'quota':
      return en['quota.asks']({ of: rest })
    case 'date':
      return datedQuestion(snapshot, rest)
    case 'open':
      return snapshot.openQuestions[rest]?.asks ?? rest
    default:
      return snapshot.facts[key]?.asks ?? `What is "${key}"?`
  }
}

/** `depends on the version`: what an open status turns on, in a few words. */
export function turningText(snapshot: Snapshot, verdict: Verdict): string {
  const words = verdict.questions.map(question => shortWord(snapshot, question))
  if (words.length === 0) return en['turns-on.nothing']()
  const facts = [...new Set(words)]
  const shown = facts.slice(0, MOST_FACTS)
  const left = facts.length - shown.length
  return en['turns-on.facts']({ facts: allOf(left === 0 ? shown : [...shown, counted(left, 'other fact')]) })
}

/** The fact of the vocabulary that a key speaks of, if it is one. */
export function factOf(snapshot: Snapshot, key: FactKey): Fact | undefined {
  const [kind, rest] = splitKey(key)
  return snapshot.facts[kind === 'attribute' || kind === 'property' ? rest : key]
}

function shortWord(snapshot: Snapshot, { key, who }: OpenFact): string {
  const [kind, rest] = splitKey(key)
  if (kind === 'version') return 'the version'
  if (kind === 'open') return 'a question of law that is open'
  if (kind === 'counterparty') return 'who the other side is'
  if (kind === 'listed') return 'whether a list names it'
  if (kind === 'origin') return `the country of its ${rest}`
  if (kind === 'shown') return 'a paper to be shown'
  if (kind === 'met') return 'a condition to be met'
  if (kind === 'component') return 'what it contains'
  if (kind === 'quota') return 'the share of what is held'
  if (kind === 'date') return 'a date that is known only roughly'
  const fact = factOf(snapshot, key)
  // The word for a yes or no says nothing without its question, which `next` asks.
  if (fact?.values.includes('no') === true) return en['turns-on.answer']({ whose: whoseWords[who] })
  const word = (fact?.id ?? key).replaceAll('-', ' ')
  return fact?.type !== 'date'
    ? `the ${word}`
    : word.endsWith('ends')
      ? `when the ${word.replace(' ends', '')} ends`
      : `when it was ${word}`
}

function splitKey(key: FactKey): readonly [kind: string, rest: string] {
  const at = key.indexOf(':')
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
}

function classOrSystem(snapshot: Snapshot, id: string): string {
  if (snapshot.classes[id] !== undefined) return memberOf(snapshot, id)
  return `under ${systemName(snapshot, id)} law`
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
