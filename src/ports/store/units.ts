/** A unit of an organisation as it is kept: what it states itself; what it inherits follows from the tree. */
export interface UnitRecord {
  readonly id: string
  /** The unit above; null at the top. */
  readonly above: string | null
  readonly title: string
  /** An organisation of the catalogue whose systems, classes, attributes and circumstances it has besides its own. */
  readonly preset: string | null
  readonly systems: readonly string[]
  readonly classes: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
  readonly circumstances: Readonly<Record<string, string>>
  readonly party: string | null
  readonly isLegalPerson: boolean
  /** Raised by every change; whoever changes names the one they saw. */
  readonly version: number
  readonly createdAt: string
}

export interface Units {
  /** Every unit, those above before those below. */
  readonly all: () => Promise<readonly UnitRecord[]>
  readonly get: (id: string) => Promise<UnitRecord | undefined>
  readonly insert: (unit: UnitRecord) => Promise<void>
  /** False where the unit is gone or no longer has the version `unit.version - 1`. */
  readonly update: (unit: UnitRecord) => Promise<boolean>
  /** False where it is gone. Faults with `dangling` while anything belongs to it. */
  readonly remove: (id: string) => Promise<boolean>
}
