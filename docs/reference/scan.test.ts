import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PLACES_OF_LINUX } from '../../src/machine/linux/places.ts'
import { PLACES_OF_MACOS } from '../../src/machine/macos/places.ts'
import { PLACES_OF_WINDOWS } from '../../src/machine/windows/places.ts'

test('the reference of the scan names every place that is looked at, under its system', () => {
  const page = readFileSync(join(import.meta.dirname, 'scan.md'), 'utf8')
  const [, linux = '', macos = '', windows = ''] = page.split(/^## /mu)
  for (const [part, places] of [
    [linux, PLACES_OF_LINUX],
    [macos, PLACES_OF_MACOS],
    [windows, PLACES_OF_WINDOWS],
  ] as const) {
    for (const { place } of places) {
      const isTold = part.includes(`| ${place} |`) || (part !== linux && place.startsWith('extensions of '))
      assert.ok(isTold, `${place} stands under ${part.split('\n', 1)[0] ?? ''}`)
    }
  }
})
