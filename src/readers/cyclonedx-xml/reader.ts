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
  version: 2,
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
    version: '/bom/@xmlns',
    serialNumber: '/bom/@serialNumber',
    timestamp: '/bom/metadata/timestamp',
  },
} as const satisfies Encoding

const STRICT = { ...ENCODING, shape: STRICT_SHAPE, hasDetails: true } as const satisfies Encoding

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
  const encoding = isStrict === true ? STRICT : ENCODING
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
