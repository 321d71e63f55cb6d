import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { signerOf } from '../macos/signer.ts'
import { newItem } from '../new-item.ts'
import { recordReader } from '../records/record-reader.ts'

const SHAPE = compileShape(
  {
    document: { members: { SPApplicationsDataType: 'applications' } },
    applications: { elements: 'application' },
    application: {
      members: { _name: 'name', version: 'version', obtained_from: 'obtained', signed_by: 'chain' },
    },
    chain: { elements: 'certificate' },
    name: { text: true },
    version: { text: true },
    obtained: { text: true },
    certificate: { text: true },
  },
  'document',
)

/** `system_profiler -json SPApplicationsDataType`: applications of macOS with who signed them. */
export const systemProfilerJson = recordReader({
  id: 'system-profiler-json',
  title: 'macOS system_profiler JSON',
  version: 2,
  recognise: head =>
    beginsLikeJson(head) && /"SPApplicationsDataType"\s*:/u.test(headText(head)) ? 0.97 : 0,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: { application: { step: '/SPApplicationsDataType', is: 'record' } },
  read(record, tell) {
    const name = record.text('name')
    if (name === undefined) {
      tell({
        code: 'program-without-name',
        at: { pointer: record.at },
        says: 'This application has no "_name"; it was not read.',
      })
      return []
    }
    const signer = signerOf(record.text('certificate'))
    return [
      newItem({
        name,
        publisher: signer.publisher ?? (record.text('obtained') === 'apple' ? 'Apple Inc.' : undefined),
        version: record.text('version'),
        identifiers: signer.identifiers,
        at: record.at,
        type: 'application',
      }),
    ]
  },
})
