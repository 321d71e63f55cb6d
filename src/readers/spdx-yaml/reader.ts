import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import { type Batch, brokenBatch, type Note, type Reader } from '../reader.ts'
import { itemOfPackage } from '../spdx/item.ts'
import { noteOfVersion } from '../spdx/version.ts'
import { readWhole } from '../whole.ts'

/** SPDX 2.2 and 2.3 in YAML, read whole: each package is an item. */
export const spdxYaml: Reader = {
  id: 'spdx-yaml',
  title: 'SPDX YAML',
  version: 1,
  recognise,
  read,
}

function recognise(head: Uint8Array): number {
  const text = headText(head)
  if (/^spdxVersion[ \t]*:[ \t]*["']?SPDX-2/mu.test(text)) return 0.97
  return /^SPDXID[ \t]*:[ \t]*["']?SPDXRef-/mu.test(text) &&
    /^(?:creationInfo|documentNamespace|dataLicense|packages)[ \t]*:/mu.test(text)
    ? 0.9
    : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const whole = await readWhole(bytes, limits.yamlBytes, 'yamlBytes')
  if (!(whole instanceof Uint8Array)) {
    yield brokenBatch(whole)
    return
  }
  const { parseYaml } = await import('../yaml/parse.ts')
  const { SpdxTree } = await import('./packages.ts')
  const problems = new ProblemLog(limits.problems)
  const { documents, placeOf, problems: faults } = parseYaml(headText(whole), limits.yamlDepth)
  const items: Item[] = []
  const notes: Note[] = []
  for (const document of documents) {
    const tree = new SpdxTree(document, placeOf, problem => problems.add(problem), limits.textBytes)
    notes.push(...noteOfVersion(tree.version()))
    for (const found of tree.packages()) {
      const item = itemOfPackage(found, problem => problems.add(problem))
      if (item !== undefined) items.push(item)
    }
  }
  for (const fault of faults) problems.add(fault)
  const [broken] = faults
  yield { items, problems: problems.rest(), notes, ...(broken === undefined ? undefined : { broken }) }
}
