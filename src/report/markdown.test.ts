import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdownOf } from './markdown.ts'

test('an entry becomes a title, headings, labelled items and paragraphs', () => {
  const blocks = [
    { lead: 'A measure', text: ' (a-measure)', colour: 'bold' },
    { lead: 'kind         ', text: 'law', indent: 2 },
    { text: '' },
    { text: 'What it says.' },
    { text: '' },
    { text: 'Sources', colour: 'bold' },
    { text: 'A paper, https://example.org/a_b', indent: 2 },
  ] as const
  assert.equal(
    markdownOf(blocks),
    '# A measure (a-measure)\n\n- **kind**: law\n\nWhat it says.\n\n## Sources\n\n- A paper, <https://example.org/a_b>\n',
  )
})

test('signs in a name are not read as Markdown or as a tag', () => {
  const [, , shown = ''] = markdownOf([{ text: 'x' }, { text: '*a* _b_ [c](d) <e> `f` # g | h' }]).split('\n')
  assert.equal(shown, '\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\`f\\` \\# g \\| h')
})
