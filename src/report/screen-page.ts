import type { Finding } from '../model/finding.ts'
import type { QuotaJudged } from '../model/quota.ts'
import { rankOf, type Status, STATUSES } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'
import { statusBlock } from './ask-page.ts'
import { type Setting, settingOf } from './asked.ts'
import { byBlock } from './by-block.ts'
import { dutyBlocks } from './duty-blocks.ts'
import type { FindingGroup } from './finding-group.ts'
import { sayEn } from './messages/say.en.ts'
import { groupName, rowName } from './group-name.ts'
import { floorText, nextStep } from './next-step.ts'
import { type Block, GAP } from './page.ts'
import { counted } from './phrase.ts'
import { quotaBlocks } from './quota-text.ts'
import { type Section, sectionsOf } from './screen-sections.ts'
import { settingBlocks } from './setting-page.ts'
import { bareSentence } from './statement.ts'

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
    readonly undetermined: Readonly<Record<Status, number>>
  }
  readonly groups: readonly FindingGroup[]
  /** What was counted for quotas. */
  readonly quotas: readonly QuotaJudged[]
  readonly problemCount: number
  readonly notes: readonly string[]
  /** How many products are shown under one reason; the rest is counted. */
  readonly mostRows: number
}

/** The reasons, the worst first, each said once with a table of the products it concerns; then the counts. */
export function screenPage(answer: ScreenAnswer): readonly Block[] {
  const { setting, groups } = answer
  const certain = sectionsOf(groups.filter(group => group.certain))
  const possible = sectionsOf(groups.filter(group => !group.certain))
  return [
    { lead: answer.files.join(', '), text: `: ${answer.acts.join(', ')}`, colour: 'bold', hang: 2 },
    ...settingBlocks(setting),
    ...answer.notes.map(text => ({ text, hang: 2 })),
    ...(answer.quotas.length === 0 ? [] : [GAP, ...quotaBlocks(setting, answer.quotas)]),
    ...certain.flatMap(section => [GAP, ...sectionBlocks(answer, section)]),
    ...(possible.length === 0 ? [] : [GAP, POSSIBLE]),
    ...possible.flatMap(section => [GAP, ...sectionBlocks(answer, section)]),
    GAP,
    ...summaryBlocks(answer),
  ]
}

const POSSIBLE: Block = {
  text: 'By name only, these may be what the catalogue means. Look at them (licet judge settles them, once); they are not counted.',
  colour: 'bold',
}

/** The counts in a few lines. */
export function summaryBlocks({
  summary,
  problemCount,
}: Pick<ScreenAnswer, 'summary' | 'problemCount'>): readonly Block[] {
  const counts = STATUSES.flatMap(status => {
    const open = summary.undetermined[status]
    const settled = summary.byStatus[status] - open
    return [
      ...(settled === 0 ? [] : [`${settled} ${sayEn[`status.${status}`]}`]),
      ...(open === 0 ? [] : [`${open} perhaps ${sayEn[`status.${status}`]}`]),
    ]
  })
  const unknown = summary.items - summary.known - summary.possible
  const parts = [
    counted(summary.items, 'item'),
    ...(summary.known === 0 ? [] : [`${summary.known} of makers in the catalogue (${counts.join(', ')})`]),
    ...(summary.possible === 0 ? [] : [`${summary.possible} that may be`]),
    ...(unknown === 0 ? [] : [`${unknown} of others`]),
  ]
  return [
    { text: `${parts.join('; ')}.`, hang: 2 },
    ...(problemCount === 0
      ? []
      : [{ text: `${counted(problemCount, 'problem')} in reading, told on the error output.`, hang: 2 }]),
  ]
}

function sectionBlocks(answer: ScreenAnswer, section: Section): readonly Block[] {
  const { mostRows, files } = answer
  const { verdict, acts, groups } = section
  const [example] = groups[0]?.examples ?? []
  const setting = example === undefined ? answer.setting : settingOf(answer.setting, example)
  const leading = verdict.leading
  const by = leading === undefined ? [] : [byBlock(setting, leading)]
  const next: Block = { text: `next  ${nextStep(setting, verdict)}`, indent: 2, hang: 6 }
  if (isBrief(verdict)) {
    const names = [...new Set(groups.map(group => groupName(setting, group)))]
    const shown = names.slice(0, mostRows).join(', ')
    const left = names.length > mostRows ? `, … ${names.length - mostRows} more (--all)` : ''
    return [
      statusBlock(setting, acts, verdict),
      ...by,
      next,
      { text: `of    ${shown}${left}`, indent: 2, hang: 6 },
    ]
  }
  const left = groups.length - mostRows
  const floor = floorText(setting, verdict)
  return [
    statusBlock(setting, acts, verdict),
    // The line above says it already, and what is to do stands as duties below.
    ...(isFree(verdict)
      ? []
      : [
          {
            text: bareSentence(setting, whatOf(setting, groups), verdict, acts),
            indent: 2,
          },
        ]),
    ...by,
    ...(floor === undefined ? [] : [{ text: `but   ${floor}`, indent: 2, hang: 6 }]),
    ...dutyBlocks(setting, verdict),
    ...(isFree(verdict) ? [] : [next]),
    HEADER,
    ...groups.slice(0, mostRows).map(group => groupRow(setting, group, files.length > 1)),
    ...(left <= 0 ? [] : [{ text: `… ${left} more products (--all)`, indent: 2 }]),
  ]
}

function isFree({ range: { best, worst } }: Verdict): boolean {
  return best === worst && (worst === 'clear' || worst === 'approved')
}

/** What is open and at worst binds or hinders others only is told in short. */
function isBrief({ range: { best, worst } }: Verdict): boolean {
  return best !== worst && (worst === 'withheld' || rankOf(worst) > rankOf('disqualifying'))
}

/** The one product by name, else "these". */
function whatOf(setting: Setting, groups: readonly FindingGroup[]): string {
  const [only] = groups
  const names = new Set(groups.map(group => groupName(setting, group)))
  return names.size === 1 && only !== undefined ? groupName(setting, only) : 'these'
}

const HEADER: Block = { ...rowOf('PRODUCT', 'LINES', 'COUNT', 'WHERE'), colour: 'dim' }

function groupRow(setting: Setting, group: FindingGroup, withFile: boolean): Block {
  const [first] = group.examples
  const more = group.lines - 1
  const file = withFile ? `${first?.file.split('/').at(-1) ?? ''} ` : ''
  const place = `${file}${first?.item.at ?? ''}${more === 0 ? '' : ` and ${more} more`}`
  const title = first === undefined ? '' : titleOf(first)
  return rowOf(rowName(setting, group), String(group.lines), String(group.quantity), `${place}: ${title}`)
}

function rowOf(product: string, lines: string, count: string, where: string): Block {
  return {
    text: '',
    cells: [
      { text: '', width: 0 },
      { text: product, width: 28 },
      { text: lines, width: 5, toTheRight: true },
      { text: count, width: 6, toTheRight: true },
      { text: where, width: 'rest' },
    ],
  }
}

function titleOf({ item }: Finding): string {
  const version = item.version === undefined || item.name.includes(item.version) ? '' : ` ${item.version}`
  return `${item.name}${version}${item.unit === undefined ? '' : ` (${item.unit})`}`
}
