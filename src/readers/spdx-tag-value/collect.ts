import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'
import { itemOfPackage, type SpdxPackage, type SpdxReference } from '../spdx/item.ts'
import type { TagValue } from './values.ts'

type Text = 'name' | 'version' | 'supplier' | 'originator' | 'purpose'

/** The tags that are wanted of a package, by their name in small letters. */
const TEXTS: ReadonlyMap<string, Text> = new Map<string, Text>([
  ['packagename', 'name'],
  ['packageversion', 'version'],
  ['packagesupplier', 'supplier'],
  ['packageoriginator', 'originator'],
  ['primarypackagepurpose', 'purpose'],
])

type OpenPackage = { -readonly [Key in keyof SpdxPackage]: SpdxPackage[Key] } & {
  readonly references: SpdxReference[]
}

/** Puts tags together to packages: each begins with `PackageName` and goes on to the next (SPDX 2.3 §7.1). */
export class PackageCollector {
  version: string | undefined
  #items: Item[] = []
  #open: OpenPackage | undefined
  readonly #problems: ProblemLog
  readonly #limits: Limits

  constructor(problems: ProblemLog, limits: Limits) {
    this.#problems = problems
    this.#limits = limits
  }

  take({ tag, value, line }: TagValue): void {
    const key = tag.toLowerCase()
    const text = TEXTS.get(key)
    if (text === undefined && key !== 'externalref' && key !== 'spdxversion') return
    if (text === 'name') this.#begin(line)
    if (value === undefined) this.#problems.add(tooLong(line, this.#limits.textBytes))
    else if (key === 'spdxversion') this.version ??= value
    else if (text === undefined) this.#refer(value, line)
    else if (this.#open === undefined) this.#problems.add(outside(tag, line))
    else this.#open[text] = value
  }

  /** The items since the last call; the package that is open waits for its end. */
  items(): readonly Item[] {
    const items = this.#items
    this.#items = []
    return items
  }

  finish(): readonly Item[] {
    this.#end()
    return this.items()
  }

  #begin(line: number): void {
    this.#end()
    this.#open = {
      name: undefined,
      version: undefined,
      supplier: undefined,
      originator: undefined,
      purpose: undefined,
      references: [],
      at: `line ${line}`,
      place: { line },
    }
  }

  /** `ExternalRef: category type locator` (SPDX 2.3 §7.21). */
  #refer(value: string, line: number): void {
    const [, type, locator] = /^\S+\s+(\S+)\s+(\S.*)$/su.exec(value) ?? []
    if (this.#open === undefined) this.#problems.add(outside('ExternalRef', line))
    else if (type !== undefined && locator !== undefined) this.#open.references.push({ type, locator })
    else {
      this.#problems.add({
        code: 'spdx-reference-unread',
        at: { line },
        says: 'Expected "ExternalRef: category type locator", the three parted by spaces.',
      })
    }
  }

  #end(): void {
    if (this.#open === undefined) return
    const item = itemOfPackage(this.#open, problem => this.#problems.add(problem))
    if (item !== undefined) this.#items.push(item)
    this.#open = undefined
  }
}

function outside(tag: string, line: number): Problem {
  return {
    code: 'spdx-tag-outside-package',
    at: { line },
    says: `"${tag}" stands before any "PackageName", so that it is of no package; it was not read.`,
  }
}

function tooLong(line: number, maxLength: number): Problem {
  return {
    code: 'text-too-long',
    at: { line },
    says: `This text is longer than the limit of ${maxLength} bytes (textBytes); it was not read.`,
  }
}
