import { Composer, type CST, type Document, Lexer, LineCounter, Parser, type YAMLParseError } from 'yaml'
import type { Place, Problem } from '../../base/problem.ts'

/** A text of YAML as its documents, or why it is not read. */
export interface ParsedYaml {
  readonly documents: readonly Document.Parsed[]
  readonly placeOf: (offset: number) => Place
  /** Faults of the text; what follows the first may be taken wrongly. */
  readonly problems: readonly Problem[]
}

/**
 * Parses YAML with every scalar as the text that stands there (1.10 stays 1.10).
 * HOSTILE: nesting is held to `depth` before anything recursive sees it, and aliases are not unfolded.
 */
export function parseYaml(text: string, depth: number): ParsedYaml {
  const lines = new LineCounter()
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const parser = new Parser(lines.addNewLine)
  const nesting = new Nesting()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    nesting.take(lexeme)
    if (nesting.depth > depth)
      return { documents: [], placeOf, problems: [tooDeep(placeOf(parser.offset), depth)] }
    for (const token of parser.next(lexeme)) tokens.push(token)
  }
  for (const token of parser.end()) tokens.push(token)
  // Repeated keys are looked for where they matter; the library compares each with each.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  const documents = [...composer.compose(tokens, true, text.length)]
  const problems = documents.flatMap(({ errors }) => errors.map(error => broken(error, placeOf)))
  return { documents, placeOf, problems }
}

/** How deep the text is nested, roughly, as the tokens tell: two columns or a mark in a line count as one level of a block. */
class Nesting {
  depth = 0
  #flow = 0
  #block = 0
  #isScalar = false
  #beginsLine = true

  take(lexeme: string): void {
    if (this.#isScalar) this.#isScalar = false
    else if (lexeme === SCALAR) this.#isScalar = true
    else if (lexeme === '[' || lexeme === '{') this.#flow += 1
    else if (lexeme === ']' || lexeme === '}') this.#flow = Math.max(0, this.#flow - 1)
    else if (this.#flow > 0) return
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') this.#block += 1
    else if (this.#beginsLine && lexeme.startsWith(' ')) this.#block = lexeme.length >> 1
    this.#beginsLine = lexeme === '\n' || lexeme === '\r\n'
    if (this.#beginsLine) this.#block = 0
    // In brackets neither columns nor marks nest anything.
    this.depth = this.#flow > 0 ? this.#flow : this.#block
  }
}

/** What the lexer says before a plain, quoted or block text. */
const SCALAR = '\u001F'

function broken(error: YAMLParseError, placeOf: (offset: number) => Place): Problem {
  return {
    code: 'yaml-broken',
    at: placeOf(error.pos[0]),
    says: `This is no well-formed YAML: ${error.message.split('\n')[0]?.slice(0, 200).replace(/\.$/u, '') ?? ''}.`,
    help: 'What follows may be taken wrongly. Export the file once more, or mend it there.',
  }
}

function tooDeep(at: Place, depth: number): Problem {
  return {
    code: 'yaml-too-deep',
    at,
    says: `Values lie more than ${depth} deep in one another, the limit (yamlDepth).`,
    help: 'No inventory is nested so deep; the file may be broken or hostile.',
  }
}
