import type { Day } from '../../base/day.ts'
import type { Place, Problem } from '../../base/problem.ts'
import { err } from '../../base/result.ts'
import { reasonsInWords } from '../../identity/feature-sentences.ts'
import { nearest } from '../../identity/resolve.ts'
import { resolveJudged } from '../../identity/resolve-judged.ts'
import type { Judgement } from '../../identity/judgement.ts'
import { printable, printableJson } from '../../report/printable.ts'
import { resolutionJson } from '../../report/verdict-json.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emit, outputOf, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { standingOf } from '../hear-judgements.ts'
import { parseDayOption } from '../parse-day-option.ts'
import { parseTitleLine } from '../parse-title-line.ts'
import { refuse, tell } from '../refuse.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'
import { parseFiles } from '../parse-files.ts'
import { linesOf } from '../lines.ts'

/** Lines that are printed at once. */
const AT_ONCE = 1000

/** Resolves each line of a JSON Lines file; one line comes out for each that goes in, in order, also for those that cannot be read. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{
    format: string
    files: readonly string[]
    standing: ReadonlyMap<string, Judgement>
    on: Day | undefined
  }>({
    format: parseFormat(call, ['jsonl', 'text']),
    files: parseFiles(call),
    standing: await standingOf(world, call, snapshot.value),
    on: parseDayOption(call, 'on', () => undefined),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { format, files, standing, on } = parts.value
  const [file = '', ...others] = files
  const input = others.length === 0 ? await world.disk.openInput(file) : err(tooMany(others))
  if (!input.ok) return refuse(world, input.problems)
  const index = await world.names(snapshot.value)
  const problems: Problem[] = []
  const kept: string[] = []
  let number = 0
  for await (const line of linesOf(input.value.bytes)) {
    number += 1
    const at = { file: input.value.name, line: number }
    if (line.kind === 'text' && line.text.trim() === '') continue
    const title = line.kind === 'text' ? parseTitleLine(line.text, at) : err(unread(line.kind, at))
    problems.push(...(title.ok ? title.value.problems : title.problems))
    const answer = title.ok
      ? resolutionJson(resolveJudged(index, standing, title.value.item, on, nearest), reasonsInWords)
      : unreadable(title.problems[0])
    const name = title.ok ? title.value.item.name : ''
    kept.push(format === 'jsonl' ? `${printableJson(answer)}\n` : textLine(name, answer))
    if (kept.length >= AT_ONCE && outputOf(call) === undefined) await world.print(kept.splice(0).join(''))
  }
  tell(world, problems)
  if (problems.length > 0 && outputOf(call) !== undefined) return EXIT.refused
  return emit(world, call, kept.join(''), problems.length > 0 ? EXIT.refused : EXIT.nothing)
}

type Answer = ReturnType<typeof resolutionJson> & { readonly problem?: string }

const UNREAD = {
  'too-long': 'Expected a title and found a line of more than 16 MiB.',
  'not-utf-8': 'Expected a line in UTF-8 and found other bytes.',
} as const

function unread(kind: keyof typeof UNREAD, at: Place): Problem {
  return { code: `line-${kind}`, at, says: UNREAD[kind] }
}

function unreadable(problem: Problem | undefined): Answer {
  return {
    decision: 'none',
    party: null,
    product: null,
    level: null,
    probability: 0,
    because: [],
    problem: problem?.code ?? 'line-unreadable',
  }
}

function textLine(name: string, answer: Answer): string {
  const what =
    answer.decision === 'none' ? '' : ` ${answer.level ?? ''} ${answer.product ?? answer.party ?? ''}`
  const reasons = answer.because.map(
    ({ says, item, candidate, weight }) =>
      `  ${weight > 0 ? '+' : ''}${weight}  "${printable(item)}" / "${printable(candidate)}": ${says}\n`,
  )
  return `${answer.decision}${what} (${answer.probability}): ${printable(name)}\n${reasons.join('')}`
}

function tooMany(others: readonly string[]): Problem {
  return {
    code: 'one-file-only',
    at: {},
    says: `One file at a time: ${others.join(', ')} came after the first.`,
    help: 'Join them: cat A B | licet resolve -',
  }
}
