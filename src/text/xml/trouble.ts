import type { Scan, Trouble, TroubleKind } from './scan.ts'

const LONGEST_NAME = 60

/** What was expected where something is wrong, and what was found: a sentence without its full stop. */
export function troubleSentence({ kind, found, name }: Trouble): string {
  const stands = STANDS[kind]
  if (stands !== undefined) return stands(shortened(name))
  return `expected ${EXPECTED[kind] ?? 'XML'} and found ${characterName(found)}`
}

/** Whether a reference leads to nothing that XML itself knows; a `&` alone is none. */
export function isOfEntity({ kind }: Trouble): boolean {
  return kind === 'entity' || kind === 'reference-number'
}

/** Whatever is wrong, as `{line, column}` of the place behind it. */
export function troubleOf(scan: Scan): Trouble {
  return scan.trouble ?? { kind: 'unfinished', line: scan.lines + 1, column: 1, found: '', name: '' }
}

const EXPECTED: Readonly<Partial<Record<TroubleKind, string>>> = {
  character: 'a character that XML allows',
  'text-outside': 'nothing but tags and comments outside of the outermost element',
  tag: 'the name of an element after "<" (a "<" in a text is written &lt;)',
  'tag-end': 'white space, "/>" or ">" after the name of an element',
  attribute: 'the name of an attribute, "/>" or ">"',
  'attribute-space': 'white space, "/>" or ">" after the value of an attribute',
  'attribute-equals': '"=" after the name of an attribute',
  'attribute-quote': 'the value of an attribute in quotes',
  'attribute-less': 'the quote that ends the value of an attribute (a "<" in it is written &lt;)',
  'second-root': 'the end of the document after its outermost element, not another element before this place',
  'end-tag': 'a name and ">" after "</"',
  comment: '">" after the "--" that ends a comment',
  bang: 'a comment, CDATA or DOCTYPE after "<!"',
  instruction: 'the name of a processing instruction',
  declaration: 'an XML declaration such as <?xml version="1.0"?>',
  reference: 'a reference such as &amp; (a "&" in a text is written so)',
  'no-root': 'an element',
}

/** Where it is more than one character that is wrong. */
const STANDS: Readonly<Partial<Record<TroubleKind, (name: string) => string>>> = {
  'attribute-twice': name => `the attribute "${name}" stands twice in this tag`,
  'end-tag-other': name => `expected the end of the element that is open and found that of "${name}"`,
  'end-tag-alone': name => `the element "${name}" ends and has not begun`,
  brackets: () => 'expected a text without "]]>", whose ">" is written &gt;',
  doctype: () => 'expected the one DOCTYPE of a document before its outermost element and found one here',
  'instruction-xml': () =>
    'expected another name for a processing instruction, since "xml" in any case is kept for XML itself',
  'declaration-late': () =>
    'expected the XML declaration at the very beginning, before any space, and found it here',
  'declaration-version': () => 'expected the version in the XML declaration and found none',
  'reference-number': name => `expected the number of a character that XML allows and found "${name}"`,
  entity: () => 'undefined entity',
  unclosed: name => `expected the end of the element "${name}" and found that of the document`,
  unfinished: () => 'the document ends within a comment, an instruction or a tag',
  'name-colons': name =>
    `expected a name with at most one colon, and something on both its sides, and found "${name}"`,
  'prefix-unbound': name => `the prefix "${name}" is declared nowhere`,
  'prefix-xmlns': () => 'expected another prefix, since "xmlns" only declares them',
  namespace: name => `the prefix "${name}" may not be bound to this address`,
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name
}

/** How a character is named in a sentence. */
function characterName(found: string): string {
  const code = found.codePointAt(0)
  if (code === undefined) return 'the end of the document'
  if (code === 0x0a || code === 0x0d) return 'the end of the line'
  return code > 0x20 && code < 0x7f ? `"${found}"` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
