// Reads one inventory and says how many items and problems it has. usage: node bench/read-one.ts FILE
import { openInput } from '../src/machine/open-input.ts'
import { readInventory } from '../src/readers/read-inventory.ts'

const [path = ''] = process.argv.slice(2)
const input = await openInput(path)
if (!input.ok) throw new Error(input.problems[0]?.says)
let items = 0
let problems = 0
for await (const batch of readInventory(path, input.value.bytes)) {
  items += batch.items.length
  problems += batch.problems.length
}
process.stdout.write(`${items} items, ${problems} problems\n`)
