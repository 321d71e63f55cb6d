import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import type { Limits } from '../limits.ts'
import type { Note } from '../reader.ts'
import { recordReader } from '../records/record-reader.ts'
import type { OpenRecord } from '../records/records.ts'
import { placeOf } from './place.ts'
import { hasStages, itemsOfRelease } from './release.ts'
import { SHAPE } from './shape.ts'

/**
 * Purchases in the Open Contracting Data Standard 1.0 and 1.1: packages of releases or records, single ones, and one of them a line.
 * Of a record the compiled release is read where there is one.
 */
export const ocdsJson = recordReader({
  id: 'ocds-json',
  title: 'OCDS JSON',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits, 'many'),
  shape: SHAPE,
  records: {
    top: { step: '', is: 'record' },
    record: { step: '/records', is: 'record' },
    release: { step: '/releases', is: 'record' },
    compiled: { step: '/compiledRelease', is: 'record' },
    party: { step: '/parties', is: 'record' },
    buyer: { step: '/buyer', is: 'record' },
    tender: { step: '/tender', is: 'record' },
    award: { step: '/awards', is: 'record' },
    contract: { step: '/contracts', is: 'record' },
    supplier: { step: '/suppliers', is: 'record' },
    item: { step: '/items', is: 'record' },
    code: { step: '/classification', is: 'record' },
    otherCode: { step: '/additionalClassifications', is: 'record' },
  },
  read,
  close: notesOf,
})

function read(record: OpenRecord, tell: (problem: Problem) => void, limits: Limits): readonly Item[] {
  const { place, above } = record
  if (place === 'top' || place === 'record') return itemsOfRecord(record, tell)
  if (place === 'release' || place === 'compiled') {
    const holder = above?.place === 'record' || above?.text('ocid') !== undefined ? above : undefined
    if (holder === undefined) return itemsOf(record, tell)
    holder.keep(record)
    return []
  }
  hold(record, tell, limits)
  return []
}

/** HOSTILE: a process may have any number of parts; what is beyond the limit is told and not kept. */
function hold(part: OpenRecord, tell: (problem: Problem) => void, limits: Limits): void {
  const owner = part.within('record') ?? part.within('release') ?? part.within('top')
  if (owner === undefined) return
  // A stage ends after what lies in it, and must not be lost because of that.
  const isStage = ['tender', 'award', 'contract', 'buyer'].includes(part.place)
  if (owner.count(isStage ? 'stages' : 'parts') <= limits.releaseParts) part.above?.keep(part)
  else if (owner.isNew('too large')) {
    tell({
      code: 'release-too-large',
      at: { pointer: placeOf(owner) },
      says: `This process has more than ${limits.releaseParts} items, awards, suppliers and the like, the limit (releaseParts); the rest of it was not read.`,
    })
  }
}

/** The items of a record: of its compiled release, else of the releases themselves. The whole may be a record or a release, too. */
function itemsOfRecord(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const compiled = record.parts('compiled').at(-1)
  if (compiled !== undefined) return itemsOf(compiled, tell)
  return [
    ...(hasStages(record) ? itemsOf(record, tell) : []),
    ...record.parts('release').flatMap(release => itemsOf(release, tell)),
  ]
}

function itemsOf(release: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const { root } = release
  if (!hasStages(release)) root.count(release.text('link') === undefined ? 'without stages' : 'linked')
  else if (release.place === 'release') root.count('releases')
  return itemsOfRelease(release, tell)
}

function notesOf(document: OpenRecord): readonly Note[] {
  const note = (code: string, what: string, says: (count: number) => string): readonly Note[] => {
    const count = document.counted(what)
    return count === 0 ? [] : [{ code, says: says(count) }]
  }
  return [
    ...note('releases', 'releases', count =>
      count === 1
        ? 'One release, read by itself.'
        : `Releases: ${count}, each read by itself; what several of them tell of one purchase comes several times. A compiled release has it once.`,
    ),
    ...note('not-bought', 'off', count => `Cancelled or unsuccessful: ${count}. They are no items.`),
    ...note(
      'linked',
      'linked',
      count => `Releases that the file only links to: ${count}. They were not read.`,
    ),
    ...note(
      'nothing-bought',
      'without stages',
      count => `Without a tender, an award or a contract: ${count}. They have no items.`,
    ),
  ]
}

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (/"ocid"\s*:\s*"/u.test(text)) {
    if (/"(?:releases|records|compiledRelease)"\s*:/u.test(text)) return 0.95
    return /"(?:tag|tender|awards|contracts|initiationType)"\s*:/u.test(text) ? 0.92 : 0.4
  }
  return /"publishedDate"\s*:/u.test(text) && /"(?:releases|records)"\s*:\s*\[/u.test(text) ? 0.6 : 0
}
