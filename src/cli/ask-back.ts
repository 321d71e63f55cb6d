import type { OpenFact, Verdict } from '../model/verdict.ts'
import { answerWords } from '../report/assume-text.ts'
import type { Setting } from '../report/asked.ts'
import { answererWords } from '../report/messages/en.ts'
import { GAP, renderPage } from '../report/page.ts'
import { questionText } from '../report/question-text.ts'
import { type Call, isSet, textOf, textsOf } from './call.ts'
import { DEFAULTS_FILE, readDefaults } from './defaults.ts'
import { outputOf } from './emit.ts'
import { EXIT, type Exit } from './exit.ts'
import type { World } from './world.ts'

/** What a person at a terminal answered, as the call that would have said so at once. */
export interface AnsweredBack {
  readonly call: Call
}

/**
 * Asks a person at a terminal the first question that they or their supplier can answer; open law is said and never asked.
 * An empty answer ends the asking. Nothing where nobody is there to answer.
 */
export async function askBack(
  world: World,
  call: Call,
  { snapshot }: Setting,
  verdicts: readonly Verdict[],
): Promise<AnsweredBack | undefined> {
  if (
    world.question === undefined ||
    !world.terminal.isInteractive ||
    outputOf(call) !== undefined ||
    isSet(call, 'no-questions')
  ) {
    return undefined
  }
  const asked = verdicts.flatMap(({ questions }) => questions).find(isAnswerable)
  if (asked === undefined) return undefined
  const prompt = await promptFor(world, questionText(snapshot, asked.key), asked)
  const answer = (await world.question(prompt))?.trim()
  if (answer === undefined || answer === '') return undefined
  const options = new Map(call.options)
  options.set('assume', [...textsOf(call, 'assume'), `${asked.key}=${chosen(asked, answer)}`])
  return { call: { ...call, options } }
}

/** Offers to keep what was answered for the organisation, in ./licet.json, where later calls find it. */
export async function offerToRemember(
  world: World,
  call: Call,
  given: readonly string[],
): Promise<Exit | undefined> {
  const as = textOf(call, 'as') ?? world.environment['LICET_AS']
  if (world.question === undefined || given.length === 0 || as === undefined) return undefined
  const reply = (await world.question(`\nRemember these answers for ${as} in ./licet.json? [y/N] `))
    ?.trim()
    .toLowerCase()
  if (reply !== 'y' && reply !== 'yes') return undefined
  const kept = await readDefaults({ ...world, environment: {} })
  if (!kept.ok) return EXIT.refused
  const answers = Object.fromEntries(
    given.map(text => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]),
  )
  const earlier = kept.value.as === as ? (kept.value.answers ?? {}) : {}
  await world.disk.writeText(
    DEFAULTS_FILE,
    `${JSON.stringify({ ...kept.value, as, answers: { ...earlier, ...answers } }, undefined, 2)}\n`,
  )
  return undefined
}

function isAnswerable({ who }: OpenFact): boolean {
  return who === 'you' || who === 'supplier'
}

/** The question in lines of the terminal's width, then its answers by number; what is typed stands behind it. */
async function promptFor(world: World, text: string, question: OpenFact): Promise<string> {
  const ask = question.who === 'supplier' ? ` (${answererWords.supplier})` : ''
  const choices = answerWords(question).map((answer, index) => `${index + 1}) ${answer}`)
  const lines = [
    { text: `${text}${ask}` },
    { text: choices.join('  '), indent: 2 },
    { text: 'number or answer, empty to leave it open:', indent: 2 },
  ]
  const page = await renderPage([GAP, ...lines], {
    columns: world.terminal.width,
    paint: (_, plain) => plain,
  })
  return `${page.trimEnd()} `
}

/** The answer of a number in the list, or the text itself, which may be more exact than the list. */
function chosen({ answers }: OpenFact, text: string): string {
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : 0
  const isVersion = answers.some(({ answer }) => answer === text)
  return isVersion ? text : (answers[number - 1]?.answer ?? text)
}
