import type { Item } from '../../model/item.ts'
import { itemOf } from '../trace.ts'

/** What `rpm` is asked to print of each package. */
export const RPM_FORMAT = '%{NAME}\\t%{EPOCHNUM}:%{VERSION}-%{RELEASE}\\t%{VENDOR}\\n'

/** The output of `rpm -qa --queryformat RPM_FORMAT`. */
export function parseRpm(text: string): readonly Item[] {
  return rowsOf(text).flatMap(([name = '', version = '', vendor = '']) => {
    // gpg-pubkey entries are keys, not programs.
    if (name === '' || name === 'gpg-pubkey') return []
    return [
      itemOf({
        name,
        version: version.replace(/^0:/u, ''),
        publisher: vendor === '(none)' ? '' : vendor,
        identifiers: [{ scheme: 'rpm', value: name }],
        at: `rpm ${name}`,
        type: 'package',
      }),
    ]
  })
}

/** The output of `flatpak list --columns=name,application,version,origin`. */
export function parseFlatpak(text: string): readonly Item[] {
  return rowsOf(text).flatMap(([name = '', application = '', version = '']) => {
    if (application === '' || application === 'Application ID') return []
    return [
      itemOf({
        name: name === '' ? application : name,
        version,
        identifiers: [{ scheme: 'bundle-id', value: application }],
        at: `flatpak ${application}`,
        type: 'application',
      }),
    ]
  })
}

/** The database of apk (Alpine): paragraphs of `X:value` lines. */
export function parseApk(text: string, at: string): readonly Item[] {
  return text.split(/\n\s*\n/u).flatMap(paragraph => {
    const field = (letter: string): string =>
      new RegExp(`^${letter}:(.*)$`, 'mu').exec(paragraph)?.[1]?.trim() ?? ''
    const name = field('P')
    if (name === '') return []
    return [
      itemOf({
        name,
        version: field('V'),
        publisher: field('m').replace(/\s*<[^>]*>$/u, ''),
        identifiers: [{ scheme: 'purl', value: `pkg:apk/alpine/${name}@${field('V')}` }],
        at: `${at} ${name}`,
        type: 'package',
      }),
    ]
  })
}

/** The `desc` file of one package of pacman. */
export function parsePacman(text: string, at: string): Item | undefined {
  const field = (title: string): string =>
    new RegExp(`^%${title}%\\n(.*)$`, 'mu').exec(text)?.[1]?.trim() ?? ''
  const name = field('NAME')
  if (name === '') return undefined
  const version = field('VERSION')
  return itemOf({
    name,
    version,
    publisher: field('PACKAGER') === 'Unknown Packager' ? '' : field('PACKAGER').replace(/\s*<[^>]*>$/u, ''),
    identifiers: [{ scheme: 'purl', value: `pkg:alpm/arch/${name}@${version}` }],
    at,
    type: 'package',
  })
}

/** `meta/snap.yaml` of an installed snap; only its plain first-level fields are looked at. */
export function parseSnap(text: string, at: string): Item | undefined {
  const field = (name: string): string =>
    (new RegExp(`^${name}:[ \\t]*(.*)$`, 'mu').exec(text)?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/u, '$2')
  const name = field('name')
  if (name === '') return undefined
  const title = field('title')
  return itemOf({ name: title === '' ? name : title, version: field('version'), at, type: 'application' })
}

function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.split('\t').map(cell => cell.trim()))
}
