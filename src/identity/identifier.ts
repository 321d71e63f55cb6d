import type { ItemIdentifier } from '../model/item.ts'

/** HOSTILE: nothing that anybody uses to identify software is longer. */
export const MAX_IDENTIFIER_LENGTH = 512
/** HOSTILE: an item with more identifiers than this is read as far as this. */
export const MAX_IDENTIFIERS = 32

/** One identifier in the form in which it is compared: what it points to is the longer, the further right. */
export interface ComparableIdentifier {
  readonly scheme: string
  readonly value: string
  /** Where the scheme has a place for the maker's name and this one fills it. */
  readonly vendor?: string
  /** Set where anybody may register any name, so that a name alone says nothing of its maker. */
  readonly openRegistry?: boolean
}

/** Package types where a bare name is free for the taking, or where the packager is not the maker. */
const OPEN_TYPES = new Set([
  'pypi',
  'npm',
  'gem',
  'cargo',
  'nuget',
  'hex',
  'pub',
  'cran',
  'cpan',
  'hackage',
  'deb',
  'rpm',
  'apk',
  'alpm',
  'conda',
  'composer',
  'luarocks',
  'cocoapods',
  'opam',
  'homebrew',
])
/** Schemes of identifiers that are written from the widest part to the narrowest, parted by dots. */
const REVERSE_DOMAIN = new Set(['bundle-id', 'android-package', 'flatpak', 'swid'])
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['process', 'exe'],
  ['edge-extension', 'chrome-extension'],
])

/** The scheme under which values of a scheme are compared. */
export function comparableScheme(scheme: string): string {
  return SAME_AS.get(scheme) ?? scheme
}

/** An identifier as written, as all the comparable ones that it stands for: a purl of a Debian package is a `deb` name too. */
export function comparableIdentifiers(identifier: ItemIdentifier): readonly ComparableIdentifier[] {
  const written = identifier.value.trim().slice(0, MAX_IDENTIFIER_LENGTH)
  const scheme = comparableScheme(identifier.scheme)
  const value = written.toLowerCase()
  if (value === '') return []
  if (scheme === 'purl') return fromPurl(written)
  if (scheme === 'cpe') return fromCpe(value)
  if (scheme === 'domain') return [{ scheme, value: reversedDomain(value) }]
  if (REVERSE_DOMAIN.has(scheme)) return [withVendor(scheme, value, reverseDomainVendor(value))]
  if (scheme === 'winget')
    return [
      withVendor(scheme, value, written.includes('.') ? written.slice(0, written.indexOf('.')) : undefined),
    ]
  if (scheme === 'signer' || scheme === 'publisher') return [{ scheme, value, vendor: written }]
  if (scheme === 'exe' || scheme === 'driver')
    return [{ scheme, value: value.slice(value.lastIndexOf('\\') + 1) }]
  if (scheme === 'oui') return [{ scheme, value: value.replaceAll(/[^0-9a-f]/gu, '').slice(0, 9) }]
  if (OPEN_TYPES.has(scheme)) return [packageName(scheme, value)]
  return [{ scheme, value }]
}

/** Identifiers that a title itself is: a reverse domain name, a driver or a program file. */
export function identifiersOfTitle(name: string): readonly ComparableIdentifier[] {
  if (name.length > MAX_IDENTIFIER_LENGTH || !name.includes('.')) return []
  if (isReverseDomain(name)) {
    return ['android-package', 'bundle-id'].map(scheme =>
      withVendor(scheme, name.toLowerCase(), reverseDomainVendor(name.toLowerCase())),
    )
  }
  if (/^[\w.-]+\.sys$/iu.test(name)) return [{ scheme: 'driver', value: name.toLowerCase() }]
  if (/^[\w.-]+\.exe$/iu.test(name)) return [{ scheme: 'exe', value: name.toLowerCase() }]
  return []
}

/** Whether a title is a name in a tree of domains, such as that of an Android package, and has no words. */
export function isReverseDomain(name: string): boolean {
  const dot = name.indexOf('.')
  return (
    dot >= 2 &&
    dot <= 10 &&
    dot + 2 < name.length &&
    !name.includes(' ') &&
    TOP_DOMAINS.has(name.slice(0, dot).toLowerCase()) &&
    /^[a-z]{2,10}(?:\.[\w-]+){2,}$/iu.test(name)
  )
}

