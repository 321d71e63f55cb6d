import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCatalog } from '../check.ts'
import { baseFiles } from '../fixtures.testing.ts'
import { findOddities } from './oddities.ts'

const LIST = 'measures/xx/list-2020.yaml'
const CLASSES = 'vocabulary/classes.yaml'
const SIBLING = `  renew-listed:
    says: An agency renews only what is on the list.
    effect: list-only
    acts: procure
    to: {class: xx/agency}
    where: {lot: antivirus}
    covers: {category: antivirus}
    list: av-2020
    from: 2020-01-05
    sources: [text]
`

/** What is odd once each file was changed, with file and line. */
function oddIn(changes: Readonly<Record<string, (text: string) => string>>): readonly string[] {
  const files = baseFiles().map(({ path, text }) => ({ path, text: changes[path]?.(text) ?? text }))
  return findOddities(checkCatalog(files).catalog).map(({ what, at }) => `${at.file}:${at.line}: ${what}`)
}

test('nothing is odd in the small catalogue', () => {
  assert.deepEqual(oddIn({}), [])
})

test('a class that no preset has is told where the provision binds it', () => {
  const told = oddIn({
    [CLASSES]: text => `${text}\nxx/keeper: {title: A keeper of registers}\n`,
    [LIST]: text =>
      text.replace('to: {class: xx/agency}', 'to: {any: [{class: xx/agency}, {class: xx/keeper}]}'),
  })
  assert.deepEqual(told, [`${LIST}:16: list-2020/take-listed binds \`xx/keeper\`, which no preset has`])
})

test('a class that nobody has is no oddity where it is left out', () => {
  const told = oddIn({
    [CLASSES]: text => `${text}\nxx/keeper: {title: A keeper of registers}\n`,
    [LIST]: text =>
      text.replace('to: {class: xx/agency}', 'to: {all: [{class: xx/agency}, {not: {class: xx/keeper}}]}'),
  })
  assert.deepEqual(told, [])
})

test('an exception that a sibling with the same covers has is missed', () => {
  const told = oddIn({ [LIST]: text => text.replace('readings:\n', `${SIBLING}readings:\n`) })
  assert.deepEqual(told, [
    `${LIST}:28: list-2020/renew-listed covers the same and lacks \`old\` of take-listed`,
  ])
})
