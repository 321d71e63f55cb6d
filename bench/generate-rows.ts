// Writes rows of installed programs as JSON Lines, the same bytes each time: one program of one host a line.
// usage: node bench/generate-rows.ts FILE LINES [TITLES]     (FILE `-` is the standard output: nothing then lies on the disk)
import { closeSync, openSync, writeSync } from 'node:fs'

const STANDARD_OUTPUT = 1

/** So many different programs there are in an estate, unless told otherwise. */
const TITLES = 50_000
const ROWS_OF_A_HOST = 120
const LINES_AT_ONCE = 4_000

const WORDS = ['River', 'Stone', 'Paper', 'Cloud', 'Field', 'North', 'Light', 'Grid', 'Harbour', 'Signal']
const KINDS = [
  'Reader',
  'Studio',
  'Agent',
  'Manager',
  'Viewer',
  'Client',
  'Console',
  'Backup',
  'Driver',
  'Suite',
]
const MAKERS = [
  'Example Software',
  'North Works',
  'Blue River Systems',
  'Müller & Söhne GmbH',
  '示例软件有限公司',
]

const [path = '-', lineCount = '1000000', titleCount = String(TITLES)] = process.argv.slice(2)
const titles = Array.from({ length: Number(titleCount) }, (_, number) => titleOf(number))
const file = path === '-' ? STANDARD_OUTPUT : openSync(path, 'w')
const lines = Number(lineCount)
let pending = ''
for (let number = 0; number < lines; number += 1) {
  const host = Math.floor(number / ROWS_OF_A_HOST)
  // A step that shares no factor with the number of titles goes round all of them.
  pending += `{"hostname":"host-${host}",${titles[(number * 7_919) % titles.length] ?? ''}}\n`
  if ((number + 1) % LINES_AT_ONCE === 0) {
    writeAll(pending)
    pending = ''
  }
}
writeAll(pending)
closeSync(file)

function titleOf(number: number): string {
  const pick = (list: readonly string[], of: number): string => list[of % list.length] ?? ''
  const name = `${pick(WORDS, number)} ${pick(KINDS, Math.floor(number / WORDS.length))} ${Math.floor(number / 100)}`
  const version = `${number % 20}.${number % 7}.${number % 11}`
  return JSON.stringify({ name, version, publisher: pick(MAKERS, number) }).slice(1, -1)
}

/** A pipe may take less than it is given. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}
