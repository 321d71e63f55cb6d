import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml'
import { invariant } from '../../base/fault.ts'

/** A value that can be written in one line of YAML. */
export type Written = string | boolean | readonly Written[] | { readonly [key: string]: Written | undefined }

/** A value as YAML in flow style; a text stands in quotes where it could be read as something else. */
export function yamlValue(value: Written): string {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string')
    return PLAIN.test(value) && !MEANING.test(value) ? value : JSON.stringify(value)
  if (isList(value)) return `[${value.map(yamlValue).join(', ')}]`
  const parts = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [`${yamlValue(key)}: ${yamlValue(inner)}`],
  )
  return `{${parts.join(', ')}}`
}

/** What YAML reads as a text in any place; years and numbers look the same to it as to people. */
const PLAIN = /^[A-Za-z][A-Za-z0-9._/-]*$|^\d{4}-\d{2}-\d{2}$/u
const MEANING = /^(?:true|false|null|yes|no|on|off|y|n|inf|nan)$/iu

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value)
}

/**
 * Puts entries at the end of a mapping at the top of a YAML file, without touching a character of what is there.
 * A key that is not there yet is put at the end of the file.
 */
export function withEntries(
  text: string,
  key: string,
  entries: readonly (readonly [id: string, value: Written])[],
): string {
  if (entries.length === 0) return text
  const document = parseDocument(text)
  const { contents } = document
  const body = contents === null ? '' : text
  const map: unknown = isMap(contents) ? contents.get(key, true) : undefined
  if (!isMap(map)) return `${endingInLine(body)}${key}:\n${linesOf(entries, '  ')}`
  const end = map.range?.[1]
  invariant(end !== undefined, 'a parsed mapping has a range')
  if (map.flow === true) {
    const inner = entries.map(([id, value]) => `${yamlValue(id)}: ${yamlValue(value)}`).join(', ')
    const close = text.lastIndexOf('}', end - 1)
    return `${text.slice(0, close)}${map.items.length === 0 ? '' : ', '}${inner}${text.slice(close)}`
  }
  const newline = text.charAt(end - 1) === '\n' ? end - 1 : text.indexOf('\n', end)
  const [before, after] = newline < 0 ? [text, ''] : [text.slice(0, newline), text.slice(newline + 1)]
  return `${endingInLine(before)}${linesOf(entries, indentOf(text, map))}${after}`
}

function linesOf(entries: readonly (readonly [id: string, value: Written])[], indent: string): string {
  return entries.map(([id, value]) => `${indent}${yamlValue(id)}: ${yamlValue(value)}\n`).join('')
}

function indentOf(text: string, map: YAMLMap): string {
  const first = map.items[0]?.key
  const start = isScalar(first) ? (first.range?.[0] ?? 0) : 0
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
}

function endingInLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
