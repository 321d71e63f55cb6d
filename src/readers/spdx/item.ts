import type { Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import { newItem } from '../new-item.ts'
import type { OpenRecord } from '../records/records.ts'

/** Types of external references that identify a package (SPDX 2.3, annex F), and the scheme of each. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['purl', 'purl'],
  ['cpe23type', 'cpe'],
  ['cpe22type', 'cpe'],
  ['swid', 'swid'],
])

/** The item of an SPDX 2 package, whatever it is written in: places `name`, `version`, `supplier`, `originator`, `purpose` and parts `reference`. */
export function itemOfPackage(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const identifiers = record.parts('reference').flatMap(identifierOf)
  const name = said(record.text('name')) ?? identifiers[0]?.value
  if (name === undefined) {
    tell({
      code: 'spdx-package-without-name',
      at: { pointer: record.at },
      says: 'This package has neither a name nor an identifier, so nothing can be said of it.',
    })
    return []
  }
  return [
    newItem({
      name,
      publisher: agentOf(record.text('supplier')) ?? agentOf(record.text('originator')),
      version: said(record.text('version')),
      identifiers,
      at: record.at,
      type: typeOf(record.text('purpose')),
    }),
  ]
}

function identifierOf(reference: OpenRecord): readonly ItemIdentifier[] {
  // RDF writes the type as an address whose last part it is.
  const type = reference.text('referenceType')?.split(/[/#]/u).at(-1)?.toLowerCase() ?? ''
  const scheme = SCHEMES.get(type)
  const value = reference.text('locator')
  return scheme === undefined || value === undefined ? [] : [{ scheme, value }]
}

/** `Organization: Name (mail)` or `Person: Name` (SPDX 2.3 §7.5); that nobody is named is nobody. */
function agentOf(text: string | undefined): string | undefined {
  const agent = said(text)
    ?.replace(/^(?:organization|person|tool)\s*:\s*/iu, '')
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .trim()
  return agent === undefined ? undefined : said(agent)
}

/** What is said; `NOASSERTION` and `NONE` say nothing (SPDX 2.3 §7). */
function said(text: string | undefined): string | undefined {
  return text === undefined || text === '' || /^(?:NOASSERTION|NONE)$/iu.test(text) ? undefined : text
}

/** `APPLICATION`, `OPERATING_SYSTEM`, or `purpose_library` as RDF has it. */
function typeOf(purpose: string | undefined): string | undefined {
  return said(purpose)
    ?.split(/[/#]/u)
    .at(-1)
    ?.toLowerCase()
    .replace(/^purpose_/u, '')
    .replaceAll('_', '-')
}
