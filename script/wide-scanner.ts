// Writes src/readers/json/wide/assembled.ts out of the program beside it. usage: node script/bootstrap.cjs script/wide-scanner.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assembledSource } from '../src/readers/json/wide/assemble-scanner.ts'

const file = 'src/readers/json/wide/assembled.ts'
writeFileSync(join(import.meta.dirname, '..', file), assembledSource())
process.stdout.write(`${file}\n`)
