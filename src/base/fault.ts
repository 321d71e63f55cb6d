/**
 * Something wrong in us or beneath us (a disk, a broken invariant): thrown, and caught only at a door.
 * The message is one sentence; what lay beneath is passed as `{ cause }`.
 */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** Throws a Fault when something that always holds does not. */
export function invariant(holds: boolean, says: string): asserts holds {
  if (!holds) throw new Fault(`broken invariant: ${says}`)
}

/** Marks a branch that the types say cannot be taken. */
export function unreachable(value: never): never {
  throw new Fault(`unreachable: ${String(value)}`)
}
