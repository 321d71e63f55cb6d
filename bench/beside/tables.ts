import { closeSync, openSync, writeSync } from 'node:fs'

/** Writes a table of installed programs, the same bytes each time; `quoted` puts cells in quotes, some with quotes and separators in them. */
export function writeTable(path: string, megabytes: number, quoted: boolean): void {
  const file = openSync(path, 'w')
  writeSync(file, 'Computer name,Application,Version,Publisher,Install date,Seats\n')
  let bytes = 0
  for (let number = 0; bytes < megabytes * 1e6; number += 1) {
    const name =
      quoted && number % 7 === 0 ? `"Reader ""Pro"", ${number}"` : mark(`Reader Studio ${number}`, quoted)
    const row = `host-${number >> 7},${name},${number % 20}.${number % 7},${mark('North Works, Inc.', true)},2026-01-${10 + (number % 18)},${number % 9}\n`
    bytes += writeSync(file, row)
  }
  closeSync(file)
}

function mark(text: string, quoted: boolean): string {
  return quoted ? `"${text}"` : text
}

/** Writes a CycloneDX document in XML, the same bytes each time. */
export function writeXml(path: string, megabytes: number): void {
  const file = openSync(path, 'w')
  writeSync(
    file,
    '<?xml version="1.0" encoding="UTF-8"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">\n  <components>\n',
  )
  let bytes = 0
  for (let number = 0; bytes < megabytes * 1e6; number += 1) {
    bytes += writeSync(
      file,
      `    <component type="library" bom-ref="ref-${number}">\n      <publisher>North Works &amp; Sons</publisher>\n      <name>package-${number}</name>\n      <version>${number % 20}.${number % 7}.0</version>\n      <description>Reads and writes what the others left, number ${number}</description>\n      <hashes>\n        <hash alg="SHA-256">${'0123456789abcdef'.repeat(4)}</hash>\n      </hashes>\n      <licenses>\n        <license>\n          <id>MIT</id>\n        </license>\n      </licenses>\n      <purl>pkg:npm/package-${number}@${number % 20}.${number % 7}.0</purl>\n    </component>\n`,
    )
  }
  writeSync(file, '  </components>\n</bom>\n')
  closeSync(file)
}
