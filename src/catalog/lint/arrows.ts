import type { Place } from '../../base/problem.ts'

/** From one thing to another that must not lead back to it, and where that is written. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly at: Place
}

/** One cycle for every arrow that closes one, found by a walk in depth; each node is entered once. */
export function cyclesIn(
  arrows: readonly Arrow[],
): readonly { readonly at: Place; readonly path: readonly string[] }[] {
  const leaving = Map.groupBy(arrows, arrow => arrow.from)
  const done = new Set<string>()
  const found: { at: Place; path: string[] }[] = []
  for (const start of leaving.keys()) {
    const path: string[] = []
    const stack: { readonly node: string; next: number }[] = []
    enter(start)
    while (stack.length > 0) {
      const top = stack.at(-1)
      const arrow = top === undefined ? undefined : leaving.get(top.node)?.[top.next]
      if (top === undefined || arrow === undefined) {
        const left = path.pop()
        if (left !== undefined) done.add(left)
        stack.pop()
        continue
      }
      top.next += 1
      const seen = path.indexOf(arrow.to)
      if (seen >= 0) found.push({ at: arrow.at, path: [...path.slice(seen), arrow.to] })
      else enter(arrow.to)
    }

    function enter(node: string): void {
      if (done.has(node)) return
      path.push(node)
      stack.push({ node, next: 0 })
    }
  }
  return found
}
