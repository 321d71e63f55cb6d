import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromeIdOfKey, chromeIdOfPath } from './chrome-id.ts'
import { messageOf, messagesPath } from './messages.ts'

test('the id of a well-known extension follows from the public key that it has published', () => {
  const key =
    'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnF7RGLAxIon0/XeNZ4MLdP3DMkoORzEAKVg0sb89JpA/W2osTHr91Wqwdc9lW0mFcSpCYS9Y3e7cUMFo/M2ETASIuZncMiUzX2/0rrWtGQ3UuEj3KSe5PdaVZfisyJw/FebvHwirEWrhqcgzVUj9fL9YjE0G45d1zMKcc1umKvLqPyTznNuKBZ9GJREdGLRJCBmUgCkI8iwtwC+QZTUppmaD50/ksnEUXv+QkgGN07/KoNA5oAgo49Jf1XBoMv4QXtVZQlBYZl84zAsI82hb63a6Gu29U/4qMWDdI7+3Ne5TRvo6Zi3EI4M2NQNplJhik105qrz+eTLJJxvf4slrWwIDAQAB'
  assert.equal(chromeIdOfKey(key), 'ghbmnnjooekpmoecnnnilnnbdlolhkhi')
  assert.equal(chromeIdOfKey('no key'), undefined)
})

test('the id is read out of the path under which the browser keeps an extension, and of no other', () => {
  const id = 'ghbmnnjooekpmoecnnnilnnbdlolhkhi'
  assert.equal(chromeIdOfPath(`p/Default/Extensions/${id}/1.2.3_0/manifest.json`), id)
  assert.equal(chromeIdOfPath(`C:\\p\\Extensions\\${id}\\1.2.3_0\\manifest.json`), id)
  assert.equal(chromeIdOfPath(`p/Extensions/${id}/manifest.json`), undefined)
  assert.equal(chromeIdOfPath('manifest.json'), undefined)
})

test('a language becomes part of a path only where it is one', () => {
  assert.equal(messagesPath('pt_BR'), '_locales/pt_BR/messages.json')
  for (const locale of ['../../x', 'en/../..', '', 'e', undefined])
    assert.equal(messagesPath(locale), undefined)
})

test('a name is found in the texts whatever the case of its key, and nothing is found in what is no such file', () => {
  assert.equal(messageOf('{"appname":{"message":" Example "}}', 'appName'), 'Example')
  for (const text of [
    '',
    '[]',
    'null',
    '{"appName":"x"}',
    '{"appName":{"message":7}}',
    '{"__proto__":{"message":"x"}}',
  ])
    assert.equal(messageOf(text, 'appName'), undefined)
})
