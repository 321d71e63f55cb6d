import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'

/** Where the schemas of CycloneDX lie: a folder that is named, or what `npm run real-tools` has installed; undefined where neither is there. */
export function schemaFolder(): string | undefined {
  const installed = join(tmpdir(), 'licet-real-tools', 'node_modules', '@cyclonedx', 'cdxgen', 'data')
  return [process.env['LICET_CYCLONEDX_SCHEMAS'] ?? '', installed].find(
    folder => folder !== '' && existsSync(join(folder, 'bom-1.6.schema.json')),
  )
}

/** What the schema of CycloneDX 1.6 finds wrong in a document; formats of texts other than times are not checked. */
export function checkCyclonedx16(document: unknown): readonly string[] {
  const folder = schemaFolder()
  if (folder === undefined) throw new Error('there are no schemas')
  const load = (name: string): object => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, formats: FORMATS })
  ajv.addSchema(load('spdx.schema.json'), 'http://cyclonedx.org/schema/spdx.schema.json')
  ajv.addSchema(load('jsf-0.82.schema.json'), 'http://cyclonedx.org/schema/jsf-0.82.schema.json')
  const isValid = ajv.compile(load('bom-1.6.schema.json'))
  if (isValid(document)) return []
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

const FORMATS = {
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u,
  'iri-reference': true as const,
  'idn-email': true as const,
  email: true as const,
  uri: true as const,
}
