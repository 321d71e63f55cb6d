import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Item } from '../model/item.ts'
import type { Sighting } from '../ports/machine.ts'
import { look } from './look.ts'
import type { LookingPlace, NeverSeen } from './place.ts'
import { rootAt } from './root.ts'
import type { Root, Seen } from './root.ts'

/** Files of a small computer by path, and what its programs print, by program or by a word of what they are asked. */
export interface Scene {
  readonly files: Readonly<Record<string, string>>
  readonly prints?: Readonly<Record<string, string>>
}

/** Lays a computer out in a temporary folder, with programs that print what was recorded. */
export function sceneAt({ files, prints = {} }: Scene): Root & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'licet-scene-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const run = async (program: string, args: readonly string[]): Promise<Seen<string>> => {
    const asked = [program, ...args].join(' ')
    const printed = Object.entries(prints).find(([words]) => asked.includes(words))?.[1]
    return printed === undefined ? { kind: 'absent' } : { kind: 'seen', value: printed }
  }
  return { ...rootAt(folder), run, folder }
}

/** What is seen there, by place; of several sightings of one place all. */
export async function sightingsIn(
  root: Root,
  places: readonly LookingPlace[],
  never: readonly NeverSeen[] = [],
): Promise<ReadonlyMap<string, readonly Sighting[]>> {
  const all: Sighting[] = []
  for await (const sighting of look(root, places, never)) all.push(sighting)
  return Map.groupBy(all, ({ place }) => place)
}

/** Name, version, publisher and identifiers of each item seen at a place, as one line each. */
export function linesAt(seen: ReadonlyMap<string, readonly Sighting[]>, place: string): readonly string[] {
  return (seen.get(place) ?? []).flatMap(sighting =>
    sighting.kind === 'items' ? sighting.items.map(lineOf) : [],
  )
}

function lineOf({ name, version, publisher, identifiers }: Item): string {
  return [
    name,
    version ?? '',
    publisher ?? '',
    ...identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
  ].join(' | ')
}
