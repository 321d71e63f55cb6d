// Writes schema/*.schema.json from the descriptions in src/catalog; a test holds them current.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedSchemas } from '../src/catalog/json-schema.ts'

const folder = join(import.meta.dirname, '..', 'schema')
mkdirSync(folder, { recursive: true })
for (const { file, schema } of publishedSchemas()) {
  writeFileSync(join(folder, file), `${JSON.stringify(schema, undefined, 2)}\n`)
  process.stdout.write(`schema/${file}\n`)
}
