import { once } from '../base/once.ts'
import type { IndexedName, NamesInOrder, Subject } from './indexed-name.ts'
import type { IndexedIdentifier } from './name-index.ts'

/** Names as they are stored: one column for each field, which is read several times as fast as an object for each name. Their texts stand apart. */
export interface NameColumns {
  readonly subjects: SubjectColumns
  readonly words: readonly number[]
  readonly bits: readonly number[]
  /** The places of those that are known with a slip, of those whose words stand in another order, and of those read in Mandarin. */
  readonly maySlip: readonly number[]
  readonly reordered: readonly number[]
  readonly pinyin: readonly number[]
}

/** Identifiers in the same way; schemes are few, and stand for themselves by their place. */
export interface IdentifierColumns {
  readonly subjects: SubjectColumns
  readonly schemes: readonly string[]
  readonly schemeAt: readonly number[]
  readonly beginnings: readonly number[]
}

/** Places of parties, and of products as minus one minus their place. */
type SubjectColumns = readonly number[]

const BETWEEN = '\n'

export function nameColumns(names: readonly IndexedName[]): NameColumns {
  return {
    subjects: subjectsIn(names),
    words: names.map(({ words }) => words),
    bits: names.map(({ bits }) => bits),
    maySlip: placesWhere(names, ({ maySlip }) => maySlip),
    reordered: placesWhere(names, ({ isReordered }) => isReordered === true),
    pinyin: placesWhere(names, ({ isPinyin }) => isPinyin === true),
  }
}

export function namesOfColumns(
  columns: NameColumns,
  letters: readonly string[],
  textsOf: () => readonly string[],
): NamesInOrder {
  const { subjects, words, bits } = columns
  const texts = once(textsOf)
  const [maySlip, reordered, pinyin] = [columns.maySlip, columns.reordered, columns.pinyin].map(places =>
    marked(places, subjects.length),
  )
  const made: (IndexedName | undefined)[] = Array.from({ length: subjects.length })
  return {
    letters,
    at(place) {
      const subject = subjects[place]
      if (subject === undefined) return undefined
      return (made[place] ??= {
        subject: subjectOf(subject),
        text: texts()[place] ?? '',
        letters: letters[place] ?? '',
        words: words[place] ?? 0,
        bits: bits[place] ?? 0,
        maySlip: maySlip?.[place] === 1,
        ...(reordered?.[place] === 1 ? { isReordered: true } : {}),
        ...(pinyin?.[place] === 1 ? { isPinyin: true } : {}),
      })
    },
  }
}

function marked(places: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length)
  for (const at of places) marks[at] = 1
  return marks
}

export function identifierColumns(identifiers: readonly IndexedIdentifier[]): IdentifierColumns {
  const schemes = [...new Set(identifiers.map(({ scheme }) => scheme))]
  return {
    subjects: subjectsIn(identifiers),
    schemes,
    schemeAt: identifiers.map(({ scheme }) => schemes.indexOf(scheme)),
    beginnings: placesWhere(identifiers, ({ isBeginning }) => isBeginning),
  }
}

export function identifiersOfColumns(
  columns: IdentifierColumns,
  texts: readonly string[],
  keys: readonly string[],
): readonly IndexedIdentifier[] {
  const beginnings = marked(columns.beginnings, columns.subjects.length)
  return sharedSubjects(columns.subjects).map((subject, at) => ({
    subject,
    text: texts[at] ?? '',
    scheme: columns.schemes[columns.schemeAt[at] ?? -1] ?? '',
    key: keys[at] ?? '',
    isBeginning: beginnings[at] === 1,
  }))
}

/** Texts as one, and apart again. */
export function apart(texts: string): readonly string[] {
  return texts.split(BETWEEN)
}

/** HOSTILE: a catalogue's text with a line's end in it would move all that follow it. */
export function joined(texts: readonly string[]): string {
  return texts.map(text => text.replaceAll(BETWEEN, ' ')).join(BETWEEN)
}

function subjectsIn(things: readonly { readonly subject: Subject }[]): SubjectColumns {
  return things.map(({ subject: { kind, at } }) => (kind === 'party' ? at : -1 - at))
}

/** Names of a subject follow each other, and share it. */
function sharedSubjects(columns: SubjectColumns): readonly Subject[] {
  let [before, subject]: [number | undefined, Subject] = [undefined, { kind: 'party', at: 0 }]
  return columns.map(stored => {
    if (stored !== before) subject = subjectOf(stored)
    before = stored
    return subject
  })
}

function subjectOf(stored: number): Subject {
  return stored >= 0 ? { kind: 'party', at: stored } : { kind: 'product', at: -1 - stored }
}

function placesWhere<Thing>(things: readonly Thing[], is: (thing: Thing) => boolean): readonly number[] {
  return things.flatMap((thing, at) => (is(thing) ? [at] : []))
}
