import { formatDay } from '../base/day.ts'
import type { Finding } from '../model/finding.ts'
import { type Status, STATUSES } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Setting, Subject } from './asked.ts'
import { actsWords } from './messages/acts.en.ts'
import { statusWords } from './messages/en.ts'
import { partyName, productName } from './names.ts'
import { dutyText } from './next-step.ts'
import { type Block, GAP } from './page.ts'
import { colourOf } from './paint.ts'
import { counted } from './phrase.ts'
import { settingBlocks } from './setting-page.ts'
import { verdictSentence } from './statement.ts'

/** Findings that say the same of the same product. */
export interface FindingGroup {
  readonly party?: string
  readonly product?: string
  readonly certain: boolean
  readonly verdicts: readonly Verdict[]
  readonly worst: Status
  readonly lines: number
  readonly quantity: number
  readonly examples: readonly Finding[]
}

/** What a screening came to, for a terminal. */
export interface ScreenAnswer {
  readonly setting: Setting
  readonly acts: readonly string[]
  readonly files: readonly string[]
  readonly summary: {
    readonly items: number
    readonly known: number
    readonly possible: number
    readonly byStatus: Readonly<Record<Status, number>>
  }
  readonly groups: readonly FindingGroup[]
  readonly problemCount: number
  readonly notes: readonly string[]
  /** How many groups are shown; the rest is counted. */
  readonly mostGroups: number
}

const HEADER: Block = { ...rowBlock('STATUS', 'ACT', 'PRODUCT', 'ITEMS', 'SINCE'), colour: 'bold' }

/** The groups, the worst first, each with its reason and where to find it; then the counts. */
export function screenPage(answer: ScreenAnswer): readonly Block[] {
  const { setting, groups } = answer
  const certain = groups.filter(group => group.certain)
  const possible = groups.filter(group => !group.certain)
  return [
    { text: `${answer.files.join(', ')}: ${answer.acts.join(', ')}`, colour: 'bold', hang: 2 },
    ...settingBlocks(setting),
    ...answer.notes.map(text => ({ text, colour: 'dim' as const, hang: 2 })),
    ...(groups.length === 0 ? [] : [GAP, HEADER]),
    ...paged(certain, answer.mostGroups).flatMap(block => blocksOf(answer, block)),
    ...(possible.length === 0
      ? []
      : [GAP, { text: 'May be one of these; look, for they are not counted', colour: 'bold' as const }]),
    ...paged(possible, answer.mostGroups).flatMap(block => blocksOf(answer, block)),
    GAP,
    ...summaryBlocks(answer),
  ]
}

/** The counts in a line or two. */
export function summaryBlocks({
  summary,
  problemCount,
}: Pick<ScreenAnswer, 'summary' | 'problemCount'>): readonly Block[] {
  const counts = STATUSES.flatMap(status => {
    const count = summary.byStatus[status]
    return count === 0 ? [] : [`${count} ${statusWords[status]}`]
  })
  const unknown = summary.items - summary.known - summary.possible
  const parts = [
    counted(summary.items, 'item'),
    ...(summary.known === 0 ? [] : [`${summary.known} by makers the catalogue names (${counts.join(', ')})`]),
    ...(summary.possible === 0 ? [] : [`${summary.possible} that may be`]),
    `${unknown} that no measure held here speaks of`,
  ]
  return [
    { text: `${parts.join('; ')}.`, hang: 2 },
    ...(problemCount === 0
      ? []
      : [
          {
            text: `${counted(problemCount, 'problem')} in reading, told on the error output.`,
            colour: 'yellow' as const,
          },
        ]),
  ]
}

type Shown =
  | { readonly kind: 'group'; readonly group: FindingGroup }
  | { readonly kind: 'more'; readonly count: number }

function paged(groups: readonly FindingGroup[], most: number): readonly Shown[] {
  const shown = groups.slice(0, most).map(group => ({ kind: 'group' as const, group }))
  return groups.length <= most ? shown : [...shown, { kind: 'more', count: groups.length - most }]
}

