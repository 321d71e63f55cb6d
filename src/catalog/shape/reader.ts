import { isAlias, type LineCounter, type Node } from 'yaml'
import type { Place, Problem } from '../../base/problem.ts'
import { LIMITS } from '../limits.ts'

/** The kinds of things that one place of the catalogue may name and another defines. */
export type Sort =
  | 'system'
  | 'authority'
  | 'act'
  | 'category'
  | 'class'
  | 'circumstance'
  | 'attribute'
  | 'property'
  | 'open-question'
  | 'organisation'
  | 'source'
  | 'measure'
  | 'provision'
  | 'target'
  | 'list'
  | 'party'
  | 'product'
  | 'about'
  | 'fact-key'

/** An id that was written down and must exist. */
export interface Reference {
  readonly sort: Sort
  readonly id: string
  readonly at: Place
  /** The file's own id: short ids are looked up within it first. */
  readonly owner: string
}

/** A value that was given to a fact of the vocabulary. `asked` values stand in a condition and must be among those that differ in law. */
export interface ValueUse {
  readonly of: 'circumstance' | 'attribute' | 'property'
  readonly fact: string
  readonly value: string | undefined
  readonly asked: boolean
  readonly at: Place
}

/** One file while it is read: positions, and all that is noticed on the way. */
export interface Reader {
  readonly owner: string
  readonly problems: Problem[]
  readonly references: Reference[]
  readonly uses: ValueUse[]
  /** Every id that stands as a key, whether what it holds could be read or not. */
  readonly keys: Set<string>
  /** Keys whose value could not be read; references to them are not blamed a second time. */
  readonly unread: Set<string>
  readonly placeOf: (node: Node | null | undefined, otherwise?: Place) => Place
  readonly problem: (code: string, at: Place, says: string, help?: string) => void
  /** Follows an alias to what it stands for; undefined, and a problem, when the limits are used up. */
  readonly follow: (node: Node | null, at: Place) => Node | null | undefined
  /** Runs an action one level deeper; undefined, and a problem, beyond LIMITS.depth. */
  readonly deeper: <T>(at: Place, action: () => T) => T | undefined
}

/** A reader for one parsed file. */
export function readerOf(
  file: string,
  owner: string,
  lines: LineCounter,
  anchors: ReadonlyMap<string, Node>,
): Reader {
  const problems: Problem[] = []
  let depth = 0
  let nodes = 0

  function placeOf(node: Node | null | undefined, otherwise?: Place): Place {
    const offset = node?.range?.[0]
    if (offset === undefined) return otherwise ?? { file, line: 1, column: 1 }
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }

  function problem(code: string, at: Place, says: string, help?: string): void {
    problems.push(help === undefined ? { code, at, says } : { code, at, says, help })
  }

  function follow(node: Node | null, at: Place): Node | null | undefined {
    nodes += 1
    if (nodes > LIMITS.nodes) {
      if (nodes === LIMITS.nodes + 1)
        problem(
          'too-many-nodes',
          at,
          `A file may unfold to at most ${LIMITS.nodes} values; this one has more.`,
        )
      return undefined
    }
    if (!isAlias(node)) return node
    const target = anchors.get(node.source)
    if (target === undefined)
      problem('unknown-anchor', placeOf(node, at), `No anchor \`&${node.source}\` stands above.`)
    return target
  }

  function deeper<T>(at: Place, action: () => T): T | undefined {
    if (depth >= LIMITS.depth) {
      problem('too-deep', at, `Values may lie at most ${LIMITS.depth} levels deep; these lie deeper.`)
      return undefined
    }
    depth += 1
    try {
      return action()
    } finally {
      depth -= 1
    }
  }

  return {
    owner,
    problems,
    references: [],
    uses: [],
    keys: new Set(),
    unread: new Set(),
    placeOf,
    problem,
    follow,
    deeper,
  }
}
