import { beginsLikeJson, headText } from '../head.ts'
import { cutJson, type JsonEvents } from '../json/cut.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch, ReadChoices, Reader } from '../reader.ts'
import { Collector, type Encoding } from './collect.ts'
import { ComponentPassing } from './passing.ts'
import { SHAPE, STRICT_SHAPE } from './shape.ts'

/** CycloneDX in JSON, versions 1.2 and later: components nested to any depth, the subject in `metadata`, services. */
export const cyclonedxJson: Reader = {
  id: 'cyclonedx-json',
  title: 'CycloneDX JSON',
  version: 3,
  recognise,
  read,
}

const ENCODING = {
  shape: SHAPE,
  tellsRepeats: true,
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

/** Before 1.5 a list could hold both, in 1.7 it can again. */
const DETAILS = { after: SHAPE.places, unmixed: [5, 6], namedProperties: 7 } as const

async function strict() {
  const { LICENCE_IDS: licenceIds } = await import('./licence-ids.ts')
  return { ...ENCODING, shape: STRICT_SHAPE, details: { ...DETAILS, licenceIds } } as const satisfies Encoding
}

function recognise(head: Uint8Array, name: string): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (!text.trimStart().startsWith('{')) return 0
  if (/"bomFormat"\s*:\s*"CycloneDX"/u.test(text)) return 0.98
  if (/"\$schema"\s*:\s*"https?:\/\/cyclonedx\.org\//u.test(text)) return 0.95
  const hasNames = /"specVersion"\s*:/u.test(text) || /"components"\s*:\s*\[/u.test(text)
  if (hasNames && !/"spdxVersion"/u.test(text)) return 0.4
  return /\.cdx\.json$|bom\.json$/iu.test(name) ? 0.2 : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
  { isStrict, glance, giveBack }: ReadChoices,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const encoding = isStrict === true ? await strict() : ENCODING
  // What is held to the standard is looked at in full.
  const passing =
    glance === undefined || isStrict === true ? undefined : new ComponentPassing(glance, SHAPE, limits)
  const pass = passing === undefined ? undefined : (events: JsonEvents) => passing.pass(events)
  const collector = new Collector(encoding, problems, limits, pass)
  for await (const events of cutJson(bytes, encoding.shape, limits, 'one', giveBack)) {
    const items = collector.take(events)
    yield {
      items,
      nobodys: collector.passed,
      problems: events.broken === undefined ? problems.take() : [...problems.rest(), events.broken],
      ...(events.broken === undefined ? undefined : { broken: events.broken }),
    }
    if (events.broken !== undefined) return
  }
  if (collector.bomFormat !== 'CycloneDX') {
    problems.add({
      code: 'cyclonedx-format-not-named',
      at: { pointer: '/bomFormat' },
      says: 'The document does not name itself "CycloneDX" in "bomFormat", as the standard wants; it was read as such.',
    })
  }
  yield { items: [], problems: problems.rest(), notes: collector.notes }
}
