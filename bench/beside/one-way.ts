// Reads a file in one way some times and tells what the median took. usage: node bench/beside/one-way.ts FORMAT WAY FILE LIBRARIES
import { type Way, WAYS } from './ways.ts'

const ROUNDS = 5

const [format = '', name = '', path = '', libraries = ''] = process.argv.slice(2)
const ways: Readonly<Record<string, Readonly<Record<string, Way>>>> = WAYS
const way = ways[format]?.[name]
if (way === undefined) throw new Error(`there is no way "${name}" for ${format}`)
const taken: { readonly milliseconds: number; readonly processor: number; readonly count: number }[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const before = process.cpuUsage()
  const started = performance.now()
  // oxlint-disable-next-line no-await-in-loop -- one round after the other
  const count = await way(path, libraries)
  const { user, system } = process.cpuUsage(before)
  taken.push({ milliseconds: performance.now() - started, processor: (user + system) / 1000, count })
}
const median = taken.toSorted((one, other) => one.processor - other.processor)[ROUNDS >> 1]
process.stdout.write(JSON.stringify(median))
