import type { FactKey } from '../model/question.ts'
import type { OpenFact, Verdict } from '../model/verdict.ts'
import { answerWords } from '../report/assume-text.ts'
import type { Setting } from '../report/asked.ts'
import { sayEn } from '../report/messages/say.en.ts'
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
 * Asks a person at a terminal the first question that they or their supplier can answer, then the day from which a duty is counted;
 * open law is said and never asked.
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
  const key = asked?.key ?? dateWanted(verdicts)
  if (key === undefined) return undefined
  const asks = questionText({ snapshot }, key)
  const prompt = await linesOf(world, asked === undefined ? [asks, DATE_WANTED] : promptFor(asks, asked))
  const answer = (await world.question(prompt))?.trim()
  if (answer === undefined || answer === '') return undefined
  const options = new Map(call.options)
  const value = asked === undefined ? answer : chosen(asked, answer)
  options.set('assume', [...textsOf(call, 'assume'), `${key}=${value}`])
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

/** The dated fact from which the time of a duty is counted, where the status asks for nothing more. */
function dateWanted(verdicts: readonly Verdict[]): FactKey | undefined {
  return verdicts
    .flatMap(({ duties }) => duties)
    .find(({ truth, waived, asks }) => truth === 'yes' && !waived && asks !== undefined)?.asks
}

const DATE_WANTED = 'It fixes the last day of a duty. A day such as 2026-03-01, empty to leave it open:'

function promptFor(text: string, question: OpenFact): readonly string[] {
  const ask = question.who === 'supplier' ? ` (${sayEn['who.supplier']})` : ''
  const choices = answerWords(question).map((answer, index) => `${index + 1}) ${answer}`)
  return [`${text}${ask}`, choices.join('  '), 'number or answer, empty to leave it open:']
}

/** The question in lines of the terminal's width, then what may be answered; what is typed stands behind it. */
async function linesOf(world: World, [asks = '', ...rest]: readonly string[]): Promise<string> {
  const page = await renderPage([GAP, { text: asks }, ...rest.map(text => ({ text, indent: 2 }))], {
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
