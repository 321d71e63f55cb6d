// The command line's door: `npm run -s licet -- …` in a checkout, `licet …` when installed.
import { runCommandLine } from '../cli/run.ts'
import { worldOf } from './world.ts'

process.exitCode = await runCommandLine(worldOf(process), process.argv.slice(2))
