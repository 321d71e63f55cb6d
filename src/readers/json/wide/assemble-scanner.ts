import { PAGES } from '../scan-wide.ts'
import { assemble } from './assembler.ts'
import { LOCALS } from './locals.ts'
import { PROGRAM } from './program.ts'
import { UNITS_PROGRAM } from './units.ts'

/** The source of `assembled.ts`: to put the module together takes longer than to read a small inventory. */
export function assembledSource(): string {
  const module = assemble([{ name: 'run', ...LOCALS, body: PROGRAM }, UNITS_PROGRAM], PAGES)
  const lines = Buffer.from(module)
    .toString('base64')
    .match(/.{1,100}/gu)
  return `// Written by script/wide-scanner.ts out of the program beside it; a test holds it current.
/** The module of the wide scanner, in base64. */
export const ASSEMBLED: string = [
${lines?.map(line => `  '${line}',`).join('\n') ?? ''}
].join('')
`
}
