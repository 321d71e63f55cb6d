import type { Item } from '../../model/item.ts'
import { itemOf } from '../trace.ts'

/** The operating system by os-release(5). */
export function parseOsRelease(text: string, at: string): Item | undefined {
  const fields = new Map<string, string>()
  for (const line of text.split('\n')) {
    const match = /^([A-Z][A-Z0-9_]*)=(.*)$/u.exec(line.trim())
    if (match !== null) fields.set(match[1] ?? '', unquote(match[2] ?? ''))
  }
  const name = fields.get('NAME') ?? fields.get('ID')
  if (name === undefined || name === '') return undefined
  const cpe = fields.get('CPE_NAME') ?? ''
  return itemOf({
    name,
    version: fields.get('VERSION_ID') ?? fields.get('BUILD_ID') ?? '',
    publisher: fields.get('VENDOR_NAME') ?? '',
    identifiers: cpe === '' ? [] : [{ scheme: 'cpe', value: cpe }],
    at,
    type: 'operating-system',
  })
}

/** A value as a shell would read it, without its quotes and backslashes. */
function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/u.exec(value)
  return (quoted?.[2] ?? value).replace(/\\(["'$`\\])/gu, '$1')
}
