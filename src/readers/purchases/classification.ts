import type { ItemIdentifier } from '../../model/item.ts'

/** Names of a scheme of classification as purchases write them (OCDS: itemClassificationScheme; UBL: UN/CEFACT 7143), folded. */
const SCHEMES: ReadonlyMap<string, 'cpv' | 'unspsc'> = new Map([
  ['cpv', 'cpv'],
  ['cpv2008', 'cpv'],
  ['sti', 'cpv'],
  ['unspsc', 'unspsc'],
  ['tst', 'unspsc'],
])

/** The code of a classification that the catalogue's categories know (CPV, UNSPSC), eight digits without the check digit; undefined for any other. */
export function codeOf(scheme: string | undefined, code: string | undefined): ItemIdentifier | undefined {
  const known = SCHEMES.get((scheme ?? '').toLowerCase().replaceAll(/[^a-z0-9]/gu, ''))
  // CPV has a check digit behind a hyphen; a spreadsheet on the way leaves ".0".
  const digits = /^(\d{8})(?:-\d|\.0)?$/u.exec((code ?? '').trim())?.[1]
  return known === undefined || digits === undefined ? undefined : { scheme: known, value: digits }
}
