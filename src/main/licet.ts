// The command line's door: `npm run -s licet -- …` in a checkout, `licet …` when installed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Two folders up is the package's root, both from src/main/ and from dist/cli/.
const root = join(import.meta.dirname, '..', '..')

const usage = `usage: licet --version | --help

Licet answers whether an organisation may do something with a product on a date.
The commands that answer are not in this build yet.
`

const [word] = process.argv.slice(2)

if (word === '--version') {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  process.stdout.write(`licet ${version}\n`)
} else if (word === undefined || word === '--help') {
  process.stdout.write(usage)
} else {
  process.stderr.write(`licet: there is no command "${word}"\n${usage}`)
  process.exitCode = 2
}
