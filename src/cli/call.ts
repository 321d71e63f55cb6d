import type { Problem } from '../base/problem.ts'
import type { Result } from '../base/result.ts'
import { nearestName } from '../catalog/shape/nearest.ts'
import { type OptionName, OPTIONS, type OptionSpec } from './options.ts'
import type { CommandSpec } from './command-spec.ts'

/** A command with its words and options, as it was typed. */
export interface Call {
  readonly words: readonly string[]
  /** The values of an option in order; a switch that is set has one empty value. */
  readonly options: ReadonlyMap<OptionName, readonly string[]>
}

/** The value of an option, the last if it was given more than once. */
export function textOf(call: Call, name: OptionName): string | undefined {
  return call.options.get(name)?.at(-1)
}

/** All values of an option that may be repeated; several in one are separated by commas for those that are single words. */
export function textsOf(call: Call, name: OptionName): readonly string[] {
  return call.options.get(name) ?? []
}

/** Whether a switch is set. */
export function isSet(call: Call, name: OptionName): boolean {
  return call.options.has(name)
}

/** Reads the words after a command's name; every option that it does not take is told with the nearest one. */
export function parseCall(command: CommandSpec, typed: readonly string[]): Result<Call> {
  const problems: Problem[] = []
  const words: string[] = []
  const options = new Map<OptionName, readonly string[]>()
  let onlyWords = false
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at] ?? ''
    if (onlyWords || word === '-' || !word.startsWith('-')) {
      words.push(word)
      continue
    }
    if (word === '--') {
      onlyWords = true
      continue
    }
    const { name, value } = splitOption(word)
    const spec = specOf(command, name)
    if (spec === undefined) {
      problems.push(unknownOption(command, word, name))
      if (value === undefined && isValueOfUnknown(typed[at + 1])) at += 1
    } else if (spec.value === undefined) {
      if (value !== undefined) problems.push(noValueWanted(spec))
      options.set(spec.name as OptionName, [''])
    } else {
      const given = value ?? typed[at + 1]
      if (value === undefined) at += 1
      if (given === undefined || (value === undefined && given.startsWith('--'))) {
        problems.push(valueMissing(spec))
        if (given !== undefined) at -= 1
      } else put(options, spec, given)
    }
  }
  return problems.length === 0 ? { ok: true, value: { words, options } } : { ok: false, problems }
}

function splitOption(word: string): { readonly name: string; readonly value?: string } {
  if (word === '-h') return { name: 'help' }
  const at = word.indexOf('=')
  const name = word.replace(/^--?/u, '')
  return at < 0 ? { name } : { name: word.slice(0, at).replace(/^--?/u, ''), value: word.slice(at + 1) }
}

function specOf(command: CommandSpec, name: string): OptionSpec | undefined {
  const known = [...command.options, 'help' as const].find(each => each === name)
  return known === undefined ? undefined : OPTIONS[known]
}

function put(options: Map<OptionName, readonly string[]>, spec: OptionSpec, value: string): void {
  const name = spec.name as OptionName
  options.set(name, spec.repeats === true ? [...(options.get(name) ?? []), value] : [value])
}

/** An unknown option is taken for one with a value where no other option follows, so that the value is not told as well. */
function isValueOfUnknown(next: string | undefined): boolean {
  return next !== undefined && !next.startsWith('-') && /^\d{4}-\d{2}-\d{2}$|^[a-z]{2}\/|=/u.test(next)
}

function unknownOption(command: CommandSpec, word: string, name: string): Problem {
  const nearest = nearestName(name, command.options)
  return {
    code: 'option-unknown',
    at: {},
    says: `${command.name} has no option ${word.split('=', 1)[0] ?? word}.`,
    help: nearest === undefined ? `Its options: licet ${command.name} --help` : `Did you mean --${nearest}?`,
  }
}

function valueMissing(spec: OptionSpec): Problem {
  return {
    code: 'option-without-value',
    at: {},
    says: `--${spec.name} needs a value.`,
    help: `Write --${spec.name} ${spec.value ?? ''}: ${spec.says}.`,
  }
}

function noValueWanted(spec: OptionSpec): Problem {
  return {
    code: 'option-with-value',
    at: {},
    says: `--${spec.name} takes no value.`,
    help: `Write --${spec.name} alone.`,
  }
}
