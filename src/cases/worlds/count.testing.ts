/** The worlds that everybody sees: a gate says the same of the same commit. `npm run worlds` looks at others. */
const SEED = 20140803

/** How many worlds a property is tried in, few at a desk and many in CI, and from which seed; LICET_WORLDS and LICET_SEED outrank both. */
export function worldRuns(atDesk: number, inCi: number): { readonly numRuns: number; readonly seed: number } {
  return {
    numRuns: wholeNumber('LICET_WORLDS') ?? (process.env['CI'] === 'true' ? inCi : atDesk),
    seed: wholeNumber('LICET_SEED') ?? SEED,
  }
}

function wholeNumber(name: string): number | undefined {
  const asked = Number(process.env[name])
  return Number.isInteger(asked) && asked > 0 ? asked : undefined
}
