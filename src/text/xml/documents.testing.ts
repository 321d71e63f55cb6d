import fc from 'fast-check'

/** Few names, so that elements and attributes meet their like. */
const name = fc.constantFrom(
  'a',
  'b',
  'name',
  'x:a',
  'y:b',
  'x:name',
  'é',
  'имя',
  '名',
  'a-b.1',
  '_',
  '\u{10000}z',
)
const piece = fc.constantFrom(
  'text',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  'ü',
  '示例',
  '😀',
  '\uFFFD',
  '\uFFFC',
  '\u0085',
  '\u2028',
  ']',
  ']]',
  '>',
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x1F600;',
  '&#10;',
  '&#xD;',
  'x'.repeat(70),
)
const text = fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join('').replaceAll(']]>', ']] >'))
const inside = fc
  .array(fc.oneof(piece, fc.constantFrom('<', '&', '"', "'", '-', '?')), { maxLength: 4 })
  .map(pieces => pieces.join(''))
const white = fc.constantFrom('', '', ' ', '\n', '\r\n', ' \t ')
const some = fc.constantFrom(' ', '\n  ', '\r\n')

const attributes = fc
  .uniqueArray(
    fc.tuple(name, fc.array(fc.oneof(piece, fc.constantFrom("'")), { maxLength: 3 }), white, some),
    { selector: ([of]) => of, maxLength: 4 },
  )
  .map(all =>
    all.map(([of, pieces, gap, before]) => `${before}${of}${gap}=${gap}"${pieces.join('')}"`).join(''),
  )

const comment = inside.map(of => `<!--${of.replaceAll('-', '')}-->`)
const cdata = inside.map(of => `<![CDATA[${of.replaceAll(']]>', '')}]]>`)
const instruction = fc
  .tuple(fc.constantFrom('p', 'xml-stylesheet', 'é'), inside)
  .map(([of, body]) => `<?${of} ${body.replaceAll('?>', '')}?>`)

const { element } = fc.letrec<{ element: string }>(tie => ({
  element: fc
    .tuple(
      name,
      attributes,
      white,
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: text },
          { weight: 3, arbitrary: tie('element') },
          comment,
          cdata,
          instruction,
        ),
        { maxLength: 5, depthIdentifier: 'element' },
      ),
    )
    .map(([of, given, gap, parts]) =>
      parts.length === 0 ? `<${of}${given}${gap}/>` : `<${of}${given}${gap}>${parts.join('')}</${of}${gap}>`,
    ),
}))

const declaration = fc.constantFrom(
  '',
  '',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  "<?xml version = '1.0' standalone='yes' ?>",
  '<?xml version="1.1"?>\r\n',
  '\uFEFF<?xml version="1.0"?>',
)
const doctype = fc.constantFrom(
  '',
  '',
  '',
  '<!DOCTYPE a>',
  '<!DOCTYPE a SYSTEM "a>b.dtd" [<!ENTITY c "]>"><!-- "> -->\n<?p ]> ?>%d;<!ELEMENT a ANY>] >\n',
)

/** Documents that are well-formed, or would be if their prefixes were declared. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    declaration,
    fc.oneof(white, comment, instruction),
    doctype,
    element,
    fc.oneof(white, comment, instruction),
  )
  .map(([first, before, type, root, after]) => `${first}${before}${type}${rooted(root)}${after}`)

/** The outermost element with what its document may need. */
function rooted(root: string): string {
  return root.replace(/^<[^\s/>]+/u, '$& xmlns:x="urn:x" xmlns:y=" urn:y " xmlns="urn:d"')
}

/** What is put into a document to break it. */
const SIGNS = [
  '<',
  '>',
  '&',
  ';',
  '"',
  "'",
  '=',
  '/',
  '?',
  '!',
  '-',
  '--',
  ']',
  ']]>',
  '[',
  ':',
  ' ',
  '\n',
  '\r',
  '\0',
  '\u0001',
  '\u007F',
  '\u0085',
  '\u2028',
  '\uFFFE',
  '\uFFFF',
  '\uFEFF',
  '“',
  '😀',
  '<a>',
  '</a>',
  '<a/>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<!DOCTYPE a>',
  '<?xml version="1.0"?>',
  '<?XML ?>',
  '<?p:q ?>',
  '&b;',
  '&#0;',
  '&#xD800;',
  '&#1;',
  '&x y;',
  ' a="1" a="2"',
  ' x:a="1" y:a="2"',
  ' z:a="1"',
  '<z:a/>',
  '<a:/>',
  '<:a/>',
  '<a:b:c/>',
  ' xmlns:x=""',
  ' xmlns:xml="urn:x"',
  ' xmlns:q="http://www.w3.org/2000/xmlns/"',
  ' xmlns=""',
  ' xmlns:q="http://www.w3.org/XML/1998/namespace"',
  '<xmlns:a/>',
  'a=1',
  ' a ',
  '</ a>',
  '</>',
  '\u00B7',
  '1',
] as const

interface Change {
  readonly at: number
  readonly of: 'insert' | 'cut' | 'flip' | 'end'
  readonly sign: string
  readonly bits: number
  readonly length: number
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  of: fc.constantFrom('insert', 'insert', 'cut', 'flip', 'end'),
  sign: fc.constantFrom(...SIGNS),
  bits: fc.integer({ min: 1, max: 255 }),
  length: fc.integer({ min: 1, max: 6 }),
})

/** The bytes of documents to which something was done; to some nothing. */
export const damaged: fc.Arbitrary<Uint8Array> = fc
  .tuple(documents, fc.array(change, { maxLength: 2 }))
  .map(([document, changes]) => changes.reduce(changed, new TextEncoder().encode(document)))

function changed(bytes: Uint8Array, { at, of, sign, bits, length }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
  if (of === 'end') return before
  if (of === 'insert') return Buffer.concat([before, Buffer.from(sign), after])
  if (of === 'cut') return Buffer.concat([before, after.subarray(length)])
  const flipped = Uint8Array.from(bytes)
  flipped[place] = (flipped[place] ?? 0) ^ bits
  return flipped
}

/** Bytes in pieces that end anywhere. */
export function piecesOf(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}
