import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { recordReader } from '../records/record-reader.ts'
import { itemOf } from './item.ts'

const SHAPE = compileShape(
  {
    document: { members: { software: 'list', software_titles: 'list', host: 'host', hosts: 'hosts' } },
    list: { elements: 'software' },
    hosts: { elements: 'host' },
    host: {
      members: {
        hostname: 'hostname',
        computer_name: 'computerName',
        software: 'list',
        os_version: 'system',
        hardware_vendor: 'maker',
        hardware_model: 'model',
      },
    },
    software: {
      members: {
        name: 'name',
        display_name: 'displayName',
        version: 'version',
        versions: 'versions',
        source: 'source',
        vendor: 'vendor',
        bundle_identifier: 'bundle',
        extension_id: 'extension',
        generated_cpe: 'cpe',
        hosts_count: 'count',
      },
    },
    versions: { elements: 'one' },
    one: { members: { version: 'oneVersion', hosts_count: 'oneCount' } },
    ...Object.fromEntries(
      'hostname computerName system maker model name displayName version source vendor bundle extension cpe count oneVersion oneCount'
        .split(' ')
        .map(place => [place, { text: true } as const]),
    ),
  },
  'document',
)

/** Fleet's lists of software and its details of hosts, as its REST API and `fleetctl get --json` write them. */
export const fleetJson = recordReader({
  id: 'fleet-json',
  title: 'Fleet software JSON',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    host: { step: '/host', is: 'record' },
    software: { step: '/software', is: 'record' },
    one: { step: '/versions', is: 'part' },
  },
  read: itemOf,
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (!/"(?:software|software_titles)"\s*:\s*\[/u.test(text)) return 0
  return /"source"\s*:\s*"/u.test(text) &&
    /"(?:hosts_count|counts_updated_at|osquery_version|generated_cpe|vulnerabilities)"\s*:/u.test(text)
    ? 0.9
    : 0.2
}
