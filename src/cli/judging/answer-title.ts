import { entryOf } from '../../base/entry.ts'
import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Answer } from '../../identity/judgement.ts'
import type { NameIndex } from '../../identity/name-index.ts'
import { search } from '../../identity/search.ts'
import type { Item } from '../../model/item.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { wordsOf } from '../../text/words.ts'
import { type Call, isSet, textOf, textsOf } from '../call.ts'

/** What --is and --is-not say. */
export function parseAnswer(call: Call, snapshot: Snapshot, index: NameIndex): Result<Answer> {
  const is = textOf(call, 'is')
  const isNot = textsOf(call, 'is-not')
  if (is !== undefined && isNot.length > 0)
    return err(problem('answer-twice', '--is and --is-not were both given.'))
  if (is === 'none') return ok({ kind: 'is-nobodys' })
  if (is !== undefined) return parseIs(index, is)
  if (isNot.length > 0) return parseIsNot(snapshot, index, isNot)
  return err(problem('answer-missing', 'What is it? A title was given, and no answer.'))
}

/** The items that a title means: of the open questions those with that title, else the title by itself. */
export function itemsOfTitle(call: Call, questions: readonly Item[] | undefined): Result<readonly Item[]> {
  const title = textOf(call, 'title') ?? ''
  const publisher = textOf(call, 'publisher')
  if (title.trim() === '') return err(problem('title-missing', 'Which title? None was given.'))
  if (questions === undefined) return ok([bareItem(title, publisher)])
  const found = questions.filter(
    ({ name, publisher: other }) =>
      wordsOf(name).letters === wordsOf(title).letters && (publisher === undefined || other === publisher),
  )
  if (found.length === 0) {
    return err(problem('title-not-open', `No question is open on "${title}" in these files.`))
  }
  const isOne = found.length === 1 || isSet(call, 'all')
  return isOne ? ok(found) : { ok: false, problems: found.map(item => severalProblem(title, item)) }
}

function bareItem(name: string, publisher: string | undefined): Item {
  return {
    name,
    ...(publisher === undefined ? {} : { publisher }),
    identifiers: [],
    circumstances: {},
    quantity: 1,
    at: '',
  }
}

function parseIs(index: NameIndex, text: string): Result<Answer> {
  const best = search(index, text).find(({ decision }) => decision === 'link')
  if (best === undefined) return err(unknownName('--is', text, index))
  const { party, product } = best
  return ok({
    kind: 'is',
    ...(party === undefined ? {} : { party }),
    ...(product === undefined ? {} : { product }),
  })
}

function parseIsNot(snapshot: Snapshot, index: NameIndex, texts: readonly string[]): Result<Answer> {
  const found = texts.map(text => ({
    text,
    party:
      entryOf(snapshot.parties, text) === undefined
        ? search(index, text).find(({ decision }) => decision === 'link')?.party
        : text,
  }))
  const [first, ...others] = found.flatMap(({ text, party }) =>
    party === undefined ? [unknownName('--is-not', text, index)] : [],
  )
  if (first !== undefined) return err(first, ...others)
  return ok({ kind: 'is-not', parties: [...new Set(found.flatMap(({ party }) => party ?? []))] })
}

function unknownName(option: string, text: string, index: NameIndex): Problem {
  const [near] = search(index, text)
  const id = near?.product ?? near?.party
  return {
    code: 'answer-unknown',
    at: {},
    says: `${option}: the catalogue knows no product or party "${text}".`,
    help: `${id === undefined ? '' : `Did you mean ${id}? `}Look: licet products WORDS, licet parties WORDS; or none.`,
  }
}

function severalProblem(title: string, { publisher, identifiers, at }: Item): Problem {
  const known = identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')
  return {
    code: 'title-of-several',
    at: {},
    says: `"${title}" is several questions; one is of ${publisher ?? 'no publisher'}${known === '' ? '' : `, known as ${known}`} (${at}).`,
    help: 'Say which with --publisher, or answer all of them alike with --all.',
  }
}

function problem(code: string, says: string): Problem {
  return {
    code,
    at: {},
    says,
    help: 'Write --title "…" --is ID, --is none or --is-not PARTY, with --because "…" and --by NAME.',
  }
}
