import { formatSpan } from '../base/span.ts'
import type { List, Listing } from '../model/list.ts'
import type { Measure } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { disputesOver } from './claims.ts'
import { disputesInFull } from './claims-page.ts'
import { conditionText } from './condition-text.ts'
import { gradeText, item, line, periodText, section } from './entry-blocks.ts'
import { sourceText } from './evidence-page.ts'
import { listsOf } from './lists-of.ts'
import { authorityName, titleOf } from './names.ts'
import { type Block, GAP } from './page.ts'
import { counted } from './phrase.ts'
import { provisionEntry } from './provision-entry.ts'

/** A measure, whole: who to whom, what and since when, then what is said about it and on what all of it rests. `cases` where somebody counted them. */
export function measureEntry(
  snapshot: Snapshot,
  measure: Measure,
  cases: number | undefined,
): readonly Block[] {
  const titles = Object.entries(measure.title).filter(
    ([, text]) => text !== titleOf(measure.title, measure.id),
  )
  const disputes = disputesOver({ snapshot }, [measure.id], undefined)
  const told = new Set(measure.claims.map(claim => claim.about))
  const silent = measure.readings.filter(
    ({ id }) => ![...told].some(about => about.endsWith(`/${id}`) || about === `reading:${id}`),
  )
  return [
    ...titles.map(([language, text]) => line('title', `${text} [${language}]`)),
    ...(measure.short === undefined ? [] : [line('called', measure.short)]),
    line('kind', measure.kind.replaceAll('-', ' ')),
    line('by', authorityName(snapshot, measure.authority)),
    line('system', snapshot.systems[measure.system]?.title ?? measure.system),
    ...(measure.citation === undefined ? [] : [line('cited as', measure.citation)]),
    ...measure.stages.map(({ stage, on, evidence }) =>
      line(stage, `${formatSpan(on)} ${gradeText(evidence)}`),
    ),
    ...(cases === undefined
      ? []
      : [line('law reports', `${counted(cases, 'case')}, held by every check of the catalogue`)]),
    GAP,
    { text: measure.summary },
    ...measure.provisions.flatMap(id => {
      const provision = snapshot.provisions[id]
      return provision === undefined ? [] : [GAP, ...provisionEntry({ snapshot }, provision)]
    }),
    ...listsOf(snapshot, measure).flatMap(list => listSection(snapshot, list)),
    ...section('What others say', disputesInFull(disputes)),
    ...section(
      'Read into it, and not in the text',
      silent.map(({ says }) => item(says)),
    ),
    ...section('Sources, the best founded first', sourceBlocks(snapshot, measure.sources)),
  ]
}

/** Sources in order of how well they found what they say. */
export function sourceBlocks(snapshot: Snapshot, ids: readonly string[]): readonly Block[] {
  const grades = ['official', 'attested', 'unauthenticated', 'reported'] as const
  return grades.flatMap(grade =>
    ids
      .filter(id => snapshot.sources[id]?.basis === grade)
      .map(id => item(`${grade}: ${sourceText(snapshot, id)}`)),
  )
}

function listSection(snapshot: Snapshot, list: List): readonly Block[] {
  const absence = list.completeness === 'closed' ? 'whole' : 'not whole: absence proves nothing'
  const lines = list.listings.map(listing => item(listingText(snapshot, listing)))
  return section(
    `List "${titleOf(list.title, list.id)}" (${list.id}, ${absence})`,
    lines.length === 0 ? [item('No line of it is recorded.')] : lines,
  )
}

function listingText(snapshot: Snapshot, listing: Listing): string {
  const what = listing.country ?? conditionText({ snapshot }, listing.names, 'everything')
  const asks = listing.requirements.map(({ says }) => `; asks for: ${says}`).join('')
  return `${what}${periodText(listing.from, listing.until)} ${gradeText(listing.evidence)}${asks}`
}
