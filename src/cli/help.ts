import type { Command } from './command.ts'
import type { CommandSpec } from './command-spec.ts'
import { OPTIONS } from './options.ts'
import { simpleWidth } from '../report/width.ts'
import { wrap } from '../report/wrap.ts'

/** Help is read in terminals of every width, and piped. */
const COLUMNS = 80

/** What Licet is and which commands it has. */
export function overview(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(command => command.name.length))
  return [
    `licet ${version}: may this organisation do this with this product, on this date?`,
    '',
    'usage: licet COMMAND [WORDS] [OPTIONS]',
    '',
    ...commands.flatMap(command => entryLines(command.name, width, command.says)),
    '',
    'licet COMMAND --help tells about one of them. To begin with:',
    '',
    '  licet ask Kaspersky --as us/private-company',
    '  licet scan --as us/federal-contractor',
    '',
    'exit: 0 nothing to do, 1 findings, 2 the call or the input was wrong, 3 our fault',
    '',
  ].join('\n')
}

/** What one command does, takes and writes, with examples. */
export function commandHelp(command: CommandSpec): string {
  const specs = command.options.filter(name => name !== 'out').map(name => OPTIONS[name])
  const lefts = specs.map(spec => `--${spec.name}${'value' in spec ? ` ${spec.value}` : ''}`)
  const width = Math.max(...lefts.map(left => left.length))
  return [
    ...wrap(`licet ${command.name}: ${command.says}`, COLUMNS, simpleWidth),
    '',
    `usage: licet ${command.name} ${command.words}${command.words === '' ? '' : ' '}[OPTIONS]`,
    '',
    ...specs.flatMap((spec, at) => entryLines(lefts[at] ?? '', width, saysOf(spec.name, spec.says, command))),
    '',
    ...(command.notes ?? []).flatMap(note => [...wrap(note, COLUMNS, simpleWidth), '']),
    ...command.examples.map(example => `  ${example}`),
    '',
  ].join('\n')
}

function entryLines(left: string, width: number, says: string): readonly string[] {
  const hang = ' '.repeat(width + 4)
  return wrap(`  ${left.padEnd(width)}  ${says}`, COLUMNS, simpleWidth, hang)
}

function saysOf(name: string, says: string, command: CommandSpec): string {
  return name === 'format' ? `${command.formats.join(', ')}; ${command.formats[0] ?? ''} if not given` : says
}
