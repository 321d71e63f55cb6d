import { isScalar } from 'yaml'
import type { Place } from '../../base/problem.ts'
import { LIMITS } from '../limits.ts'
import type { Reader, Sort } from './reader.ts'
import { shorten, writtenText } from './scalar-node.ts'
import type { Shape } from './shape.ts'

const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u
const PATH_ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-.][a-z0-9]+)*)*$/u
/** A plain object of JavaScript answers to this name, whatever a table holds. */
const RESERVED_ID = 'constructor'

/** The id of something that is defined elsewhere; that it exists is checked when all files are read. */
export function ref(sort: Sort): Shape<string> {
  return {
    read(node, reader, at) {
      const written = writtenText(node, reader, at, `the id of ${articleFor(sort)}`)
      if (written === undefined) return undefined
      reader.references.push({ sort, id: written, at: reader.placeOf(node, at), owner: reader.owner })
      return written
    },
    schema: book =>
      book.refer(`${sort}-id`, sort, () => ({
        type: ['string', 'integer'],
        description: `The id of ${articleFor(sort)}.`,
      })),
  }
}

/** The id of something that is defined elsewhere, or the word `none`. */
export function refOrNone(sort: Sort): Shape<string> {
  const known = ref(sort)
  return {
    read: (node, reader, at) =>
      isScalar(node) && node.value === 'none' ? 'none' : known.read(node, reader, at),
    schema: known.schema,
  }
}

/** Whether a text may be the id of a thing: lower-case letters and digits, parted by `-` or `.` (and, in a path, by `/`). */
export function checkId(written: string, form: 'plain' | 'path', reader: Reader, at: Place): boolean {
  const fits = (form === 'plain' ? ID : PATH_ID).test(written) && written.length <= LIMITS.idLength
  if (fits && written !== RESERVED_ID) return true
  reader.problem(
    'not-an-id',
    at,
    `\`${shorten(written)}\` cannot be an id here.`,
    form === 'plain'
      ? 'An id has lower-case letters and digits, parted by single hyphens or dots: `us-bod-17-01`.'
      : 'An id has lower-case letters and digits, parted by single hyphens, dots or slashes: `us/civilian-agency`.',
  )
  return false
}

/** JSON Schema's pattern for ids. */
export function idPattern(form: 'plain' | 'path'): string {
  return (form === 'plain' ? ID : PATH_ID).source
}

/** Names a sort with its article, for sentences. */
export function articleFor(sort: Sort): string {
  switch (sort) {
    case 'target':
      return 'a measure or a provision'
    case 'about':
      return 'a fact (provision:…, listing:…, edge:…, stage:…, exception:… or reading:…)'
    case 'fact-key':
      return 'a fact that may be asked for'
    case 'act':
    case 'attribute':
    case 'authority':
    case 'open-question':
    case 'organisation':
      return `an ${sort.replace('-', ' ')}`
    default:
      return `a ${sort}`
  }
}
