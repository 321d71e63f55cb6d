import { rankOf, type Status } from '../model/status.ts'
import type { QuotaJudged } from '../model/quota.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import type { FindingGroup } from './finding-group.ts'
import { sayEn } from './messages/say.en.ts'
import { rowName } from './group-name.ts'
import { type Block, type Cell, GAP } from './page.ts'
import { quotaText } from './quota-text.ts'
import { settingText, snapshotText } from './setting-page.ts'

/** One screening among several of the same inventories. */
export interface Side {
  readonly label: string
  readonly setting: Setting
  readonly groups: readonly FindingGroup[]
  /** What was counted for quotas. */
  readonly quotas: readonly QuotaJudged[]
}

/** Widest column of statuses. */
const STATUS_COLUMNS = 17

/** The same inventories seen from several sides: a table an act, with the products on which some side has more to say than "clear", or only those on which they differ. */
export function sideBySidePage(
  files: readonly string[],
  acts: readonly string[],
  sides: readonly Side[],
  rows: 'all' | 'different' = 'all',
): readonly Block[] {
  const snapshot = sides[0]?.setting.snapshot
  if (snapshot === undefined) return []
  return [
    { lead: files.join(', '), text: `: ${acts.join(', ')}`, colour: 'bold', hang: 2 },
    ...sides.map(({ label, setting }) => ({
      text: label === setting.organisation.id ? settingText(setting) : `${label}: ${settingText(setting)}`,
      colour: 'dim' as const,
      hang: 2,
    })),
    { text: `catalogue ${snapshotText(snapshot.id)}`, colour: 'dim' },
    ...acts.flatMap(act => tableOf(act, sides, rows)),
    ...quotasOf(sides),
    GAP,
    { text: `${NOTHING} nothing stands in the way   ? not settled; the worst that it may be` },
  ]
}

const NOTHING = '·'

function quotasOf(sides: readonly Side[]): readonly Block[] {
  const blocks = sides.flatMap(({ label, setting, quotas }) =>
    quotas.map(one => ({ lead: label, text: `: ${quotaText(setting, one)}`, hang: 2 })),
  )
  return blocks.length === 0 ? [] : [GAP, ...blocks]
}

function tableOf(act: string, sides: readonly Side[], kept: 'all' | 'different'): readonly Block[] {
  const rows = new Map<string, { name: string; cells: (string | undefined)[]; worst: Status }>()
  for (const [at, { setting, groups }] of sides.entries()) {
    for (const group of groups) {
      const verdict = group.verdicts.find(each => each.act === act)
      if (!group.certain || verdict === undefined || isFree(verdict)) continue
      const name = rowName(setting, group)
      const row = rows.get(name) ?? { name, cells: sides.map(() => undefined), worst: verdict.range.worst }
      const former = row.cells[at]
      const word = wordOf(verdict)
      row.cells[at] = former === undefined || former === word ? word : `${former}, ${word}`
      if (rankOf(verdict.range.worst) < rankOf(row.worst)) row.worst = verdict.range.worst
      rows.set(name, row)
    }
  }
  const ordered = [...rows.values()]
    .filter(row => kept === 'all' || new Set(row.cells).size > 1)
    .toSorted((one, other) => rankOf(one.worst) - rankOf(other.worst))
  if (ordered.length === 0) {
    const none = kept === 'all' ? 'nothing stands in the way on any side' : 'the same on all sides'
    return [GAP, { text: `${act}: ${none}.` }]
  }
  return [
    GAP,
    ...headerOf(
      act,
      sides.map(side => side.label),
    ),
    ...ordered.map(row => rowOf([row.name, ...row.cells.map(cell => cell ?? NOTHING)])),
  ]
}

/** The labels over their columns, in as many rows as the longest needs. */
function headerOf(act: string, labels: readonly string[]): readonly Block[] {
  const prefix = labels[0]?.slice(0, labels[0].indexOf('/') + 1) ?? ''
  const isShared = labels.every(label => label.startsWith(prefix))
  const parts = labels.map(label => chunksOf(isShared ? label.slice(prefix.length) : label))
  const rows = Math.max(...parts.map(part => part.length))
  return Array.from({ length: rows }, (_, row) => ({
    ...rowOf([row === 0 ? act.toUpperCase() : '', ...parts.map(part => part[row] ?? '')]),
    colour: 'bold' as const,
  }))
}

/** A label cut behind hyphens and spaces so that each part fits a column. */
function chunksOf(label: string): readonly string[] {
  const chunks: string[] = []
  for (const piece of label.match(/[^- ]+[- ]*/gu) ?? []) {
    const last = chunks.at(-1)
    if (last !== undefined && last.length + piece.trimEnd().length <= STATUS_COLUMNS)
      chunks[chunks.length - 1] = last + piece
    else chunks.push(piece)
  }
  return chunks
}

function rowOf([name = '', ...statuses]: readonly string[]): Block {
  const cells: readonly Cell[] = [
    { text: name, width: 'rest' },
    ...statuses.map(text => ({ text, width: STATUS_COLUMNS })),
  ]
  return { text: '', cells }
}

function isFree({ range: { best, worst } }: Verdict): boolean {
  return best === worst && (worst === 'clear' || worst === 'approved')
}

function wordOf({ range: { best, worst } }: Verdict): string {
  return best === worst ? sayEn[`status.${worst}`] : `? ${sayEn[`status.${worst}`]}`
}
