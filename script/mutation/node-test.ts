/** A test of the repository as the mutation runner runs it: again and again, in one process. */
export interface Entry {
  readonly name: string
  readonly run: () => unknown
}

/** What the test files loaded so far have registered, in order. */
export const entries: Entry[] = []

const groups: string[] = []

/** Stands in for `node:test`: a test is remembered, to be run once for each mutant. */
export function test(name: string, run: () => unknown): void {
  entries.push({ name: [...groups, name].join(' > '), run })
}

export function describe(name: string, body: () => void): void {
  groups.push(name)
  body()
  groups.pop()
}
