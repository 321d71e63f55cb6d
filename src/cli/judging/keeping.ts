import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { disputesBetween } from '../../identity/disputes.ts'
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
import { disputesText } from './disputes-text.ts'
import { judgementsPage } from './judgements-page.ts'
import { parseBecause, parseBy } from './signature.ts'

/** As few digits of an id as are taken for one. */
const FEWEST_DIGITS = 6

/** `list`, `revoke ID`, `merge OTHER`: what looks after the file itself. Undefined where the call is none of these. */
export async function runKeeping(world: World, call: Call, snapshot: Snapshot): Promise<Exit | undefined> {
  const [verb, ...words] = call.words
  if (verb === 'list' && words.length === 0) return list(world, call, snapshot)
  if (verb === 'list' && !world.disk.isFile(verb)) return refuse(world, [listTakesNone(words)])
  if (verb === 'revoke') return takeBack(world, call, words)
  if (verb === 'merge') return merge(world, call, snapshot, words)
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
  const already = judgements.flatMap(judgement => alreadyTakenBack(parts.value.own, judgement) ?? [])
  if (already.length > 0) return refuse(world, already)
  const facts = judgements.map(({ id }) => revoke(id, { by, at: world.clock.now(), why }))
  const refused = await addFacts(world, parts.value.own.file, facts)
  if (refused !== undefined) return refused
  await world.print(
    judgements.map(({ title }) => printable(`What was judged of "${title}" is taken back.`) + '\n').join(''),
  )
  return EXIT.nothing
}

async function merge(world: World, call: Call, snapshot: Snapshot, files: readonly string[]): Promise<Exit> {
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
  const disputes = disputesBetween(own.value.facts, [...fresh.values()])
  const judged = [...fresh.values()].filter(({ kind }) => kind === 'judged').length
  const back = fresh.size - judged
  await world.print(
    printable(
      `${counted(judged, 'judgement')} and ${counted(back, 'revocation')} were new to ${own.value.file}.`,
    ) +
      '\n' +
      disputesText(snapshot, disputes),
  )
  return EXIT.nothing
}

/** Ids by their first digits, as `list` shows them. */
function findJudgements(
  { file, facts }: JudgementFile,
  ids: readonly string[],
): Result<readonly Judgement[]> {
  if (ids.length === 0) return err(unknownId(file, 'Which judgement? None was named.'))
  const problems: Problem[] = []
  const found = ids.flatMap(text => {
    const digits = text.replace(/^sha256:/u, '')
    const matching = facts.filter(
      (fact): fact is Judgement => fact.kind === 'judged' && fact.id.startsWith(`sha256:${digits}`),
    )
    const [one, another] = matching
    const isShort = digits.length < FEWEST_DIGITS
    if (isShort || one === undefined || another !== undefined) {
      problems.push(unknownId(file, isShort ? `"${text}" is too short for an id.` : notOne(text, another)))
    }
    return one === undefined ? [] : [one]
  })
  return problems.length === 0 ? ok(found) : { ok: false, problems }
}

function notOne(text: string, another: Judgement | undefined): string {
  return another === undefined
    ? `The id of no judgement begins with "${text}".`
    : `The ids of several judgements begin with "${text}".`
}

function unknownId(file: string, says: string): Problem {
  return {
    code: 'judgement-unknown',
    at: { file },
    says,
    help: 'Their ids: licet judge list. The first twelve digits suffice.',
  }
}

/** What is taken back once counts as never said; saying so again would only hide who said it first. */
function alreadyTakenBack({ file, facts }: JudgementFile, { id, title }: Judgement): Problem | undefined {
  const back = facts.find(fact => fact.kind === 'revoked' && fact.judgement === id)
  if (back === undefined) return undefined
  return {
    code: 'judgement-taken-back',
    at: { file },
    says: `What was judged of "${title}" was taken back already, by ${back.by} on ${back.at.slice(0, 10)}: ${back.why}`,
  }
}

function listTakesNone(words: readonly string[]): Problem {
  return {
    code: 'words-too-many',
    at: {},
    says: `licet judge list tells the whole file, and was given ${words.map(word => `"${word}"`).join(', ')}.`,
    help: 'Of another file: licet judge list --judgements FILE.',
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
