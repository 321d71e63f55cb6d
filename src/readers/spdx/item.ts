import type { Place, Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import { newItem } from '../new-item.ts'

/** A package as SPDX 2 describes it, in whatever it is written. */
export interface SpdxPackage {
  readonly name: string | undefined
  readonly version: string | undefined
  readonly supplier: string | undefined
  readonly originator: string | undefined
  /** Its primary purpose. */
  readonly purpose: string | undefined
  readonly references: readonly SpdxReference[]
  /** Where it stands, for the item. */
  readonly at: string
  /** Where it stands, for a problem. */
  readonly place: Place
}

/** An external reference of a package. */
export interface SpdxReference {
  readonly type: string | undefined
  readonly locator: string | undefined
}

/** Types of external references that identify a package (SPDX 2.3, annex F), and the scheme of each. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['purl', 'purl'],
  // As nearly everybody writes them.
  ['cpe23Type', 'cpe'],
  ['cpe22Type', 'cpe'],
  ['cpe23type', 'cpe'],
  ['cpe22type', 'cpe'],
  ['swid', 'swid'],
])

/** The item of a package; without a name it goes by its identifier, without both there is none. */
export function itemOfPackage(found: SpdxPackage, tell: (problem: Problem) => void): Item | undefined {
  const identifiers: ItemIdentifier[] = []
  for (const reference of found.references) {
    const identifier = identifierOf(reference)
    if (identifier !== undefined) identifiers.push(identifier)
  }
  const name = said(found.name) ?? identifiers[0]?.value
  if (name === undefined) {
    tell({
      code: 'spdx-package-without-name',
      at: found.place,
      says: 'This package has neither a name nor an identifier, so nothing can be said of it.',
    })
    return undefined
  }
  return newItem({
    name,
    publisher: publisherOf(found.supplier, found.originator),
    version: said(found.version),
    identifiers,
    at: found.at,
    type: typeOf(found.purpose),
  })
}

/** Who publishes a package. */
export function publisherOf(
  supplier: string | undefined,
  originator: string | undefined,
): string | undefined {
  return agentOf(supplier) ?? agentOf(originator)
}

/** The scheme of a type of external references; undefined where it identifies nothing. */
export function schemeOf(type = ''): string | undefined {
  // RDF writes the type as an address whose last part it is.
  return SCHEMES.get(type) ?? SCHEMES.get(type.split(/[/#]/u).at(-1)?.toLowerCase() ?? '')
}

function identifierOf({ type, locator }: SpdxReference): ItemIdentifier | undefined {
  const scheme = schemeOf(type)
  return scheme === undefined || locator === undefined ? undefined : { scheme, value: locator }
}

/** `Organization: Name (mail)` or `Person: Name` (SPDX 2.3 §7.5); that nobody is named is nobody. */
function agentOf(text: string | undefined): string | undefined {
  const named = said(text)?.replace(/^(?:organization|person|tool)\s*:\s*/iu, '')
  const agent = named?.includes(')') === true ? named.replace(/\s*\([^()]*\)\s*$/u, '') : named
  return said(agent?.trim())
}

/** What is said; `NOASSERTION` and `NONE` say nothing (SPDX 2.3 §7), nor do the addresses that RDF writes for them. */
export function said(text: string | undefined): string | undefined {
  return text === undefined || text === '' || (mayBeNothing(text) && NOTHING.test(text)) ? undefined : text
}

const NOTHING = /^(?:NOASSERTION|NONE|https?:\/\/spdx\.org\/rdf\/terms#(?:noassertion|none))$/iu

/** Nearly every text is told from nothing by its first letter. */
function mayBeNothing(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20
  return first === 0x6e || first === 0x68
}

/** What sort of thing a purpose says that it is: `APPLICATION`, `OPERATING_SYSTEM`, or `purpose_operatingSystem` as RDF has it. */
export function typeOf(purpose: string | undefined): string | undefined {
  return said(purpose)
    ?.split(/[/#]/u)
    .at(-1)
    ?.replace(/^purpose_/u, '')
    .replaceAll(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replaceAll(/[_ ]/gu, '-')
}
