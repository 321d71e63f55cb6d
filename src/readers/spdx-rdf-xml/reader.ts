import type { Problem } from '../../base/problem.ts'
import { headText } from '../head.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import { Statements } from '../rdf-xml/statements.ts'
import type { Batch, Reader } from '../reader.ts'
import { noteOfVersion } from '../spdx/version.ts'
import { Graph, WANTED } from './graph.ts'

/** SPDX 2 as RDF/XML: each package is an item, wherever it lies and in whatever order things are said. */
export const spdxRdfXml: Reader = {
  id: 'spdx-rdf-xml',
  title: 'SPDX RDF/XML',
  version: 1,
  recognise,
  read,
}

function recognise(head: Uint8Array): number {
  const text = headText(head)
  return /^\s*</u.test(text) &&
    text.includes('http://www.w3.org/1999/02/22-rdf-syntax-ns#') &&
    /xmlns(?::[\w.-]+)?\s*=\s*["']http:\/\/spdx\.org\/rdf\/terms#["']/u.test(text) &&
    !/<owl:Ontology[\s>]/u.test(text)
    ? 0.96
    : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const graph = new Graph(problems, limits)
  const statements = new Statements(limits, WANTED, statement => graph.take(statement))
  const wrong = (): Problem | undefined => statements.broken ?? graph.full
  for await (const chunk of bytes) {
    statements.take(chunk)
    if (wrong() !== undefined) break
    yield { items: [], problems: problems.take() }
  }
  if (wrong() === undefined) statements.finish()
  const items = graph.items()
  const broken = wrong()
  const told = [...problems.rest(), ...(broken === undefined ? [] : [broken])]
  yield {
    items,
    problems: told,
    notes: noteOfVersion(graph.version),
    ...(broken === undefined ? undefined : { broken }),
  }
}
