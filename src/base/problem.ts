/** Something wrong in what we were given: a value in the answer, never thrown. */
export interface Problem {
  /** A stable kebab-case word that tests and programs may rely on; the sentence may change, this may not. */
  readonly code: string
  /** Where it is. */
  readonly at: Place
  /** One sentence in the user's words: what was expected and what was found. */
  readonly says: string
  /** The next step, with the nearest known name when one is close. */
  readonly help?: string
}

/**
 * A place in an input. A file alone is a place; so is a position in an input without a name.
 * `line` and `column` count from 1, columns in UTF-16 code units; `pointer` is a JSON pointer (RFC 6901), empty for the whole.
 */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly pointer?: string
}

/** Writes a place as editors and terminals understand it: `file:line:column`, then the pointer. */
export function renderPlace(place: Place): string {
  const position = [place.file, place.line, place.column].filter(part => part !== undefined).join(':')
  return [position, place.pointer].filter(part => part !== undefined && part !== '').join(' ')
}

/** Writes a problem as text: the place and the sentence, then the next step on a line of its own. */
export function renderProblem(problem: Problem): string {
  const where = renderPlace(problem.at)
  const sentence = where === '' ? problem.says : `${where}: ${problem.says}`
  return problem.help === undefined ? sentence : `${sentence}\n  ${problem.help}`
}
