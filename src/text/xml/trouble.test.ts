import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldByUs } from './saxes.testing.ts'

/** Each of them stands on the line and before the column that are told. */
const wrong: readonly (readonly [text: string, place: string, says: string | RegExp])[] = [
  ['', '1:1', 'expected an element and found the end of the document'],
  ['words', '1:2', /^expected nothing but tags and comments outside .+ found "w"$/u],
  ['<a/>\n x', '2:3', /outside of the outermost element and found "x"$/u],
  ['<![CDATA[x]]><a/>', '1:10', /outside of the outermost element/u],
  ['<a/><b/>', '1:8', /^expected the end of the document after its outermost element/u],
  ['<a>1 < 2</a>', '1:8', /^expected the name of an element after "<" .+ found U\+0020$/u],
  ['<a>x<', '1:6', 'expected the end of the element "a" and found that of the document'],
  ['<a', '1:3', 'expected an element and found the end of the document'],
  ['<a/><!-- ', '1:10', 'the document ends within a comment, an instruction or a tag'],
  ['<a></b>', '1:8', 'expected the end of the element that is open and found that of "b"'],
  ['<a/></b>', '1:9', 'the element "b" ends and has not begun'],
  ['<a></>', '1:7', /^expected a name and ">" after "<\/" and found ">"$/u],
  ['<a></a b>', '1:9', /^expected a name and ">" after "<\/" and found "b"$/u],
  ['<a&b>', '1:4', /^expected white space, "\/>" or ">" after the name of an element and found "&"$/u],
  ['<a / >', '1:6', /^expected white space, "\/>" or ">" after the name/u],
  ['<a b>', '1:6', 'expected "=" after the name of an attribute and found ">"'],
  ['<a b=1>', '1:7', 'expected the value of an attribute in quotes and found "1"'],
  ['<a b="<">', '1:8', /^expected the quote that ends the value of an attribute .+ found "<"$/u],
  ['<a b="1"c="2">', '1:10', /after the value of an attribute and found "c"$/u],
  ['<a b="1" ="2">', '1:11', 'expected the name of an attribute, "/>" or ">" and found "="'],
  ['<a b="1" b="2">', '1:16', 'the attribute "b" stands twice in this tag'],
  ['<a>]]></a>', '1:7', 'expected a text without "]]>", whose ">" is written &gt;'],
  ['<a><!-- -- --></a>', '1:12', 'expected ">" after the "--" that ends a comment and found U+0020'],
  ['<a><!x></a>', '1:7', 'expected a comment, CDATA or DOCTYPE after "<!" and found "x"'],
  ['<a><!DOCTYPE a></a>', '1:13', /^expected the one DOCTYPE of a document before its outermost element/u],
  ['<? x?><a/>', '1:4', 'expected the name of a processing instruction and found U+0020'],
  ['<?XML x?><a/>', '1:7', /^expected another name for a processing instruction/u],
  [' <?xml version="1.0"?><a/>', '1:8', /^expected the XML declaration at the very beginning/u],
  ['<?xml encoding="a"?><a/>', '1:16', /^expected an XML declaration such as/u],
  ['<?xml?><a/>', '1:8', 'expected the version in the XML declaration and found none'],
  ['<a>AT&T</a>', '1:9', /^expected a reference such as &amp; .+ found "<"$/u],
  ['<a>\u0007</a>', '1:5', 'expected a character that XML allows and found U+0007'],
  ['<a>示例\uFFFF</a>', '1:7', 'expected a character that XML allows and found U+FFFF'],
  ['<a>\n\n😀&#0;</a>', '3:7', 'expected the number of a character that XML allows and found "#0"'],
  ['<a>\r\n\r&b;</a>', '3:4', 'undefined entity'],
]

for (const [text, place, says] of wrong) {
  test(`${JSON.stringify(text)} is refused at ${place}, whatever the pieces it comes in`, () => {
    const bytes = new TextEncoder().encode(text)
    const byByte = Array.from(bytes, byte => Uint8Array.of(byte))
    for (const pieces of [[bytes], byByte]) {
      const { trouble } = toldByUs(pieces)
      assert.equal(`${trouble?.line}:${trouble?.column}`, place)
      if (typeof says === 'string') assert.equal(trouble?.says, says)
      else assert.match(trouble?.says ?? '', says)
    }
  })
}

for (const [text, says] of [
  ['<a:b/>', 'the prefix "a" is declared nowhere'],
  ['<a b:c="1"/>', 'the prefix "b" is declared nowhere'],
  ['<a:b:c/>', /^expected a name with at most one colon.+ found "a:b:c"$/u],
  ['<xmlns:a/>', /^expected another prefix/u],
  ['<a xmlns:b=""/>', 'the prefix "b" may not be bound to this address'],
  ['<a xmlns:b="c" xmlns:d="c" b:e="1" d:e="2"/>', 'the attribute "{c}e" stands twice in this tag'],
] as const) {
  test(`${JSON.stringify(text)} is refused where names have prefixes, and only there`, () => {
    const bytes = new TextEncoder().encode(text)
    assert.equal(toldByUs([bytes]).trouble, undefined)
    const { trouble } = toldByUs([bytes], 'namespaces')
    if (typeof says === 'string') assert.equal(trouble?.says, says)
    else assert.match(trouble?.says ?? '', says)
  })
}
