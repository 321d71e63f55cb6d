import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../../identity/judgement.ts'
import type { OpenQuestion } from '../../identity/open-questions.ts'
import type { Key } from '../../ports/keyboard.ts'
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

const one = questionOf('Rising', ['rising'])
const two = questionOf('Guard', ['alpha', 'beta', undefined])
const questions = [one, two, questionOf('Office', ['beta', 'gamma'])]

function questionOf(name: string, parties: readonly (string | undefined)[]): OpenQuestion {
  return {
    key: name,
    item: { name, identifiers: [], circumstances: {}, quantity: 1, at: 'line 2' },
    file: 'estate.csv',
    lines: 1,
    answers: parties.map(party => ({
      decision: 'possible',
      probability: 0.5,
      because: [],
      ...(party === undefined ? { product: `${name}-itself` } : { party }),
    })),
  }
}

/** The world: it does what is wished for, and remembers the answers that stand. */
function play(
  state: Judging,
  keys: readonly Key[],
): { readonly state: Judging; readonly said: readonly Answer[] } {
  const said: Answer[] = []
  let now = state
  for (const key of keys) {
    const pressed = press(now, key)
    if (pressed.wish?.kind === 'quit') break
    now = pressed.wish === undefined ? pressed.state : fulfil(pressed.state, pressed.wish, said)
  }
  return { state: now, said }
}

function fulfil(state: Judging, wish: Wish, said: Answer[]): Judging {
  switch (wish.kind) {
    case 'judge':
      said.push(wish.answer)
      return afterAnswer(state, wish.card, wish.answer, 'said')
    case 'undo':
      said.pop()
      return afterUndo(state, wish.card, 'undone')
    case 'find':
      return afterFind(state, wish.words, one.answers)
    case 'quit':
      return state
  }
}

function typed(text: string): readonly Key[] {
  return Array.from(text, letter =>
    letter === '\n' ? { kind: 'enter' } : { kind: 'character', text: letter },
  )
}

const begin = beginJudging(questions, 'by the line')

const walks: readonly {
  readonly keys: string
  readonly said: readonly Answer[]
  readonly at: number
  readonly because: string
}[] = [
  {
    keys: 'y',
    said: [{ kind: 'is', party: 'rising' }],
    at: 1,
    because: 'an answer leads to the next question',
  },
  {
    keys: 'n',
    said: [{ kind: 'is-not', parties: ['rising'] }],
    at: 1,
    because: 'nobody else is left to be asked about',
  },
  { keys: 'jn', said: [{ kind: 'is-not', parties: ['alpha'] }], at: 1, because: 'others are left' },
  {
    keys: 'jnn',
    said: [
      { kind: 'is-not', parties: ['alpha'] },
      { kind: 'is-not', parties: ['alpha', 'beta'] },
    ],
    at: 1,
    because: 'what was ruled out stays so, and the product without a maker is left',
  },
  {
    keys: 'jnnn',
    said: [
      { kind: 'is-not', parties: ['alpha'] },
      { kind: 'is-not', parties: ['alpha', 'beta'] },
      { kind: 'is-nobodys' },
    ],
    at: 2,
    because: 'nobody is left',
  },
  { keys: 'j2y', said: [{ kind: 'is', party: 'beta' }], at: 2, because: 'a number marks another candidate' },
  {
    keys: 'j9y',
    said: [{ kind: 'is', party: 'alpha' }],
    at: 2,
    because: 'a number without a candidate does nothing',
  },
  { keys: '0', said: [{ kind: 'is-nobodys' }], at: 1, because: 'nought is nobody' },
  { keys: 'yu', said: [], at: 0, because: 'what was taken back is asked again' },
  { keys: 'u', said: [], at: 0, because: 'there is nothing to take back' },
  { keys: 'kkkjjjjk', said: [], at: 1, because: 'there is nothing before the first or after the last' },
  { keys: '?yj', said: [], at: 1, because: 'any key leaves the help and answers nothing' },
  {
    keys: 'rynu\ny',
    said: [{ kind: 'is', party: 'rising' }],
    at: 1,
    because: 'what is typed into a line answers nothing',
  },
  {
    keys: 'j/ris\ny',
    said: [{ kind: 'is', party: 'rising' }],
    at: 2,
    because: 'what was found can be chosen',
  },
  {
    keys: 'yyyyyy0n',
    said: [
      { kind: 'is', party: 'rising' },
      { kind: 'is', party: 'alpha' },
      { kind: 'is', party: 'beta' },
    ],
    at: 3,
    because: 'whoever is fast answers nothing twice once all is answered',
  },
  {
    keys: 'yyyk0',
    said: [
      { kind: 'is', party: 'rising' },
      { kind: 'is', party: 'alpha' },
      { kind: 'is', party: 'beta' },
      { kind: 'is-nobodys' },
    ],
    at: 3,
    because: 'who goes back may answer otherwise',
  },
  { keys: 'qy', said: [], at: 0, because: 'nothing is heard after quitting' },
]

for (const { keys, said, at, because } of walks) {
  test(`${JSON.stringify(keys)}: ${because}`, () => {
    const played = play(begin, typed(keys))
    assert.deepEqual([played.said, played.state.at], [said, at])
  })
}

test('a new reason goes with the answers from then on, an empty one changes nothing', () => {
  assert.equal(play(begin, typed('rseen it\n')).state.because, 'seen it')
  assert.equal(play(begin, typed('r \n')).state.because, 'by the line')
})

test('whatever is pressed, the card that is seen is there, and taking everything back leaves every question open', () => {
  const key = fc.constantFrom<Key>(
    ...typed('jkynu012/r?\nx'),
    { kind: 'up' },
    { kind: 'down' },
    { kind: 'backspace' },
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), keys => {
      const { state, said } = play(begin, keys)
      assert.ok(state.cards[state.at] !== undefined || state.cards.every(card => !isOpen(card)))
      assert.equal(state.answered.length, said.length)
      const out = { ...state, isHelpShown: false }
      const { line: _, ...quiet } = out
      const back = play(quiet, typed('u'.repeat(said.length)))
      assert.ok(back.state.cards.every(isOpen))
    }),
  )
})