function blocksOf(answer: ScreenAnswer, shown: Shown): readonly Block[] {
  if (shown.kind === 'more') return [{ text: `… ${shown.count} more (--all)` }]
  return groupBlocks(answer, shown.group)
}

function groupBlocks({ setting }: ScreenAnswer, group: FindingGroup): readonly Block[] {
  const subject = subjectOf(group)
  const reasons = reasonsOf(group)
  const led = new Set(reasons.map(([verdict]) => verdict?.leading))
  const duties = new Map(
    group.verdicts.flatMap(verdict => verdict.duties.map(due => [due.provision, due] as const)),
  )
  return [
    ...reasons.flatMap((alike, at) => reasonBlocks(setting, subject, group, alike, at === 0)),
    ...[...duties.values()]
      .filter(due => !due.waived && !led.has(due.provision))
      .map(due => ({ text: `duty: ${dutyText(due)}`, indent: 2, hang: 2 })),
    { text: placesOf(group), indent: 2, hang: 2, colour: 'dim' },
  ]
}

/** The verdicts that somebody has to look at, those together that one provision decides alike; the worst first. */
function reasonsOf(group: FindingGroup): readonly (readonly Verdict[])[] {
  const concerns = group.verdicts.filter(({ range }) => range.worst !== 'clear' && range.worst !== 'approved')
  const told = concerns.length === 0 ? group.verdicts : concerns
  return [
    ...Map.groupBy(
      told,
      verdict => `${verdict.leading} ${verdict.range.best} ${verdict.range.worst}`,
    ).values(),
  ]
}

/** A row of the table with the sentence that says why. */
function reasonBlocks(
  setting: Setting,
  subject: Subject,
  group: FindingGroup,
  alike: readonly Verdict[],
  isFirst: boolean,
): readonly Block[] {
  const [verdict] = alike
  if (verdict === undefined) return []
  const { best, worst } = verdict.range
  const acts = alike.map(each => each.act)
  const since = verdict.since === undefined || verdict.leading === undefined ? '' : formatDay(verdict.since)
  const by =
    verdict.leading === undefined
      ? ''
      : ` [${verdict.leading}, ${verdict.basis ?? 'reported'}${verdict.contested ? ', contested' : ''}]`
  const row = rowBlock(
    best === worst ? statusWords[worst] : `? ${statusWords[worst]}`,
    acts.join(', '),
    isFirst ? nameOf(setting, group) : '',
    isFirst ? String(group.lines) : '',
    since,
  )
  const isFree = best === worst && (worst === 'clear' || worst === 'approved')
  const text = `${verdictSentence(setting, subject, verdict, actsWords(acts))}${by}`
  return [{ ...row, colour: colourOf(worst) }, ...(isFree ? [] : [{ text, indent: 2, hang: 2 }])]
}

function rowBlock(status: string, acts: string, product: string, items: string, since: string): Block {
  return {
    text: '',
    cells: [
      { text: status, width: 15 },
      { text: acts, width: 14 },
      { text: product, width: 'rest' },
      { text: items, width: 6, toTheRight: true },
      { text: since, width: 10 },
    ],
  }
}

function subjectOf(group: FindingGroup): Subject {
  return {
    name: group.examples[0]?.item.name ?? '',
    ...(group.party === undefined ? {} : { party: group.party }),
    ...(group.product === undefined ? {} : { product: group.product }),
  }
}

function nameOf({ snapshot }: Setting, group: FindingGroup): string {
  if (group.product !== undefined) return productName(snapshot, group.product)
  return `a product of ${partyName(snapshot, group.party ?? '')}`
}

function placesOf(group: FindingGroup): string {
  const places = group.examples.map(({ item, file }) => {
    const version = item.version === undefined || item.name.includes(item.version) ? '' : ` ${item.version}`
    return `"${item.name}${version}" ${file}:${item.at}${item.unit === undefined ? '' : ` (${item.unit})`}`
  })
  const more = group.lines - places.length
  const stands = group.quantity === group.lines ? '' : ` (${group.quantity} by their own count)`
  return places.join(' · ') + (more === 0 ? '' : ` · … ${more} more`) + stands
}
