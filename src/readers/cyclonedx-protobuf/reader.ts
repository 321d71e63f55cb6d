import { Collector, type Encoding } from '../cyclonedx-json/collect.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import { cutProtobuf } from '../protobuf/cut.ts'
import { type Batch, brokenBatch, type ReadChoices, type Reader } from '../reader.ts'
import { readWhole } from '../whole.ts'
import { SHAPE, STRICT_SHAPE, WORDS } from './shape.ts'

/** CycloneDX in protobuf, versions 1.3 and later, read whole; places are told as those of the same document in JSON. */
export const cyclonedxProtobuf: Reader = {
  id: 'cyclonedx-protobuf',
  title: 'CycloneDX protobuf',
  version: 3,
  takes: 'bytes',
  recognise,
  read,
}

const ENCODING = {
  shape: SHAPE,
  steps: {
    root: '',
    subject: '/metadata/component',
    component: '/components',
    service: '/services',
    dependency: '/dependencies',
    citation: '/citations',
    metadata: '/metadata',
    version: '/specVersion',
    serialNumber: '/serialNumber',
    timestamp: '/metadata/timestamp',
  },
} as const satisfies Encoding

/** A list of this encoding may hold both in every version. */
const DETAILS = { after: SHAPE.places, unmixed: [0, -1], namedProperties: 6 } as const

async function strict() {
  const { LICENCE_IDS: licenceIds } = await import('../cyclonedx-json/licence-ids.ts')
  return { ...ENCODING, shape: STRICT_SHAPE, details: { ...DETAILS, licenceIds } } as const satisfies Encoding
}

/** Field 1, a text of length 3 or 4 that is a version 1.x, and after it another field of the message, or nothing. */
function recognise(head: Uint8Array): number {
  const length = head[1] ?? 0
  if (head[0] !== 0x0a || length < 3 || length > 4) return 0
  const version = new TextDecoder('latin1').decode(head.subarray(2, 2 + length))
  const next = head[2 + length]
  const isField = next === undefined || next === 0x10 || (next >= 0x1a && next <= 0x7a && next % 8 === 2)
  return /^1\.\d{1,2}$/u.test(version) && isField ? 0.95 : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
  { isStrict }: ReadChoices,
): AsyncGenerator<Batch, void, undefined> {
  const whole = await readWhole(bytes, limits.protobufBytes, 'protobufBytes')
  if (!(whole instanceof Uint8Array)) {
    yield brokenBatch(whole)
    return
  }
  const problems = new ProblemLog(limits.problems)
  const encoding = isStrict === true ? await strict() : ENCODING
  const collector = new Collector(encoding, problems, limits)
  for (const events of cutProtobuf(whole, encoding.shape, WORDS, limits)) {
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
