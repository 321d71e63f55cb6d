// The long run of the theorems: looks for a world in which one of them fails, from a new seed each time round.
// usage: npm run worlds [-- MINUTES [WORLDS-A-ROUND]]     ends at the first failure; LICET_SEED=N LICET_WORLDS=M npm test -- FILE shows it again
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

const [minutes = 30, worlds = 20_000] = process.argv.slice(2).map(Number)
const files = ['src/cases/agree.test.ts', 'src/cases/theorems.test.ts', 'src/cases/verify.test.ts']
const ends = Date.now() + minutes * 60_000

let rounds = 0
let status = 0
while (status === 0 && Date.now() < ends) {
  const seed = randomInt(1, 2 ** 31)
  const env = { ...process.env, LICET_SEED: String(seed), LICET_WORLDS: String(worlds) }
  status = spawnSync(process.execPath, ['script/test.ts', ...files], { env, stdio: 'inherit' }).status ?? 1
  rounds += 1
  process.stdout.write(
    `round ${rounds}: seed ${seed}, ${worlds} worlds for each theorem, ${status === 0 ? 'all hold' : 'a theorem fails'}\n`,
  )
}
process.exitCode = status
