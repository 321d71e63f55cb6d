import { formatDay } from '../base/day.ts'
import { formatSpan } from '../base/span.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Snapshot, Source } from '../model/snapshot.ts'
import type { Citation } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import type { Block } from './page.ts'

const READ_WORDS: Readonly<Record<Source['read'], string>> = {
  whole: 'read whole',
  excerpt: 'read in part',
  'through-others': 'read through others',
}

/** What a citation rests on: the provision's own sources, and those of the listings, edges and stages it needs. */
export function evidenceBlocks({ snapshot, known }: Setting, citation: Citation): readonly Block[] {
  const parts = [citation.provision, ...citation.rests].flatMap(id => {
    const evidence = evidenceOf(snapshot, id)
    return evidence === undefined ? [] : [{ id, evidence }]
  })
  return parts.flatMap(({ id, evidence }) => [
    { text: id === citation.provision ? 'sources' : `rests on ${id}`, indent: 3 },
    ...evidence.asserted.map(({ source, basis, knownFrom, takenBackOn }) => {
      const late = known !== undefined && knownFrom > known ? '; later than what was asked to be known' : ''
      const back = takenBackOn === undefined ? '' : `; taken back ${formatDay(takenBackOn)}`
      return { text: `+ ${sourceText(snapshot, source)} (${basis}${back}${late})`, indent: 5, hang: 2 }
    }),
    ...evidence.denied.map(denial => ({
      text: `- ${denial.says} ${sourceText(snapshot, denial.source)}`,
      indent: 5,
      hang: 2,
    })),
  ])
}

/** A source as a reader would look it up: title, publisher, date, address, and how it was read here. */
export function sourceText(snapshot: Snapshot, id: string | undefined): string {
  if (id === undefined) return 'no source is recorded'
  const source = snapshot.sources[id]
  if (source === undefined) return id
  const { title, publisher, published, url, read } = source
  return `"${title}", ${publisher}, ${formatSpan(published)}, ${READ_WORDS[read]}${url === undefined ? '' : `, ${url}`}`
}

/** What stands behind a provision, a listing or an edge, by its id. */
export function evidenceOf(snapshot: Snapshot, id: string): Evidence | undefined {
  const provision = snapshot.provisions[id]
  if (provision !== undefined) return provision.evidence
  const list = snapshot.lists[id.slice(0, id.lastIndexOf('/'))]
  return (
    list?.listings.find(listing => listing.id === id)?.evidence ??
    snapshot.partyEdges.find(edge => edge.id === id)?.evidence
  )
}
