import type { Json } from '../../base/canonical-json.ts'
import { measureData } from '../../catalog/measure-data.ts'

/** What a field in YAML or JSON says; a text that is neither stays a text, for whoever takes it to refuse. */
export function dataOf(text: string): Json {
  const data = measureData({ path: 'field', text: `value: ${text.replaceAll('\n', ' ')}` })
  return data.ok ? (data.value['value'] ?? text) : text
}
