// Kills a real `licet serve` at random points under write load, restarts it, and looks at everything that it had acknowledged.
// usage: npm run kill-test -- ROUNDS sqlite|postgres [SEED]     PostgreSQL: the server that LICET_TEST_POSTGRES names
import { randomInt } from 'node:crypto'
import { DATABASES } from '../src/store/store.testing.ts'
import { runRounds } from './kill-test/rounds.ts'
import { seeded } from './kill-test/seeded.ts'

/** A fresh registry after so many rounds: looking at all that was ever acknowledged would take longer and longer. */
const ROUNDS_EACH = 40

const [rounds = '20', which = 'sqlite', seed = String(randomInt(1, 2 ** 31))] = process.argv.slice(2)
const kind = DATABASES.find(({ name }) => name.toLowerCase().startsWith(which.toLowerCase()))
if (kind === undefined || kind.skip !== undefined) {
  process.stderr.write(`${kind?.skip ?? `"${which}" is neither sqlite nor postgres`}\n`)
  process.exit(2)
}
const random = seeded(Number(seed))
const wanted = Number(rounds)
const counts = new Map<string, number>()
let [done, startKills, brokenOff, registries, entries] = [0, 0, 0, 0, 0]
const began = Date.now()
while (done < wanted) {
  // oxlint-disable-next-line no-await-in-loop -- one registry after the other
  const report = await runRounds(kind, Math.min(ROUNDS_EACH, wanted - done), random, says =>
    process.stdout.write(`${says}\n`),
  )
  if (report.wrong.length > 0) {
    process.stdout.write(`${report.wrong.join('\n')}\nseed ${seed}: it does not hold\n`)
    process.exit(1)
  }
  done += report.rounds
  startKills += report.startKills
  brokenOff += report.brokenOff
  entries += report.gazetteEntries
  registries += 1
  for (const [what, number] of report.counts) counts.set(what, (counts.get(what) ?? 0) + number)
  process.stdout.write(`${done} of ${wanted} rounds hold\n`)
}
const total = [...counts.values()].reduce((sum, each) => sum + each, 0)
process.stdout.write(
  `${kind.name}, seed ${seed}: killed ${done + startKills} times (${startKills} while starting) on ${registries} registries in ${Math.round((Date.now() - began) / 1000)} s; ` +
    `${total} writes acknowledged and all there, ${brokenOff} broken off, ${entries} entries of gazettes verified: ${[...counts].map(([what, number]) => `${number} ${what}`).join(', ')}\n`,
)
