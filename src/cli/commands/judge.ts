import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { type Answer, judge } from '../../identity/judgement.ts'
import type { NameIndex } from '../../identity/name-index.ts'
import type { Item } from '../../model/item.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Keyboard } from '../../ports/keyboard.ts'
import { answerText } from '../../report/judge-page.ts'
import { counted } from '../../report/phrase.ts'
import { printable } from '../../report/printable.ts'
import { allOf } from '../../base/all-of.ts'
import { type Call, isSet } from '../call.ts'
import { emit, emitPage, outputOf, parseFormat, unwritable } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { standingFor } from '../hear-judgements.ts'
import { judgementFileOf, readOwnJudgements } from '../judgement-file.ts'
import { itemsOfTitle, parseAnswer } from '../judging/answer-title.ts'
import { addFacts } from '../judging/add-facts.ts'
import { type Gathered, gatherQuestions } from '../judging/gather-questions.ts'
import { runKeeping } from '../judging/keeping.ts'
import { openLines, openPage } from '../judging/open-page.ts'
import { parseBecause, parseScopeOf, parseSigner, type Signer } from '../judging/signature.ts'
import { walk, type Walked, type WalkOrder } from '../judging/walk.ts'
import { parseFiles } from '../parse-files.ts'
import { parseReading, type Reading } from '../parse-reading.ts'
import { refuse, tell } from '../refuse.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

/** So many open questions are listed at once. */
const MOST_LISTED = 40

/** What the person at the terminal says until they give another reason. */
const USUAL_REASON = 'by what the line says'

/** Lets people settle what may only possibly be a known product, and keeps what they have said. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const kept = await runKeeping(world, call, snapshot.value)
  if (kept !== undefined) return kept
  const desk = { snapshot: snapshot.value, index: await world.names(snapshot.value) }
  if (isSet(call, 'title') || isSet(call, 'is') || isSet(call, 'is-not')) return answer(world, call, desk)
  const format = parseFormat(call, ['text', 'jsonl'])
  if (!format.ok) return refuse(world, format.problems)
  const isWalked =
    world.keyboard !== undefined &&
    world.terminal.isInteractive &&
    !isSet(call, 'format') &&
    outputOf(call) === undefined
  return isWalked ? walkThrough(world, call, desk) : list(world, call, desk, format.value)
}

interface Desk {
  readonly snapshot: Snapshot
  readonly index: NameIndex
}

/** Lists what is open; it is no finding, and never exits 1. */
async function list(world: World, call: Call, desk: Desk, format: string): Promise<Exit> {
  const gathered = await gather(world, call, desk, await parseScopeOf(world, call, desk.snapshot))
  if (!gathered.ok) return refuse(world, gathered.problems)
  const { questions, items, problems } = gathered.value
  tell(world, problems)
  const exit = problems.length > 0 ? EXIT.refused : EXIT.nothing
  if (format === 'jsonl') return emit(world, call, openLines(questions), exit)
  const most = isSet(call, 'all') ? Infinity : MOST_LISTED
  return emitPage(world, call, openPage(desk.snapshot, questions, { items, most }), exit)
}

/** Walks a person at the terminal through what is open. */
async function walkThrough(world: World, call: Call, desk: Desk): Promise<Exit> {
  const signer = await parseSigner(world, call, desk.snapshot)
  const gathered = await gather(world, call, desk, signer)
  if (!signer.ok || !gathered.ok) return refuse(world, problemsOf(signer, gathered))
  const { questions, items, problems } = gathered.value
  if (questions.length === 0 || world.keyboard === undefined) {
    tell(world, problems)
    await world.print(`Nothing is open in ${counted(items, 'item')}.\n`)
    return problems.length > 0 ? EXIT.refused : EXIT.nothing
  }
  const file = judgementFileOf(call)
  const said = isSet(call, 'because') ? parseBecause(call) : ok(USUAL_REASON)
  if (!said.ok) return refuse(world, said.problems)
  const order = { ...desk, file, signer: signer.value, because: said.value }
  const walked = await walkAt(world, await world.keyboard(), questions, order)
  if ('code' in walked) return refuse(world, [walked])
  await world.print(
    printable(`${counted(walked.judged, 'judgement')} went into ${file}; ${walked.open} still open.`) + '\n',
  )
  tell(world, problems)
  return problems.length > 0 ? EXIT.refused : EXIT.nothing
}

/** Walks with the keyboard, and gives it back whatever happens; a file that takes no more is a problem. */
async function walkAt(
  world: World,
  keyboard: Keyboard,
  questions: Gathered['questions'],
  order: WalkOrder,
): Promise<Walked | Problem> {
  try {
    return await walk(world, keyboard, questions, order)
  } catch (error) {
    const problem = unwritable(order.file, error)
    if (problem === undefined) throw error
    return problem
  } finally {
    keyboard.close()
  }
}

/** Answers one title without asking anybody. */
async function answer(world: World, call: Call, desk: Desk): Promise<Exit> {
  const signer = await parseSigner(world, call, desk.snapshot)
  const parts = allOf<{ answer: Answer; because: string; signer: Signer; items: readonly Item[] }>({
    answer: parseAnswer(call, desk.snapshot, desk.index),
    because: parseBecause(call),
    signer,
    items: await titledItems(world, call, desk, signer),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { items, because: why, signer: signed } = parts.value
  const said = { by: signed.by, at: world.clock.now(), why, scope: signed.scope, answer: parts.value.answer }
  const facts = items.map(item => judge(item, said))
  const file = judgementFileOf(call)
  const refused = await addFacts(world, file, facts)
  if (refused !== undefined) return refused
  const lines = items.map(
    ({ name, publisher }) =>
      `${printable(`"${name}"${publisher === undefined ? '' : ` of ${publisher}`} ${answerText(desk.snapshot, said.answer)}: kept in ${file}.`)}\n`,
  )
  await world.print(lines.join(''))
  return EXIT.nothing
}

/** With files the open questions of that title in them, else the title as it was given. */
async function titledItems(
  world: World,
  call: Call,
  desk: Desk,
  signer: Result<Signer>,
): Promise<Result<readonly Item[]>> {
  if (call.words.length === 0) return itemsOfTitle(call, undefined)
  const gathered = await gather(world, call, desk, signer)
  if (!gathered.ok) return gathered
  tell(world, gathered.value.problems)
  return itemsOfTitle(
    call,
    gathered.value.questions.map(({ item }) => item),
  )
}

/** The open questions of the files named, for the organisation that the answers are for. */
async function gather(
  world: World,
  call: Call,
  desk: Desk,
  signer: Result<Pick<Signer, 'units'>>,
): Promise<Result<Gathered>> {
  const own = await readOwnJudgements(world, call)
  const parts = allOf<{ files: readonly string[]; reading: Reading; signer: Pick<Signer, 'units'> }>({
    files: parseFiles(call),
    reading: parseReading(call),
    signer,
  })
  if (!own.ok || !parts.ok) return { ok: false, problems: problemsOf(own, parts) }
  const { files, reading } = parts.value
  const { units } = parts.value.signer
  const standing = await standingFor(desk.snapshot, own.value.facts, units)
  const gathered = await gatherQuestions(world, desk.index, standing, files, reading)
  const isAllBroken = gathered.items === 0 && gathered.isBroken
  return isAllBroken ? { ok: false, problems: gathered.problems } : ok(gathered)
}

function problemsOf(...results: readonly Result<unknown>[]): readonly Problem[] {
  const problems = results.flatMap(result => (result.ok ? [] : result.problems))
  return [...new Map(problems.map(problem => [problem.says, problem])).values()]
}
