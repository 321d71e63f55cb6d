import { formatSpan } from '../base/span.ts'
import type { List, Listing } from '../model/list.ts'
import type { LawReport } from '../model/law-report.ts'
import type { Measure } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { disputesOver } from './claims.ts'
import { disputesInFull } from './claims-page.ts'
import { conditionText } from './condition-text.ts'
import { gradeText, item, line, periodText, section } from './entry-blocks.ts'
import { sourceText } from './evidence-page.ts'
import { lawReportEntry } from './law-report-entry.ts'
import { listsOf, namedBy } from './lists-of.ts'
import { authorityName, partyName, titleOf } from './names.ts'
import { type Block, GAP } from './page.ts'
import { provisionEntry } from './provision-entry.ts'

/** A measure, whole, as an encyclopaedia has it: what it is in a few sentences, who to whom, what and since when, what is said about it, how cases under it are decided, and on what all of it rests. */
export function measureEntry(
  snapshot: Snapshot,
  measure: Measure,
  reports: readonly LawReport[],
): readonly Block[] {
  const titles = Object.entries(measure.title).filter(
    ([, text]) => text !== titleOf(measure.title, measure.id),
  )
  const disputes = disputesOver({ snapshot }, [measure.id], undefined)
  const told = new Set(measure.claims.map(claim => claim.about))
  const silent = measure.readings.filter(
    ({ id }) => ![...told].some(about => about.endsWith(`/${id}`) || about === `reading:${id}`),
  )
  const parties = namedBy(snapshot, measure)
  return [
    GAP,
    { text: measure.summary },
    GAP,
    ...titles.map(([language, text]) => line('title', `${text} [${language}]`)),
    ...(measure.short === undefined ? [] : [line('called', measure.short)]),
    line('kind', measure.kind.replaceAll('-', ' ')),
    line('by', authorityName(snapshot, measure.authority)),
    line('system', snapshot.systems[measure.system]?.title ?? measure.system),
    ...(measure.citation === undefined ? [] : [line('cited as', measure.citation)]),
    ...measure.stages.map(({ stage, on, evidence }) =>
      line(stage, `${formatSpan(on)} ${gradeText(evidence)}`),
    ),
    ...(parties.length === 0 ? [] : [line('names', namesText(snapshot, parties))]),
    ...measure.provisions.flatMap(id => {
      const provision = snapshot.provisions[id]
      return provision === undefined ? [] : [GAP, ...provisionEntry({ snapshot }, provision)]
    }),
    ...listsOf(snapshot, measure).flatMap(list => listSection(snapshot, list)),
    ...section('What others say', disputesInFull({}, disputes)),
    ...section(
      'Read into it, and not in the text',
      silent.map(({ says }) => item(says)),
    ),
    ...lawReportEntry(snapshot, reports),
    ...section('Sources, the best founded first', sourceBlocks(snapshot, measure.sources)),
  ]
}

/** So many parties are named; the list tells the others. */
const MOST_NAMED = 12

function namesText(snapshot: Snapshot, parties: readonly string[]): string {
  const shown = parties.slice(0, MOST_NAMED).map(id => partyName(snapshot, id))
  return `${shown.join(', ')}${parties.length > MOST_NAMED ? `, and ${parties.length - MOST_NAMED} more` : ''}`
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
