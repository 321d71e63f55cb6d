import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markEnglish, withLanguages, withoutMarkers } from './marked.ts'

const DUTY = markEnglish('Remove it')

test('words in another language become an element with its language', () => {
  assert.equal(withLanguages(`<p>${DUTY}（到期）</p>`), '<p><span lang="en">Remove it</span>（到期）</p>')
})

test('in attributes, titles and fields the marks are taken away', () => {
  assert.equal(
    withLanguages(
      `<title>${DUTY}</title><a title="${DUTY}">${DUTY}</a><textarea rows="2">${DUTY}</textarea>`,
    ),
    '<title>Remove it</title><a title="Remove it"><span lang="en">Remove it</span></a><textarea rows="2">Remove it</textarea>',
  )
  assert.equal(withoutMarkers(DUTY), 'Remove it')
})

test('signs that somebody typed open no element that they do not close', () => {
  const [begin = '', end = ''] = markEnglish('').split('')
  for (const typed of [`${begin}<b>${end}</b>`, `${end}x${begin}`, `${begin}${begin}x`])
    assert.doesNotMatch(withLanguages(`<p>${typed}</p>`), /<span|[\u{E000}\u{E001}]/u)
})
