import type { Problem } from '../../base/problem.ts'
import type { Batch } from '../../readers/reader.ts'
import { printable, printableJson } from '../../report/printable.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emit, outputOf, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { openInventories } from '../open-inventories.ts'
import { parseReading, type Reading } from '../parse-reading.ts'
import { refuse, tell } from '../refuse.ts'
import type { World } from '../world.ts'
import { parseFiles } from '../parse-files.ts'

/** Shows what a reader sees in a file: its items, its notes and its problems, in order. */
export async function run(world: World, call: Call): Promise<Exit> {
  const parts = allOf<{ format: string; reading: Reading; files: readonly string[] }>({
    format: parseFormat(call, ['text', 'jsonl']),
    reading: parseReading(call),
    files: parseFiles(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { format, reading, files } = parts.value
  const problems: Problem[] = []
  const kept: string[] = []
  let broken = 0
  const give = async (text: string): Promise<void> => {
    if (outputOf(call) === undefined) await world.print(text)
    else kept.push(text)
  }
  let last: string | undefined
  for await (const source of openInventories(world, files, reading)) {
    if ('code' in source) {
      problems.push(source)
      broken += 1
      continue
    }
    for await (const batch of source.batches) {
      problems.push(...batch.problems)
      if (batch.broken !== undefined) broken += 1
      const text = format === 'jsonl' ? jsonLines(source.name, batch) : textLines(batch)
      // Of several files each is named before what is in it.
      const isOneOfMany = files.length > 1 || source.isPassedOver !== undefined
      const isNext = format === 'text' && isOneOfMany && last !== source.name
      await give(isNext ? `## ${printable(source.name)}\n${text}` : text)
      last = source.name
    }
  }
  tell(world, problems)
  const isWrong = broken > 0 || (reading.isStrict === true && problems.length > 0)
  if (outputOf(call) !== undefined && !isWrong) return emit(world, call, kept.join(''), EXIT.nothing)
  return isWrong ? EXIT.refused : EXIT.nothing
}

function jsonLines(file: string, batch: Batch): string {
  return [
    ...(batch.notes ?? []).map(note => ({ kind: 'note', file, ...note })),
    ...batch.items.map(item => ({ kind: 'item', file, ...item })),
    ...batch.problems.map(problem => ({ kind: 'problem', ...problem })),
  ]
    .map(line => `${printableJson(line)}\n`)
    .join('')
}

function textLines(batch: Batch): string {
  return [
    ...(batch.notes ?? []).map(note => `# ${note.says}`),
    ...batch.items.map(item => {
      const parts = [
        item.name,
        item.version,
        item.publisher,
        ...item.identifiers.map(each => `${each.scheme}:${each.value}`),
      ]
      return `${item.at}: ${parts.filter(part => part !== undefined && part !== '').join(' · ')}`
    }),
  ]
    .map(line => `${printable(line)}\n`)
    .join('')
}
