import type { Problem } from '../../base/problem.ts'
import type { Events } from '../events.ts'

/** What a shape with these places tells of its nodes. */
interface Shape {
  readonly nodeOf: (place: string) => number
  readonly places: number
}

/** Texts of which the standard knows only some (JSON Schema of CycloneDX 1.7): the place, where that is, and what may stand there. */
const CHOICES: readonly (readonly [place: string, where: string, known: readonly string[]])[] = [
  ['patchType', '/pedigree/patches', ['unofficial', 'monkey', 'backport', 'cherry-pick']],
  ['issueType', '/pedigree/patches', ['defect', 'enhancement', 'security']],
  ['flow', '/data', ['inbound', 'outbound', 'bi-directional', 'unknown']],
  ['licenseEncoding', '/licenses', ['base64']],
]

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

/**
 * Holds the details of components and services that make no item to what the standard allows: hashes, licences, pedigree, data.
 * Nothing of them is kept.
 */
export class Details {
  readonly #tell: (problem: Problem) => void
  /** By node; undefined where a text is none of these. */
  readonly #checks: ((events: Events, at: string) => void)[] = []
  readonly #hash: number
  readonly #license: number
  #algorithm: string | undefined
  #digits = -1
  #names = 0

  constructor(shape: Shape, tell: (problem: Problem) => void) {
    this.#tell = tell
    this.#hash = shape.nodeOf('hash')
    this.#license = shape.nodeOf('license')
    for (const [place, where, known] of CHOICES)
      this.#checks[shape.nodeOf(place)] = (events, at) => this.#choose(events, `${at}${where}`, known)
    this.#checks[shape.nodeOf('ref')] = (events, at) => {
      if (events.textBytes() === 0) this.#odd(`${at}/bom-ref`, 'a reference that is not empty', '')
    }
    this.#checks[shape.nodeOf('hashAlg')] = events => {
      this.#algorithm = events.text()
    }
    const content = (events: Events): void => {
      this.#digits = events.textBytes()
    }
    this.#checks[shape.nodeOf('hashContent')] = content
    this.#checks[this.#hash] = content
    for (const place of ['licenseId', 'licenseName']) {
      this.#checks[shape.nodeOf(place)] = () => {
        this.#names += 1
      }
    }
  }

  /** Takes a text that is a detail of what stands `at`; false where it is none. */
  takes(events: Events, at: string): boolean {
    const check = this.#checks[events.node]
    if (check === undefined) return false
    check(events, at)
    return true
  }

  /** At the end of each object. */
  end(node: number, at: string): void {
    if (node === this.#hash) this.#endHash(at)
    else if (node === this.#license) this.#endLicense(at)
  }

  #endHash(at: string): void {
    const [algorithm = '', digits] = [this.#algorithm, this.#digits]
    this.#algorithm = undefined
    this.#digits = -1
    const wanted = DIGITS.get(algorithm)
    if (wanted === undefined) this.#odd(`${at}/hashes`, 'an algorithm that the standard knows', algorithm)
    else if (digits !== wanted)
      this.#odd(
        `${at}/hashes`,
        `${wanted} hexadecimal digits of ${algorithm}`,
        `${Math.max(0, digits)} characters`,
      )
  }

  #endLicense(at: string): void {
    const names = this.#names
    this.#names = 0
    if (names !== 1) this.#odd(`${at}/licenses`, 'one id or one name of a licence', `${names} of them`)
  }

  #choose(events: Events, pointer: string, known: readonly string[]): void {
    const text = events.text()
    if (!known.includes(text)) this.#odd(pointer, known.join(', '), text)
  }

  #odd(pointer: string, wanted: string, found: string): void {
    this.#tell({
      code: 'detail-odd',
      at: { pointer },
      says: `Expected ${wanted} and found "${found.slice(0, 60)}"; that is no part of an item, and everything else was read.`,
    })
  }
}