/** Whether a word is an ending of domains. */
export function isTopDomain(word: string): boolean {
  return TOP_DOMAINS.has(word)
}

const TOP_DOMAINS = new Set(
  'com net org io cn ru de uk us fr jp kr tw hk in br it es nl pl ua cz se fi no dk at ch be ca au il eu tv me co ai app dev android'.split(
    ' ',
  ),
)

function withVendor(scheme: string, value: string, vendor: string | undefined): ComparableIdentifier {
  return vendor === undefined || vendor === '' ? { scheme, value } : { scheme, value, vendor }
}

function reverseDomainVendor(value: string): string | undefined {
  const labels = value.split('.', 4)
  if (labels.length < 3 || !TOP_DOMAINS.has(labels[0] ?? '')) return undefined
  const second = labels[1] ?? ''
  return (second === 'co' || second === 'com') && labels.length > 3 ? labels[2] : second
}

/** `https://www.example.com/x` becomes `com.example.www.`, so that a domain covers those under it. */
function reversedDomain(value: string): string {
  const host = value.replace(/^[a-z]+:\/\//u, '').replace(/[/?#:].*$/u, '')
  return `${host.split('.').toReversed().join('.')}.`
}

function fromCpe(value: string): readonly ComparableIdentifier[] {
  const parts = value.replace(/^cpe:(?:2\.3:|\/)/u, '').split(':')
  const [vendor = '', product = '', version = ''] = value.startsWith('cpe:') ? parts.slice(1) : parts
  const known = product === '' || product === '*' ? vendor : `${vendor}:${product}`
  return [
    withVendor(
      'cpe',
      version === '' || version === '*' ? known : `${known}:${version}`,
      vendor === '*' ? undefined : vendor,
    ),
  ]
}

/** `pkg:type/namespace/name@version?…` as type, namespace and name; and as the name in that registry where there is a scheme for it. */
function fromPurl(written: string): readonly ComparableIdentifier[] {
  const bare = decoded(written.replace(/^pkg:\/*/iu, '').replace(/[?#].*$/u, ''))
  const at = bare.lastIndexOf('@')
  const path = (
    at > bare.lastIndexOf('/') && at > bare.indexOf('/') + 1 ? bare.slice(0, at) : bare
  ).toLowerCase()
  const [type = '', ...rest] = path.split('/')
  const name = rest.at(-1) ?? ''
  const namespace = rest
    .slice(0, -1)
    .filter(
      part =>
        !/^(?:debian|ubuntu|fedora|redhat|opensuse|alpine|arch|centos|github\.com|gitlab\.com)$/u.test(part),
    )
  const vendor = purlVendor(type, namespace)
  const purl = {
    ...withVendor('purl', path, vendor),
    ...(vendor === undefined && OPEN_TYPES.has(type) ? { openRegistry: true } : {}),
  }
  if (!OPEN_TYPES.has(type)) return [purl]
  return [
    purl,
    packageName(type, type === 'npm' && namespace[0] !== undefined ? `${namespace[0]}/${name}` : name),
  ]
}

function purlVendor(type: string, namespace: readonly string[]): string | undefined {
  const first = namespace[0]
  if (first === undefined) return undefined
  if (type === 'maven') return reverseDomainVendor(`${first}.x`)
  if (OPEN_TYPES.has(type) && type !== 'npm' && type !== 'composer') return undefined
  return first.replace(/^@/u, '')
}

function packageName(scheme: string, value: string): ComparableIdentifier {
  const github = scheme === 'deb' ? /^golang-github-([a-z0-9]+)-/u.exec(value)?.[1] : undefined
  if (github !== undefined) return { scheme, value, vendor: github }
  const scope = scheme === 'npm' ? /^@([^/]+)\//u.exec(value)?.[1] : undefined
  return scope === undefined ? { scheme, value, openRegistry: true } : { scheme, value, vendor: scope }
}

/** A purl with those escapes undone that stand in names. */
export function decoded(text: string): string {
  const scoped = text.replaceAll('%40', '@')
  return scoped.includes('%') ? scoped.replaceAll(/%2f/giu, '/').replaceAll(/%3a/giu, ':') : scoped
}
