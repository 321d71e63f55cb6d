import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isShipped, readPlan, roomOf } from './house.ts'
import type { Room } from './house.ts'
import { parseSources } from './source.ts'
import type { Source } from './source.ts'

const plan = readPlan()
const rooms = new Map(plan.rooms.map(room => [room.name, room]))
const sources = parseSources().filter(source => source.file.startsWith('src/'))
const built = sources.filter(source => isShipped(source.file))

test('the plan goes down: a room looks only into rooms above it in the table, never up a floor', () => {
  const wrong = plan.rooms.flatMap((room, place) =>
    room.looksInto
      .filter(
        name => !plan.rooms.slice(0, place).some(other => other.name === name && other.floor <= room.floor),
      )
      .map(name => `${room.name} -> ${name}`),
  )
  assert.deepEqual(wrong, [])
})

test('engines are blind to one another in the plan', () => {
  const wrong = plan.rooms
    .filter(room => room.floor === plan.engineFloor)
    .flatMap(room =>
      room.looksInto
        .filter(name => floorOf(name) === plan.engineFloor)
        .map(name => `${room.name} -> ${name}`),
    )
  assert.deepEqual(wrong, [])
})

test('every source file lies in a room of the plan', () => {
  const homeless = sources.filter(source => roomFor(source) === undefined).map(source => source.file)
  assert.deepEqual(homeless, [])
})

test('every import, types and tests too, goes to the own room or one it may look into', () => {
  const wrong = sources.flatMap(source => {
    const room = roomFor(source)
    return source.imports
      .filter(target => target.startsWith('src/'))
      .filter(
        target => roomOf(target) !== room?.name && room?.looksInto.includes(roomOf(target) ?? '') !== true,
      )
      .map(target => `${source.file} -> ${target}`)
  })
  assert.deepEqual(wrong, [])
})

test('no source file imports from outside src by a relative path', () => {
  const wrong = sources.flatMap(source =>
    source.imports
      .filter(target =>
        /^(?:\.\.|architecture|script|bench|catalog|examples|docs|package\.json)/.test(target),
      )
      .map(target => `${source.file} -> ${target}`),
  )
  assert.deepEqual(wrong, [])
})

test('a package is imported only by the rooms that the plan gives it to', () => {
  const wrong = built.flatMap(source => {
    const room = roomFor(source)
    if (room === undefined || room.floor > plan.engineFloor + 1) return []
    return packagesOf(source)
      .filter(name => room.packages?.includes(name) !== true)
      .map(name => `${source.file} -> ${name}`)
  })
  assert.deepEqual(wrong, [])
})

test('the pure floors reach no disk, network, process or platform', () => {
  const wrong = pureFiles().flatMap(source =>
    source.imports
      .filter(target => target.startsWith('node:'))
      .filter(
        target =>
          !plan.builtinsOnPureFloors.some(
            ({ module, within }) => module === target && source.file.startsWith(within),
          ),
      )
      .map(target => `${source.file} -> ${target}`),
  )
  assert.deepEqual(wrong, [])
})

test('the pure floors ask neither clock nor chance nor locale', () => {
  const wrong = pureFiles().flatMap(source => source.impurities.map(name => `${source.file} uses ${name}`))
  assert.deepEqual(wrong, [])
})

test('no two files import one another, straight or around a corner', () => {
  assert.deepEqual(findCycles(sources), [])
})

function roomFor(source: Source): Room | undefined {
  return rooms.get(roomOf(source.file) ?? '')
}

function floorOf(name: string): number | undefined {
  return rooms.get(name)?.floor
}

function pureFiles(): readonly Source[] {
  return built.filter(source => (roomFor(source)?.floor ?? 0) <= plan.highestPureFloor)
}

function packagesOf(source: Source): readonly string[] {
  return source.imports
    .filter(target => !target.startsWith('node:') && !target.startsWith('src/'))
    .map(target =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/'),
    )
}

/** Each cycle once, as the walk that closes it. */
function findCycles(files: readonly Source[]): readonly string[] {
  const byFile = new Map(files.map(source => [source.file, source]))
  const done = new Set<string>()
  const cycles: string[] = []
  for (const source of files) walk(source.file, [])
  return cycles

  function walk(file: string, path: readonly string[]): void {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      return
    }
    if (done.has(file)) return
    for (const target of byFile.get(file)?.imports ?? []) walk(target, [...path, file])
    done.add(file)
  }
}
