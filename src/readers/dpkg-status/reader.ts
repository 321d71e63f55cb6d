import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import type { Limits } from '../limits.ts'
import { linesOf } from '../lines.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch, Reader } from '../reader.ts'
import { itemOf } from './paragraph.ts'

/** The status database of dpkg (`/var/lib/dpkg/status`) and files in its form, such as `dpkg -s` or `dpkg-query -s` print. */
export const dpkgStatus: Reader = {
  id: 'dpkg-status',
  title: 'dpkg status',
  version: 1,
  recognise,
  read,
}

function recognise(head: Uint8Array): number {
  const text = headText(head)
  if (!/^\s*Package: ?\S/u.test(text)) return 0
  if (/^Status: \w+ \w+ \S+$/mu.test(text)) return 0.97
  return /^(?:Version|Maintainer|Architecture): /mu.test(text) ? 0.6 : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  let fields = new Map<string, string>()
  let begun = 0
  let notInstalled = 0
  const close = (items: Item[]): void => {
    if (fields.size > 0) {
      const item = itemOf(fields, begun)
      if (item === 'not-installed') notInstalled += 1
      else if ('code' in item) problems.add(item)
      else items.push(item)
    }
    fields = new Map()
  }
  for await (const { lines, first, cut } of linesOf(bytes, limits.recordLength)) {
    const items: Item[] = []
    for (const line of cut) problems.add(tooLong(line, limits))
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') close(items)
      else {
        if (fields.size === 0) begun = first + index
        takeField(line, first + index, fields, problems)
      }
    }
    yield { items, problems: problems.take() }
  }
  const items: Item[] = []
  close(items)
  yield {
    items,
    problems: problems.rest(),
    ...(notInstalled === 0
      ? undefined
      : {
          notes: [
            {
              code: 'not-installed',
              says: `Known to dpkg and not installed: ${notInstalled} (removed, perhaps with files of configuration left). They are no items.`,
            },
          ],
        }),
  }
}

/** A field of deb-control(5): `Name: value`; lines that begin with a space go on and hold nothing that is wanted here. */
function takeField(line: string, number: number, fields: Map<string, string>, problems: ProblemLog): void {
  if (line.startsWith(' ') || line.startsWith('\t')) return
  const colon = line.indexOf(':')
  if (colon > 0) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  else {
    problems.add({
      code: 'dpkg-line-unread',
      at: { line: number, column: 1 },
      says: 'Expected "Field: value", a line that begins with a space, or an empty line.',
    })
    fields.set('', '')
  }
}

function tooLong(line: number, limits: Limits): Problem {
  return {
    code: 'line-too-long',
    at: { line },
    says: `This line is longer than the limit of ${limits.recordLength} characters (recordLength); the rest of it was not read.`,
  }
}
