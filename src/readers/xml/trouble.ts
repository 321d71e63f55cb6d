import type { Place, Problem } from '../../base/problem.ts'

/** How far a parser has come. */
interface Position {
  readonly line: number
  readonly column: number
}

/** What a parser that found a fault says of it, with the place. */
export function unreadable(parser: Position, error: Error): Problem {
  const said = error.message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '')
  const isEntity = said.includes('entity')
  return {
    code: isEntity ? 'xml-entity' : 'xml-broken',
    at: placeOf(parser),
    says: isEntity
      ? `Here stands an entity that XML itself does not know; entities that a document declares are not unfolded (${said}).`
      : `This is no well-formed XML from here on: ${said}.`,
    help: 'What stands before this place was read. Export the file once more, or mend it there.',
  }
}

export function tooDeep(parser: Position, depth: number): Problem {
  return {
    code: 'xml-too-deep',
    at: placeOf(parser),
    says: `Elements lie more than ${depth} deep in one another, the limit (depth).`,
    help: 'No inventory is nested so deep; the file may be broken or hostile.',
  }
}

/** A text, comment or tag that does not end. */
export function silent(parser: Position, length: number, limit: string): Problem {
  return {
    code: 'xml-too-long',
    at: placeOf(parser),
    says: `A text, comment or tag before this place is longer than ${length} characters, the limit (${limit}).`,
    help: 'Export the file once more, without documents packed into it.',
  }
}

function placeOf(parser: Position): Place {
  return { line: parser.line, column: parser.column + 1 }
}
