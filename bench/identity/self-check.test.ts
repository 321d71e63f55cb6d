// Every party and product of the catalogue is found by its own names and identifiers and by the stated mutations of them, and by
// no other. What the catalogue itself gives to two (a company and its product of one name) counts for both.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { compileNames } from '../../src/identity/compile-names.ts'
import { resolve } from '../../src/identity/resolve.ts'
import { search } from '../../src/identity/search.ts'
import type { Item, ItemIdentifier } from '../../src/model/item.ts'
import { HAN_FORMS } from '../../src/text/han-forms.ts'
import { withoutLegalForms } from '../../src/text/legal-forms.ts'
import { pinyinOf } from '../../src/text/pinyin.ts'
import type { Resolution } from '../../src/model/resolution.ts'
import { hardWords, wordsOf } from '../../src/text/words.ts'
import { snapshotOfFiles } from './snapshot.ts'

const snapshot = snapshotOfFiles(join(import.meta.dirname, '..', '..'))
const index = compileNames(snapshot)

/** One name of one subject, with all parties that an answer may give: those of the subject, and of whatever else has that name. */
interface Named {
  readonly id: string
  readonly text: string
  readonly parties: ReadonlySet<string>
}

const owners = new Map<string, Set<string>>()
for (const party of Object.values(snapshot.parties))
  for (const { text } of party.names) ownersOf(text).add(party.id)
for (const product of Object.values(snapshot.products))
  for (const { text } of product.names) for (const { party } of product.roles) ownersOf(text).add(party)

const named: readonly Named[] = [
  ...Object.values(snapshot.parties),
  ...Object.values(snapshot.products).filter(product => product.roles.length > 0),
].flatMap(({ id, names }) => names.map(({ text }) => ({ id, text, parties: ownersOf(text) })))

function ownersOf(text: string): Set<string> {
  const key = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const known = owners.get(key) ?? new Set<string>()
  owners.set(key, known)
  return known
}

function itemOf(name: string, identifiers: readonly ItemIdentifier[] = []): Item {
  return { name, identifiers, circumstances: {}, quantity: 1, at: '' }
}

/** The parties that stand one edge away, which share brands. */
const akin = new Map<string, Set<string>>()
for (const { from, to } of snapshot.partyEdges)
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const)
    akin.set(one, (akin.get(one) ?? new Set()).add(other))

function isOwn({ parties }: Named, party: string | undefined): boolean {
  return (
    party !== undefined &&
    (parties.has(party) || [...parties].some(own => akin.get(own)?.has(party) === true))
  )
}

interface Mutation {
  readonly name: string
  /** Undefined where the name cannot be changed so. */
  readonly change: (text: string) => string | undefined
  /** Share that must be found: all, or nearly all where chance decides. */
  readonly least: number
}

const MUTATIONS: readonly Mutation[] = [
  { name: 'in capitals', change: text => text.toUpperCase(), least: 1 },
  { name: 'in small letters', change: text => text.toLowerCase(), least: 0.98 },
  { name: 'as a sentence', change: asSentence, least: 1 },
  { name: 'in full width', change: wide, least: 1 },
  { name: 'with hyphens', change: text => text.replaceAll(' ', '-'), least: 0.98 },
  { name: 'with underscores', change: text => text.replaceAll(' ', '_'), least: 0.99 },
  { name: 'with a version', change: text => `${text} 12.4.0`, least: 0.99 },
  { name: 'with an architecture', change: text => `${text} (x64)`, least: 0.99 },
  { name: 'with a legal form', change: withLegalForm, least: 0.98 },
  { name: 'in pinyin', change: inPinyin, least: 0.95 },
  { name: 'in traditional Han', change: inTraditional, least: 1 },
  { name: 'with the last word first', change: lastFirst, least: 0.97 },
  { name: 'with one slip', change: text => slipped(text), least: 0.95 },
]

/** Only the first word with a capital, and those that have more than one. */
function asSentence(text: string): string {
  return text.replaceAll(/(?<=\s)\p{Lu}\p{Ll}+(?![\p{L}\d])/gu, word => word.toLowerCase())
}

