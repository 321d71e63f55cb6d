import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Judgement, type JudgementFact, revoke } from '../../identity/judgement.ts'
import { renderJudgements } from '../../identity/judgement-file.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { counted } from '../../report/phrase.ts'
import { printable } from '../../report/printable.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { type JudgementFile, readJudgements, readOwnJudgements } from '../judgement-file.ts'
import { refuse } from '../refuse.ts'
import type { World } from '../world.ts'
import { addFacts } from './add-facts.ts'
import { judgementsPage } from './judgements-page.ts'
import { parseBecause, parseBy } from './signature.ts'

/** As few digits of an id as are taken for one. */
const FEWEST_DIGITS = 6

/** `list`, `revoke ID`, `merge OTHER`: what looks after the file itself. Undefined where the call is none of these. */
export async function runKeeping(world: World, call: Call, snapshot: Snapshot): Promise<Exit | undefined> {
  const [verb, ...words] = call.words
  if (verb === 'list' && words.length === 0) return list(world, call, snapshot)
  if (verb === 'revoke') return takeBack(world, call, words)
  if (verb === 'merge') return merge(world, call, words)
  return undefined
}

async function list(world: World, call: Call, snapshot: Snapshot): Promise<Exit> {
  const parts = allOf<{ own: JudgementFile; format: string }>({
    own: await readOwnJudgements(world, call),
    format: parseFormat(call, ['text', 'jsonl']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { own, format } = parts.value
  if (format === 'jsonl') return emit(world, call, renderJudgements(own.facts), EXIT.nothing)
  return emitPage(world, call, judgementsPage(snapshot, own.file, own.facts), EXIT.nothing)
}

async function takeBack(world: World, call: Call, ids: readonly string[]): Promise<Exit> {
  const own = await readOwnJudgements(world, call)
  const parts = allOf<{ own: JudgementFile; judgements: readonly Judgement[]; by: string; because: string }>({
    own,
    judgements: own.ok ? findJudgements(own.value, ids) : ok([]),
    by: parseBy(world, call),
    because: parseBecause(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { by, because: why, judgements } = parts.value
  const facts = judgements.map(({ id }) => revoke(id, { by, at: world.clock.now(), why }))
  const refused = await addFacts(world, parts.value.own.file, facts)
  if (refused !== undefined) return refused
  await world.print(
    judgements.map(({ title }) => printable(`What was judged of "${title}" is taken back.`) + '\n').join(''),
  )
  return EXIT.nothing
}

async function merge(world: World, call: Call, files: readonly string[]): Promise<Exit> {
  if (files.length === 0) return refuse(world, [nothingToMerge()])
  const own = await readOwnJudgements(world, call)
  if (!own.ok) return refuse(world, own.problems)
  const known = new Set(own.value.facts.map(({ id }) => id))
  const fresh = new Map<string, JudgementFact>()
  const problems: Problem[] = []
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const other = await readJudgements(world, file)
    if (other.ok) for (const fact of other.value.facts) if (!known.has(fact.id)) fresh.set(fact.id, fact)
    if (!other.ok) problems.push(...other.problems)
  }
  if (problems.length > 0) return refuse(world, problems)
  const refused = await addFacts(world, own.value.file, [...fresh.values()])
  if (refused !== undefined) return refused
  const judged = [...fresh.values()].filter(({ kind }) => kind === 'judged').length
  const back = fresh.size - judged
  await world.print(
    printable(
      `${counted(judged, 'judgement')} and ${counted(back, 'revocation')} were new to ${own.value.file}.`,
    ) + '\n',
  )
  return EXIT.nothing
}

/** Ids by their first digits, as `list` shows them. */
function findJudgements(
  { file, facts }: JudgementFile,
  ids: readonly string[],
): Result<readonly Judgement[]> {
  if (ids.length === 0) return err(unknownId(file, undefined))
  const problems: Problem[] = []
  const found = ids.flatMap(text => {
    const digits = text.replace(/^sha256:/u, '')
    const matching = facts.filter(
      (fact): fact is Judgement => fact.kind === 'judged' && fact.id.startsWith(`sha256:${digits}`),
    )
    const [one, another] = digits.length < FEWEST_DIGITS ? [] : matching
    if (one === undefined || another !== undefined) problems.push(unknownId(file, text))
    return one === undefined ? [] : [one]
  })
  return problems.length === 0 ? ok(found) : { ok: false, problems }
}

function unknownId(file: string, text: string | undefined): Problem {
  return {
    code: 'judgement-unknown',
    at: { file },
    says:
      text === undefined
        ? 'Which judgement? None was named.'
        : `No judgement, or not just one, begins with "${text}".`,
    help: 'Their ids: licet judge list. The first twelve digits suffice.',
  }
}

function nothingToMerge(): Problem {
  return {
    code: 'file-not-named',
    at: {},
    says: 'Merge which file? None was named.',
    help: 'licet judge merge OTHER.jsonl takes in what is new there.',
  }
}
