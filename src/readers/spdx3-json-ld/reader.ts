import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch, Reader } from '../reader.ts'
import { Records } from '../records/records.ts'
import { noteOfVersion } from '../spdx/version.ts'
import { Graph } from './graph.ts'
import { RECORDS, SHAPE } from './shape.ts'

/** SPDX 3 as JSON-LD: each package of the graph is an item, its maker looked up wherever the graph describes them. */
export const spdx3JsonLd: Reader = {
  id: 'spdx3-json-ld',
  title: 'SPDX 3 JSON-LD',
  version: 2,
  recognise,
  read,
}

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (!text.trimStart().startsWith('{')) return 0
  if (/"@context"\s*:\s*\[?\s*"https?:\/\/spdx\.(?:org|github\.io)\//u.test(text)) return 0.97
  return /"@graph"\s*:/u.test(text) && /"(?:spdxId|SpdxDocument|software_Package)"/u.test(text) ? 0.9 : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const graph = new Graph(problems, limits)
  const records = new Records(SHAPE, RECORDS, problems, limits, element => graph.take(element))
  for await (const events of cutJson(bytes, SHAPE, limits)) {
    records.take(events)
    const { broken } = events
    if (broken !== undefined) {
      yield { items: graph.finish(), problems: [...problems.rest(), broken], broken }
      return
    }
    yield { items: graph.items(), problems: problems.take() }
  }
  graph.take(records.document)
  const items = graph.finish()
  yield { items, problems: problems.rest(), notes: noteOfVersion(graph.specVersion) }
}
