import { windowsReleaseOf } from '../versions/windows.ts'
import type { IndexedProduct } from './name-index.ts'
import type { Match } from './find-names.ts'
import type { Title } from './title.ts'

/** Words that may stand between a name and its version. */
const LEAD = /^[\s\-_:,.(]*(?:(?:version|ver|v|build|release|windows|microsoft)\b[\s.:]*)?/iu
/** A number with or without dots that nothing runs into, and that is no count of bits. */
const NUMBER = /(?<![\p{L}\p{N}.])v?(\d{1,5}(?:\.\d{1,10}){0,5})(?![\p{L}\p{N}]|[.-]\d|[\s-]?bits?\b)/giu
const NO_VERSION = new Set(['32', '64', '86'])
const SOFTWARE = 'software'

/** Whether releases of a product are known by name, beside versions that are numbers. */
export function hasReleases({ versions, scheme }: IndexedProduct): boolean {
  return versions.length > 0 || scheme === 'windows'
}

/** The version that the title names after the product, as people write it: a release first (`8.1`, `XP`), else the first number. */
export function readVersion(
  product: IndexedProduct,
  title: Title,
  match: Match | undefined,
): string | undefined {
  const { plain, to } = title.words
  const from = match === undefined ? 0 : (to[match.end - 1] ?? 0)
  // Most titles have no number behind the name, and most products no releases with names.
  if (!hasReleases(product) && !hasDigit(plain, from)) return undefined
  const rest = plain.slice(from)
  if (product.scheme === 'windows') return windowsReleaseOf(rest.replace(LEAD, ''))
  return releaseIn(product, rest.replace(LEAD, '')) ?? numberIn(product, rest, match !== undefined)
}

function hasDigit(text: string, from: number): boolean {
  for (let place = from; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}

function releaseIn({ versions }: IndexedProduct, rest: string): string | undefined {
  const lower = rest.toLowerCase()
  return versions.find(
    version =>
      lower.startsWith(version.toLowerCase()) && !/^[\p{L}\p{N}]|^\.\d/u.test(rest.slice(version.length)),
  )
}

/**
 * A number without dots may be a model, a count or a year of rights: it is a version right behind the name, or where it is small. Of goods it
 * is a model, as in `DJI Mavic 3`, unless a v or a word such as version stands before it.
 */
function numberIn({ categories }: IndexedProduct, rest: string, followsName: boolean): string | undefined {
  const isSoftware = categories.some(category => category.endsWith(SOFTWARE))
  const leading = followsName ? (LEAD.exec(rest)?.[0] ?? '') : ''
  const lead = leading.length
  NUMBER.lastIndex = 0
  for (let found = NUMBER.exec(rest); found !== null; found = NUMBER.exec(rest)) {
    const { 1: number = '', index } = found
    if (NO_VERSION.has(number)) continue
    const isNear = followsName && index <= lead
    const isTold = number.includes('.') || /^v/iu.test(found[0]) || (isNear && /[a-z]/iu.test(leading))
    if (!isSoftware && !isTold) continue
    if (number.includes('.') || number.length <= 2 || (isNear && number.length <= 4)) return number
  }
  return undefined
}
