import type { Held } from './held.ts'

/** What was expected, what was found instead, and where, seen from what the details belong to. */
export interface Oddity {
  readonly where: string
  readonly wanted: string
  readonly found: string
}

/** What the rules look at beside the thing itself. */
export interface Standard {
  /** Its minor version, as 6 of 1.6; undefined while the document has not said it. */
  readonly minor: number | undefined
  readonly licenceIds: ReadonlySet<string>
  /** The minor versions in which either licences or one expression may stand in a list, since this encoding can say it. */
  readonly unmixed: readonly [from: number, to: number]
  /** From which minor version a property must have a name. */
  readonly namedProperties: number
}

type Rule = (held: Held, standard: Standard) => readonly Oddity[]

/** Hash algorithms of CycloneDX 1.0 to 1.7, and how many hexadecimal digits each gives. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['MD5', 32],
  ['SHA-1', 40],
  ['SHA-256', 64],
  ['SHA-384', 96],
  ['SHA-512', 128],
  ['SHA3-256', 64],
  ['SHA3-384', 96],
  ['SHA3-512', 128],
  ['BLAKE2b-256', 64],
  ['BLAKE2b-384', 96],
  ['BLAKE2b-512', 128],
  ['BLAKE3', 64],
  ['Streebog-256', 64],
  ['Streebog-512', 128],
])

/** What the standard wants of objects (schemas of CycloneDX 1.0 to 1.7), by their place in the shape. */
export const RULES: Readonly<Record<string, Rule>> = {
  hash: held => {
    const algorithm = held.text('hashAlg')
    const digits = (held.text('hashContent') || held.text('hash')).length
    const wanted = DIGITS.get(algorithm)
    if (wanted === undefined) return [odd('/hashes', 'an algorithm that the standard knows', algorithm)]
    return when(
      digits !== wanted,
      '/hashes',
      `${wanted} hexadecimal digits of ${algorithm}`,
      `${digits} characters`,
    )
  },
  license: (held, { licenceIds }) => {
    const names = held.count('licenseId', 'licenseName')
    const id = held.text('licenseId')
    return [
      ...when(names !== 1, '/licenses', 'one id or one name of a licence', `${names} of them`),
      ...when(
        // The list also holds ids that end in "+" for "or later", which the package leaves to expressions.
        held.count('licenseId') > 0 && !licenceIds.has(id.replace(/\+$/u, '')),
        '/licenses',
        'the id of a licence in the list of SPDX',
        id,
      ),
    ]
  },
  licenseChoice: held => {
    const both = held.count('license') > 0 && held.count('licenseExpression') > 0
    return when(both, '/licenses', 'a licence or an expression', 'both')
  },
  licenses: (held, { minor, unmixed: [from, to] }) => {
    const expressions = held.count('licenseExpression')
    const licences = held.count('license')
    const isMixed = expressions > 1 || (expressions === 1 && licences > 0)
    const isHeldTo = minor !== undefined && minor >= from && minor <= to
    return when(
      isHeldTo && isMixed,
      '/licenses',
      'licences or one expression in this version',
      `${expressions} expressions and ${licences} licences`,
    )
  },
  property: (held, { minor, namedProperties }) => {
    const isHeldTo = minor !== undefined && minor >= namedProperties
    return when(isHeldTo && held.text('propertyName') === '', '/properties', 'the name of a property', '')
  },
  dependency: held => when(held.text('dependencyRef') === '', '', 'what depends: a reference (ref)', ''),
  citation: held => [
    ...when(
      held.count('attributedTo', 'process') === 0,
      '',
      'by whom or by which process something was said',
      'neither',
    ),
    ...when(
      held.count('pointers') + held.count('expressions') !== 1,
      '',
      'either pointers or expressions',
      held.count('pointers') === 0 ? 'neither' : 'both',
    ),
  ],
  metadata: held =>
    when(
      held.count('distribution') > 0,
      '/distribution',
      'constraints of distribution (distributionConstraints)',
      held.text('distribution'),
    ),
}

function when(isOdd: boolean, where: string, wanted: string, found: string): readonly Oddity[] {
  return isOdd ? [odd(where, wanted, found)] : []
}

function odd(where: string, wanted: string, found: string): Oddity {
  return { where, wanted, found }
}
