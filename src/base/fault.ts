/** Something wrong in us or beneath us (a disk, a broken invariant): thrown, and caught only at a door. */
export class Fault extends Error {
  override readonly name = 'Fault'

  /** `says` is one sentence; pass what lay beneath as `{ cause }`. */
  constructor(says: string, options?: { readonly cause?: unknown }) {
    super(says, options)
  }
}

/** Throws a Fault when something that always holds does not. */
export function invariant(holds: boolean, says: string): asserts holds {
  if (!holds) throw new Fault(`broken invariant: ${says}`)
}

/** Marks a branch that the types say cannot be taken. */
export function unreachable(value: never): never {
  throw new Fault(`unreachable: ${JSON.stringify(value)}`)
}
