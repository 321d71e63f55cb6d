// The command line's door: `npm run -s licet -- …` in a checkout, `licet …` when installed.
import { runCommandLine } from '../cli/run.ts'
import { keepHeapSmall } from './small-heap.ts'
import { worldOf } from './world.ts'

const words = process.argv.slice(2)
keepHeapSmall(words[0])
process.exitCode = await runCommandLine(worldOf(process), words)
