/** How many worlds a property is tried in: few at a desk, many in CI, and as many as LICET_WORLDS says. */
export function worldCount(atDesk: number, inCi: number): number {
  const asked = Number(process.env['LICET_WORLDS'])
  if (Number.isInteger(asked) && asked > 0) return asked
  return process.env['CI'] === 'true' ? inCi : atDesk
}
