import { judge, type JudgementFact, revoke } from '../../identity/judgement.ts'
import { sentenceOf } from '../../identity/feature-sentences.ts'
import type { OpenQuestion } from '../../identity/open-questions.ts'
import type { NameIndex } from '../../identity/name-index.ts'
import { search } from '../../identity/search.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Keyboard } from '../../ports/keyboard.ts'
import {
  answerText,
  type JudgedCard,
  type JudgeFrame,
  judgeHelpPage,
  judgePage,
} from '../../report/judge-page.ts'
import { type Block, renderPage } from '../../report/page.ts'
import { ansiPaint, plainPaint } from '../../report/paint.ts'
import type { World } from '../world.ts'
import { renderJudgements } from '../../identity/judgement-file.ts'
import {
  afterAnswer,
  afterFind,
  afterUndo,
  beginJudging,
  isOpen,
  type Judging,
  press,
  type Wish,
} from './judging.ts'
import type { Signer } from './signature.ts'

/** What a walk needs to know besides the questions. */
export interface WalkOrder {
  readonly snapshot: Snapshot
  readonly index: NameIndex
  readonly file: string
  readonly signer: Signer
  /** Said with the answers until the person says another. */
  readonly because: string
}

/** What came of a walk. */
export interface Walked {
  readonly judged: number
  readonly open: number
}

/** Lines longer than this tire the eye; in fewer columns nothing can be laid out. */
const WIDEST = 120
const NARROWEST = 40

/** More than these nobody reads before answering. */
const MOST_REASONS = 6

/** From the upper left corner, with nothing of what was there before. */
const CLEARED = '\u001B[H\u001B[J'

/** Walks a person through open questions, key by key. Each answer stands in the file before the next question is seen. */
export async function walk(
  world: World,
  keyboard: Keyboard,
  questions: readonly OpenQuestion[],
  order: WalkOrder,
): Promise<Walked> {
  const said: JudgementFact[] = []
  let state = beginJudging(questions, order.because)
  /* oxlint-disable no-await-in-loop -- a person presses one key after the other */
  for (;;) {
    await world.print(CLEARED + (await drawn(world, keyboard, most => pageOf(state, order, most))))
    const pressed = press(state, await keyboard.next())
    if (pressed.wish?.kind === 'quit') break
    state =
      pressed.wish === undefined
        ? pressed.state
        : await fulfil(world, order, said, pressed.state, pressed.wish)
  }
  /* oxlint-enable no-await-in-loop */
  const open = state.cards.filter(isOpen).length
  return { judged: state.answered.length, open }
}

async function fulfil(
  world: World,
  { snapshot, index, file, signer }: WalkOrder,
  said: JudgementFact[],
  state: Judging,
  wish: Exclude<Wish, { readonly kind: 'quit' }>,
): Promise<Judging> {
  const now = { by: signer.by, at: world.clock.now() }
  switch (wish.kind) {
    case 'find':
      return afterFind(state, wish.words, search(index, wish.words))
    case 'judge': {
      const item = state.cards[wish.card]?.question.item
      if (item === undefined) return state
      const { answer } = wish
      const fact = judge(item, { ...now, why: state.because, answer, scope: signer.scope })
      await world.disk.appendText(file, renderJudgements([fact]))
      said.push(fact)
      return afterAnswer(state, wish.card, answer, `"${item.name}" ${answerText(snapshot, answer)}.`)
    }
    case 'undo': {
      const last = said.at(-1)
      if (last === undefined) return state
      const back = revoke(last.id, { ...now, why: 'taken back at once' })
      await world.disk.appendText(file, renderJudgements([back]))
      said.pop()
      return afterUndo(state, wish.card, 'The last answer is taken back.')
    }
  }
}

function pageOf(
  state: Judging,
  { snapshot, file, signer }: WalkOrder,
  mostReasons: number,
): readonly Block[] {
  if (state.isHelpShown) return judgeHelpPage()
  const { cards, at, line, note, because } = state
  const card = cards[at]
  const where = signer.scope.kind === 'everywhere' ? 'everywhere' : `for ${signer.scope.id}`
  const frame: JudgeFrame = {
    snapshot,
    sentenceOf,
    mostReasons,
    place: { number: Math.min(at + 1, cards.length), of: cards.length, open: cards.filter(isOpen).length },
    signed: `${signer.by}, ${where}, into ${file}, because: ${because}`,
    note: card === undefined ? `${note} ${ALL_ANSWERED}`.trimStart() : note,
    ...(line === undefined ? {} : { line: `${LINE_ASKS[line.purpose]} ${line.text}_` }),
  }
  return judgePage(card === undefined ? undefined : seenAs(snapshot, card), frame)
}

const ALL_ANSWERED = 'Nothing is open any more: K goes back to look, U takes the last answer back, Q quits.'

const LINE_ASKS = { because: 'because', find: 'find' } as const

function seenAs(snapshot: Snapshot, card: Judging['cards'][number]): JudgedCard {
  const { question, candidates, chosen, ruledOut, answers } = card
  const { item, file, lines } = question
  const last = answers.at(-1)
  return {
    item,
    file,
    lines,
    candidates,
    chosen,
    ruledOut,
    ...(last === undefined ? {} : { answered: answerText(snapshot, last) }),
  }
}

/** The page with as many reasons as leave the question on the screen, the weightiest first. */
async function drawn(
  { terminal }: World,
  { columns, rows }: Keyboard,
  pageWith: (mostReasons: number) => readonly Block[],
): Promise<string> {
  const paint = terminal.showsColour ? ansiPaint : plainPaint
  const style = { columns: Math.min(Math.max(columns(), NARROWEST), WIDEST), paint }
  let page = ''
  for (let most = MOST_REASONS; most >= 0; most -= 1) {
    // oxlint-disable-next-line no-await-in-loop -- the next is only laid out where this one is too long
    page = await renderPage(pageWith(most), style)
    // Behind the last line stands the cursor, on a line of its own.
    if (page.split('\n').length <= rows()) break
  }
  return page
}
