import { Collector, type Encoding } from '../cyclonedx-json/collect.ts'
import { headText } from '../head.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch, ReadChoices, Reader } from '../reader.ts'
import { cutXml } from '../xml/cut.ts'
import { SHAPE, STRICT_SHAPE } from './shape.ts'

/** CycloneDX in XML, all versions: components nested to any depth, the subject in `metadata`, services. */
export const cyclonedxXml: Reader = {
  id: 'cyclonedx-xml',
  title: 'CycloneDX XML',
  version: 3,
  recognise,
  read,
}

const ENCODING = {
  shape: SHAPE,
  steps: {
    root: '/bom',
    subject: '/bom/metadata/component',
    component: '/components/component',
    service: '/services/service',
    dependency: '/bom/dependencies/dependency',
    citation: '/bom/citations/citation',
    metadata: '/bom/metadata',
    version: '/bom/@xmlns',
    serialNumber: '/bom/@serialNumber',
    timestamp: '/bom/metadata/timestamp',
  },
} as const satisfies Encoding

const DETAILS = { after: SHAPE.places, unmixed: [1, 6], namedProperties: 6 } as const

async function strict() {
  const { LICENCE_IDS: licenceIds } = await import('../cyclonedx-json/licence-ids.ts')
  return { ...ENCODING, shape: STRICT_SHAPE, details: { ...DETAILS, licenceIds } } as const satisfies Encoding
}

function recognise(head: Uint8Array): number {
  const text = headText(head)
  return /^\s*</u.test(text) && /xmlns(?::\w+)?\s*=\s*["']http:\/\/cyclonedx\.org\/schema\/bom\//u.test(text)
    ? 0.98
    : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
  { isStrict }: ReadChoices,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const encoding = isStrict === true ? await strict() : ENCODING
  const collector = new Collector(encoding, problems, limits)
  for await (const events of cutXml(bytes, encoding.shape, limits)) {
    const items = collector.take(events)
    const { broken } = events
    if (broken !== undefined) {
      yield { items, problems: [...problems.rest(), broken], broken }
      return
    }
    yield { items, problems: problems.take() }
  }
  yield { items: [], problems: problems.rest(), notes: collector.notes }
}
