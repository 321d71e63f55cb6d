import type { Problem } from '../../base/problem.ts'
import { readInventory } from '../../readers/read-inventory.ts'
import type { Batch } from '../../readers/reader.ts'
import { printable, printableJson } from '../../report/printable.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emit, outputOf, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
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
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file is open at a time
    const input = await world.disk.openInput(file)
    if (!input.ok) {
      problems.push(...input.problems)
      broken += 1
      continue
    }
    for await (const batch of readInventory(input.value.name, input.value.bytes, reading)) {
      problems.push(...batch.problems)
      if (batch.broken !== undefined) broken += 1
      const text = format === 'jsonl' ? jsonLines(input.value.name, batch) : textLines(batch)
      if (outputOf(call) === undefined) await world.print(text)
      else kept.push(text)
    }
  }
  tell(world, problems)
  if (outputOf(call) !== undefined && broken === 0) return emit(world, call, kept.join(''), EXIT.nothing)
  return broken > 0 ? EXIT.refused : EXIT.nothing
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