function wide(text: string): string {
  return text.replaceAll(/[!-~]/gu, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

/** By a fixed rule one of several countries, of Han one of China; what has one already gets no second. */
function withLegalForm(text: string): string | undefined {
  if (text.endsWith('公司') || hasLegalForm(text)) return undefined
  if (/\p{Script=Han}/u.test(text)) return `${text}有限公司`
  return `${text}${[', Inc.', ' Ltd.', ' GmbH', ' S.A.', ' LLC'][text.length % 5] ?? ''}`
}

function hasLegalForm(text: string): boolean {
  const words = hardWords(wordsOf(text))
  return withoutLegalForms(words).length < words.length
}

/** Of names that people know a thing by, and not of those that only registers have; too few letters are those of many words. */
function inPinyin(text: string): string | undefined {
  const pinyin = pinyinOf(text)
  if (pinyin === undefined || pinyin.length < 8 || /公司|会社/u.test(text) || /[^\p{Script=Han}]/u.test(text))
    return undefined
  return pinyin.charAt(0).toUpperCase() + pinyin.slice(1)
}

/** The first traditional form of each simplified character. */
const traditional = new Map(
  HAN_FORMS.trim()
    .split(/\s+/u)
    .map(group => [group.charAt(0), group.charAt(1)] as const),
)

function inTraditional(text: string): string | undefined {
  const changed = Array.from(text, one => traditional.get(one) ?? one).join('')
  return changed === text ? undefined : changed
}

function lastFirst(text: string): string | undefined {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 4 || text.length < 12 || !/^[\p{L} ]+$/u.test(text)) return undefined
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

/** Swaps, drops, doubles or changes one letter, by a fixed rule, of names with seven letters or more that are not ordinary words. */
function slipped(text: string): string | undefined {
  const letters = [...text.matchAll(/[a-zа-я]/giu)].map(({ index: at }) => at)
  if (letters.length < 7 || /[\p{Script=Han}\p{Script=Kana}\p{Script=Hangul}]/u.test(text)) return undefined
  const at = letters[(text.length * 7) % letters.length] ?? 0
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ]
  switch (text.length % 4) {
    case 0:
      return before + next + after
    case 1:
      return before + letter + letter.toLowerCase() + next + after
    case 2:
      return before + (letter === 'x' ? 'z' : 'x') + next + after
    default:
      return /[a-zа-я]/iu.test(next) && next.toLowerCase() !== letter.toLowerCase()
        ? before + next + letter + after
        : before + next + after
  }
}

for (const { name, change, least } of MUTATIONS) {
  test(`what is found by a name is found by it ${name}, and nobody else is linked`, () => {
    const [lost, wrong]: [string[], string[]] = [[], []]
    let count = 0
    for (const one of named) {
      const text = change(one.text)
      const plain = resolve(index, itemOf(one.text))
      if (text === undefined || plain.decision === 'none' || !isOwn(one, plain.party)) continue
      const found = search(index, text)[0] ?? resolve(index, itemOf(text))
      count += 1
      if (!isOwn(one, found.party)) lost.push(line(one, text, found))
      const acted = resolve(index, itemOf(text))
      if (acted.decision === 'link' && !isOwn(one, acted.party)) wrong.push(line(one, text, acted))
    }
    assert.deepEqual(wrong, [])
    assert.ok(count > 150)
    assert.ok(
      1 - lost.length / count >= least,
      `${lost.length} of ${count}:\n${lost.slice(0, 30).join('\n')}`,
    )
  })
}

test('no name of the catalogue is linked to somebody else', () => {
  const wrong = named
    .map(one => ({ one, found: resolve(index, itemOf(one.text)) }))
    .filter(({ one, found }) => found.decision === 'link' && !isOwn(one, found.party))
    .map(({ one, found }) => line(one, one.text, found))
  assert.deepEqual(wrong, [])
})

test('every party is found by each of its names where the publisher stands, without its legal form and with another', () => {
  const wrong = Object.values(snapshot.parties).flatMap(({ id, names }) =>
    names.flatMap(({ text, kind }) => {
      const other = kind === 'legal' ? undefined : withLegalForm(text)
      return [text, ...(other === undefined ? [] : [other])]
        .map(publisher => ({ publisher, found: resolve(index, { ...itemOf('Some Tool'), publisher }) }))
        .filter(({ found }) => !isOwn({ id, text, parties: ownersOf(text) }, found.party))
        .map(({ publisher, found }) => `${id}: by ${publisher} → ${found.decision} ${found.party ?? ''}`)
    }),
  )
  assert.deepEqual(wrong, [])
})

test('every identifier finds its own and nobody else', () => {
  const wrong = [...Object.values(snapshot.parties), ...Object.values(snapshot.products)].flatMap(subject => {
    const own = 'roles' in subject ? subject.roles.map(({ party }) => party) : [subject.id]
    return subject.identifiers
      .filter(({ scheme, value }) => scheme !== 'cpe' || value.includes(':') || !('roles' in subject))
      .map(({ scheme, value }) => ({ scheme, value: value.replace(/\*$/u, 'x') }))
      .map(identifier => ({ identifier, found: resolve(index, itemOf('x', [identifier])) }))
      .filter(
        ({ found }) =>
          own.length > 0 && !isOwn({ id: subject.id, text: '', parties: new Set(own) }, found.party),
      )
      .map(
        ({ identifier, found }) =>
          `${subject.id}: ${identifier.scheme} ${identifier.value} → ${found.party ?? found.decision}`,
      )
  })
  assert.deepEqual(wrong, [])
})

function line({ id, text }: Named, changed: string, { decision, party, product }: Resolution): string {
  return `${id}: ${text} → ${changed} → ${decision} ${party ?? ''} ${product ?? ''}`
}
