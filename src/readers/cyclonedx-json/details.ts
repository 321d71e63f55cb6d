import type { Problem } from '../../base/problem.ts'
import type { Events } from '../events.ts'
import { type Oddity, RULES, type Standard } from './detail-rules.ts'
import { Held } from './held.ts'

/** Texts of which the standard knows only some (JSON Schema of CycloneDX 1.7): by place, where that is, and what may stand there. */
const CHOICES: Readonly<Record<string, readonly [where: string, known: readonly string[]]>> = {
  patchType: ['/pedigree/patches', ['unofficial', 'monkey', 'backport', 'cherry-pick']],
  issueType: ['/pedigree/patches', ['defect', 'enhancement', 'security']],
  flow: ['/data', ['inbound', 'outbound', 'bi-directional', 'unknown']],
  licenseEncoding: ['/licenses', ['base64']],
}

/** Longer texts are no detail that a rule looks into. */
const LONGEST_TEXT = 1000

/** References that are kept to see whether one comes again; in a document with more, those beyond are not compared. */
const MOST_REFERENCES = 1_000_000

/** What of the standard depends on the encoding. */
export type DetailChoices = Pick<Standard, 'unmixed' | 'namedProperties'>

/**
 * Holds what makes no item to what the standard allows: hashes, licences, references, dependencies and the like (`RULES`, `CHOICES`).
 * Of it nothing is kept but the references.
 */
export class Details {
  readonly #placeOf: (node: number) => string
  readonly #tell: (problem: Problem) => void
  readonly #standard: { -readonly [Key in keyof Standard]: Standard[Key] }
  readonly #references = new Set<string>()
  readonly #open: Held[] = []

  constructor(
    placeOf: (node: number) => string,
    choices: DetailChoices,
    licenceIds: ReadonlySet<string>,
    tell: (problem: Problem) => void,
  ) {
    this.#placeOf = placeOf
    this.#tell = tell
    this.#standard = { ...choices, licenceIds, minor: undefined }
  }

  /** Hears which version of the standard the document follows. */
  followsVersion(version: string): void {
    const minor = /^1\.(\d)$/u.exec(version)?.[1]
    if (minor !== undefined) this.#standard.minor = Number(minor)
  }

  /** An object or an array begins, which stands or belongs to what stands `at`. */
  begin(node: number, at: string): void {
    const place = this.#placeOf(node)
    this.#open.at(-1)?.add(place)
    if (RULES[place] !== undefined) this.#open.push(new Held(place, at))
  }

  /** A text of what stands `at`. */
  text(events: Events, at: string): void {
    const place = this.#placeOf(events.node)
    const text = events.textBytes() > LONGEST_TEXT ? 'a text that is too long' : events.text()
    this.#open.at(-1)?.add(place, text)
    if (place === 'ref') this.#refer(text, at)
    const choice = CHOICES[place]
    if (choice === undefined) return
    const [where, known] = choice
    if (!known.includes(text)) this.#odd(at, { where, wanted: known.join(', '), found: text })
  }

  /** An object or an array ends. */
  end(node: number): void {
    const place = this.#placeOf(node)
    const held = this.#open.at(-1)
    if (held?.place !== place) return
    this.#open.pop()
    const oddities = RULES[place]?.(held, this.#standard) ?? []
    for (const oddity of oddities) this.#odd(held.at, oddity)
    // The list holds what its choices hold.
    if (place === 'licenseChoice' && oddities.length === 0) this.#open.at(-1)?.addAll(held)
  }

  #refer(reference: string, at: string): void {
    const where = '/bom-ref'
    if (reference === '') this.#odd(at, { where, wanted: 'a reference that is not empty', found: '' })
    else if (this.#references.has(reference))
      this.#odd(at, { where, wanted: 'a reference that nothing else has', found: reference })
    else if (this.#references.size < MOST_REFERENCES) this.#references.add(reference)
  }

  #odd(at: string, { where, wanted, found }: Oddity): void {
    this.#tell({
      code: 'detail-odd',
      at: { pointer: `${at}${where}` },
      says: `Expected ${wanted} and found "${found.slice(0, 60)}"; that is no part of an item, and everything else was read.`,
    })
  }
}
