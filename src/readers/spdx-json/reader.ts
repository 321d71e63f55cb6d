import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch, ReadChoices, Reader } from '../reader.ts'
import { noteOfVersion } from '../spdx/version.ts'
import { Collector } from './collect.ts'
import { PackagePassing } from './passing.ts'
import { SHAPE } from './shape.ts'

/** SPDX 2.2 and 2.3 in JSON: each package is an item. */
export const spdxJson: Reader = { id: 'spdx-json', title: 'SPDX JSON', version: 2, recognise, read }

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (/"spdxVersion"\s*:\s*"SPDX-2/u.test(text)) return 0.97
  return /"SPDXID"\s*:/u.test(text) && /"(?:packages|documentNamespace|creationInfo)"\s*:/u.test(text)
    ? 0.9
    : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
  { glance, giveBack }: ReadChoices,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const passing = glance === undefined ? undefined : new PackagePassing(glance, limits)
  const collector = new Collector(problems, limits, passing)
  for await (const events of cutJson(bytes, SHAPE, limits, 'one', giveBack)) {
    const items = collector.take(events)
    const nobodys = collector.passed
    const { broken } = events
    if (broken !== undefined) {
      yield { items, nobodys, problems: [...problems.rest(), broken], broken }
      return
    }
    yield { items, nobodys, problems: problems.take() }
  }
  yield { items: [], problems: problems.rest(), notes: noteOfVersion(collector.version) }
}
