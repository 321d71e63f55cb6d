import type { Problem } from '../../base/problem.ts'
import { placeBehind } from '../../text/xml/feed.ts'
import { placeOf, type Scan, type Trouble } from '../../text/xml/scan.ts'
import { isOfEntity, troubleSentence } from '../../text/xml/trouble.ts'

/** What is wrong with a document that cannot be read further, with the place. */
export function unreadable(trouble: Trouble): Problem {
  const { line, column } = trouble
  const says = troubleSentence(trouble)
  return {
    code: isOfEntity(trouble) ? 'xml-entity' : 'xml-broken',
    at: { line, column },
    says:
      trouble.kind === 'entity'
        ? `Here stands an entity that XML itself does not know; entities that a document declares are not unfolded (${says}).`
        : `This is no well-formed XML from here on: ${says}.`,
    help: 'What stands before this place was read. Export the file once more, or mend it there.',
  }
}

export function tooDeep(scan: Scan, depth: number): Problem {
  return {
    code: 'xml-too-deep',
    at: placeOf(scan),
    says: `Elements lie more than ${depth} deep in one another, the limit (depth).`,
    help: 'No inventory is nested so deep; the file may be broken or hostile.',
  }
}

/** A text, comment or tag that does not end. */
export function silent(scan: Scan, length: number, limit: string): Problem {
  return {
    code: 'xml-too-long',
    at: placeBehind(scan),
    says: `A text, comment or tag before this place is longer than ${length} characters, the limit (${limit}).`,
    help: 'Export the file once more, without documents packed into it.',
  }
}
