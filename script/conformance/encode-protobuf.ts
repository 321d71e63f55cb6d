import {
  type DescField,
  type DescMessage,
  fromJson,
  type JsonObject,
  type JsonValue,
  toBinary,
} from '@bufbuild/protobuf'
import { getBomSchema } from '@appthreat/cdx-proto'
import { parseTextproto, type TextMessage, type TextValue } from './textproto.ts'

/** The oldest version of which the library has a schema; the numbers of older fields are the same in it. */
const OLDEST = '1.5'

/** A CycloneDX document in the text format as bytes, encoded by the library; undefined where it says that this is no such document. */
export function encodeProtobuf(text: string, version: string): Uint8Array | undefined {
  const schema = getBomSchema(version < OLDEST ? OLDEST : version)
  try {
    return toBinary(schema, fromJson(schema, jsonOf(parseTextproto(text), schema)))
  } catch {
    return undefined
  }
}

/** The message as the JSON of Protocol Buffers, whose names may be those of the fields. */
export function jsonOf(message: TextMessage, schema: DescMessage): JsonObject {
  const json: JsonObject = {}
  for (const [name, value] of message.fields) {
    const field = schema.fields.find(one => one.name === name)
    if (field === undefined) throw new SyntaxError(`${schema.typeName} has no field ${name}`)
    const one = valueOf(value, field)
    const before = json[name]
    if (field.fieldKind !== 'list') json[name] = one
    else if (Array.isArray(before)) before.push(one)
    else json[name] = [one]
  }
  return json
}

function valueOf(value: TextValue, field: DescField): JsonValue {
  if ('text' in value) return value.text
  if ('word' in value)
    return value.word === 'true' || value.word === 'false' ? value.word === 'true' : wordOf(value.word)
  if (field.message === undefined) throw new SyntaxError(`${field.name} holds no message`)
  if (field.message.typeName === 'google.protobuf.Timestamp') return timestampOf(value.message)
  return jsonOf(value.message, field.message)
}

function wordOf(word: string): JsonValue {
  return /^[-+]?\.?\d/u.test(word) ? Number(word) : word
}

/** JSON writes a timestamp as RFC 3339 does. */
function timestampOf({ fields }: TextMessage): string {
  const [, seconds] = fields.find(([name]) => name === 'seconds') ?? []
  return new Date(seconds !== undefined && 'word' in seconds ? Number(seconds.word) * 1000 : 0).toISOString()
}
