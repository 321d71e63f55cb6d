import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Place } from '../../base/problem.ts'
import { nearestName } from './nearest.ts'
import type { Reader } from './reader.ts'
import { describe } from './scalar-node.ts'

/** The pairs of a mapping with the text and place of each key; a key that is no text is a problem and left out. */
export function pairsOf(
  map: YAMLMap,
  reader: Reader,
): readonly { readonly key: string; readonly value: Node | null; readonly keyAt: Place }[] {
  return map.items.flatMap((pair: Pair) => {
    const key = pair.key as Node | null
    const keyAt = reader.placeOf(key, reader.placeOf(map))
    if (isScalar(key) && key.value !== null) {
      const written = typeof key.value === 'string' ? key.value : (key.source ?? '')
      return [{ key: written, value: pair.value as Node | null, keyAt }]
    }
    reader.problem('wrong-key', keyAt, `Expected a word as key, found ${describe(key)}.`)
    return []
  })
}

/** The mapping that a node is, or a problem. */
export function mapNode(node: Node | null, reader: Reader, at: Place, expected: string): YAMLMap | undefined {
  const followed = reader.follow(node, at)
  if (followed === undefined) return undefined
  if (isMap(followed)) return followed
  reader.problem(
    'wrong-kind',
    reader.placeOf(followed, at),
    `Expected ${expected}, found ${describe(followed)}.`,
  )
  return undefined
}

/** Tells of a key that nothing here reads. */
export function unknownKey(
  what: string,
  key: string,
  known: Iterable<string>,
  reader: Reader,
  at: Place,
): void {
  const names = [...known]
  const near = nearestName(key, names)
  const help =
    near !== undefined
      ? `Did you mean \`${near}\`?`
      : names.length > 0
        ? `Known here: ${names.join(', ')}.`
        : undefined
  reader.problem('unknown-key', at, `\`${key}\` is not a key of ${what}.`, help)
}
