import type { Item } from '../../model/item.ts'
import { headText, peek } from '../head.ts'
import { LIMITS } from '../limits.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import { brokenBatch } from '../reader.ts'
import type { Batch, ReadChoices, Reader } from '../reader.ts'
import { columnsNote, noColumn, noName } from '../tables/header.ts'
import { ItemMaker, type Placing } from '../tables/item.ts'
import { findLayout, likelyRow, namedSeparator } from './layout.ts'
import type { Layout } from './layout.ts'
import { oddRow } from './odd-row.ts'
import { RowCutter } from './rows.ts'
import type { Row } from '../tables/row.ts'

/** Tables as text: commas, semicolons, tabs or bars between the cells, columns in any order, titles in many languages. */
export const csv: Reader = {
  id: 'csv',
  title: 'CSV or TSV',
  version: 3,
  recognise,
  read,
}

function recognise(head: Uint8Array, name: string): number {
  const isNamed = /\.(?:csv|tsv|tab|txt)$/iu.test(name)
  const text = headText(head)
  if (/^\s*[{[<]/u.test(text)) return 0
  const layout = findLayout(text, {}, LIMITS)
  if (layout === undefined)
    return isNamed || namedSeparator(text) !== undefined || looksLikeTable(text) ? 0.2 : 0
  if (layout.titles.length > 1) return layout.columns.size > 1 ? 0.7 : 0.5
  return isNamed ? 0.5 : 0.3
}

/** Several lines that all fall into the same number of columns, more than one. */
function looksLikeTable(text: string): boolean {
  const lines = text
    .split(/\r?\n/u)
    .slice(0, 10)
    .filter(line => line !== '')
  return [',', ';', '\t'].some(separator => {
    const counts = new Set(lines.map(line => line.split(separator).length))
    return lines.length > 1 && counts.size === 1 && !counts.has(1)
  })
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
  choices: ReadChoices,
): AsyncGenerator<Batch, void, undefined> {
  const peeked = await peek(bytes, limits.headBytes)
  const head = headText(peeked.head)
  const layout = findLayout(head, choices.columns ?? {}, limits)
  if (layout === undefined || layout.missing.length > 0) {
    await peeked.close()
    const titles = layout?.titles ?? likelyRow(head, limits)
    yield brokenBatch(layout === undefined ? noName('csv', titles) : noColumn('csv', layout.missing, titles))
    return
  }
  yield { items: [], problems: [], notes: [columnsNote(layout)] }
  yield* readRows(peeked.bytes, layout, limits)
}

/** A table of text has lines; a cell may lie anywhere in one. */
const LINES: Placing = {
  itemAt: line => `line ${line}`,
  placeOf: line => ({ line }),
}

async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  layout: Layout,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const maker = new ItemMaker(layout, LINES, limits)
  const cutter = new RowCutter(layout.separator, limits)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const itemsOf = (rows: readonly Row[]): readonly Item[] => {
    const items: Item[] = []
    for (const row of rows) {
      if (row.line <= layout.line) continue
      if (row.odd !== undefined) problems.add(oddRow(row, limits))
      const item = maker.make(row, problem => problems.add(problem))
      if (item !== undefined) items.push(item)
    }
    return items
  }
  for await (const chunk of bytes) {
    const items = itemsOf(cutter.take(decoder.decode(chunk, { stream: true })))
    yield { items, problems: problems.take() }
  }
  const items = itemsOf([...cutter.take(decoder.decode()), ...cutter.finish()])
  yield { items, problems: problems.rest() }
}
