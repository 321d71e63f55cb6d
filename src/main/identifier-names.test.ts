import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IDENTIFIER_SCHEMES } from '../catalog/author/identifier-schemes.ts'
import { ORIGIN_STAGES } from '../model/condition.ts'
import { LANGUAGES } from '../web/messages/languages.ts'

test('every scheme of identifiers and every stage of origin has a name in every language of the pages', () => {
  const keys = [
    ...IDENTIFIER_SCHEMES.map(scheme => `identifier.${scheme}`),
    ...ORIGIN_STAGES.map(stage => `origin.${stage}`),
  ]
  for (const [language, texts] of Object.entries(LANGUAGES))
    assert.deepEqual(
      keys.filter(key => !Object.hasOwn(texts, key)),
      [],
      language,
    )
})
