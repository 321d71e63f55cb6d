import { NAME_BYTE, NAME_BYTES, STOP } from './characters.ts'
import { NO_NAME, nameNumber, wrongInName } from './name.ts'
import { hashWith } from './names.ts'
import { passOver } from './pass-over.ts'
import { afterReference, MORE, tokenOf, WRONG } from './reference.ts'
import { ATTRIBUTE, fail, nameOf, type Scan, skipWhite, TOKEN, type TroubleKind } from './scan.ts'
import { SPAN, spanText, textOf } from './spans.ts'

const TAB = 0x09
const NEWLINE = 0x0a
const DOUBLE_QUOTE = 0x22
const AMPERSAND = 0x26
const SINGLE_QUOTE = 0x27
const SLASH = 0x2f
const LESS = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e

/** A start tag, or the tag of an empty element; `more` where it does not lie at hand as a whole. */
export function scanOpenTag(scan: Scan): number {
  const { bytes, end, at: tag } = scan
  const start = tag + 1
  let at = start
  let hash = 0
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (((NAME_BYTES[byte] ?? 0) & NAME_BYTE.inside) === 0) break
    hash = hashWith(hash, byte)
  }
  if (at >= end) return TOKEN.more
  const name = nameNumber(scan, start, at, hash, 'tag')
  if (name === NO_NAME) return TOKEN.trouble
  if (scan.isRootClosed) return fail(scan, 'second-root', at)
  scan.attributeCount = 0
  const last = bytes[at] === GREATER ? at : scanAttributes(scan, at)
  if (last < 0) return tokenOf(last)
  scan.name = name
  scan.nameStart = start
  scan.nameEnd = at
  open(scan, name)
  scan.at = scan.told = last + 1
  return TOKEN.open
}

function open(scan: Scan, name: number): void {
  scan.opened[scan.depth] = name
  if (name === 0) scan.openedRare.set(scan.depth, nameOf(scan))
  scan.depth += 1
}

/** Attributes up to the `>` of the tag, whose place is given, or MORE or WRONG. */
function scanAttributes(scan: Scan, from: number): number {
  const { bytes, end } = scan
  let at = from
  let isFirst: TroubleKind = 'tag-end'
  for (;;) {
    const white = at
    at = skipWhite(scan, at)
    if (at >= end) return MORE
    const byte = bytes[at] ?? 0
    if (byte === GREATER) return repeated(scan, at)
    if (byte === SLASH) {
      if (at + 1 >= end) return MORE
      if (bytes[at + 1] !== GREATER) return wrong(scan, 'tag-end', at + 1)
      const last = repeated(scan, at + 1)
      scan.isEmpty = last >= 0
      return last
    }
    if (((NAME_BYTES[byte] ?? 0) & NAME_BYTE.first) === 0)
      return wrong(scan, at === white ? isFirst : 'attribute', at)
    if (at === white) return wrong(scan, 'attribute-space', at)
    at = scanAttribute(scan, at)
    if (at < 0) return at
    isFirst = 'attribute-space'
  }
}

/** One attribute; the place after it, or MORE or WRONG. */
function scanAttribute(scan: Scan, start: number): number {
  const { bytes, end } = scan
  let at = start
  let hash = 0
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (((NAME_BYTES[byte] ?? 0) & NAME_BYTE.inside) === 0) break
    hash = hashWith(hash, byte)
  }
  if (at >= end) return MORE
  const nameEnd = at
  const name = nameNumber(scan, start, at, hash, 'attribute')
  if (name === NO_NAME) return WRONG
  if (bytes[at] !== EQUALS) {
    at = skipWhite(scan, at)
    if (at >= end) return MORE
    if (bytes[at] !== EQUALS) return wrong(scan, 'attribute-equals', at)
  }
  at = skipWhite(scan, at + 1)
  if (at >= end) return MORE
  const quote = bytes[at] ?? 0
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return wrong(scan, 'attribute-quote', at)
  const valueStart = at + 1
  at = endOfValue(scan, valueStart, quote)
  if (at < 0) return at
  note(scan, name, start, nameEnd, valueStart, at)
  return at + 1
}

/** Where the quote stands that ends a value; `scan.flags` is what it is like. */
function endOfValue(scan: Scan, start: number, quote: number): number {
  const { bytes } = scan
  const stops = scan.stops.value
  scan.flags = 0
  let at = start
  for (;;) {
    at = passOver(scan, at, stops)
    if (scan.stop !== STOP.sign) return scan.stop === STOP.bad ? WRONG : MORE
    const byte = bytes[at]
    if (byte === quote) {
      if ((scan.flags & SPAN.lineEnds) !== 0) scan.flags |= SPAN.white
      return at
    }
    if (byte === AMPERSAND) {
      at = afterReference(scan, at)
      if (at < 0) return at
      scan.flags |= SPAN.references
      continue
    }
    if (byte === LESS) return wrong(scan, 'attribute-less', at)
    if (byte === TAB || byte === NEWLINE) scan.flags |= SPAN.white
    at += 1
    if (byte !== NEWLINE) continue
    scan.lines += 1
    scan.lineStart = at
  }
}

function note(
  scan: Scan,
  name: number,
  nameStart: number,
  nameEnd: number,
  start: number,
  end: number,
): void {
  const at = scan.attributeCount * ATTRIBUTE.words
  const { attributes } = scan
  attributes[at] = name
  attributes[at + ATTRIBUTE.nameStart] = nameStart
  attributes[at + ATTRIBUTE.nameEnd] = nameEnd
  attributes[at + ATTRIBUTE.start] = start
  attributes[at + ATTRIBUTE.end] = end
  attributes[at + ATTRIBUTE.flags] = scan.flags
  scan.attributeCount += 1
}

/** The `>` at a place, unless an attribute stands twice in its tag. */
function repeated(scan: Scan, greater: number): number {
  const { attributeCount, attributes, names } = scan
  if (attributeCount < 2) return greater
  scan.tags += 1
  let rare: Set<string> | undefined
  for (let word = 0; word < attributeCount * ATTRIBUTE.words; word += ATTRIBUTE.words) {
    const name = attributes[word] ?? 0
    let isNew = true
    if (name > 0) isNew = names.isNewIn(scan.tags, name)
    else {
      rare ??= new Set()
      const text = attributeName(scan, word)
      isNew = !rare.has(text)
      rare.add(text)
    }
    if (!isNew) return wrong(scan, 'attribute-twice', greater, attributeName(scan, word))
  }
  return greater
}

/** The name of the attribute whose words begin there. */
export function attributeName(scan: Scan, word: number): string {
  const { attributes, buffer, names } = scan
  const name = attributes[word] ?? 0
  if (name > 0) return names.text(name)
  return textOf(
    buffer,
    attributes[word + ATTRIBUTE.nameStart] ?? 0,
    attributes[word + ATTRIBUTE.nameEnd] ?? 0,
  )
}

/** The names and values of the attributes of the tag that was opened last. */
export function attributesOf(scan: Scan): readonly (readonly [string, string])[] {
  const { attributes, buffer, attributeCount } = scan
  const told: (readonly [string, string])[] = []
  for (let word = 0; word < attributeCount * ATTRIBUTE.words; word += ATTRIBUTE.words) {
    const start = attributes[word + ATTRIBUTE.start] ?? 0
    const end = attributes[word + ATTRIBUTE.end] ?? 0
    told.push([
      attributeName(scan, word),
      spanText(buffer, start, end, attributes[word + ATTRIBUTE.flags] ?? 0),
    ])
  }
  return told
}

/** An end tag; `more` where it does not lie at hand as a whole. */
export function scanCloseTag(scan: Scan): number {
  const { bytes, end } = scan
  const start = scan.at + 2
  const expected = scan.depth === 0 ? 0 : (scan.opened[scan.depth - 1] ?? 0)
  if (expected > 0) {
    const after = start + scan.names.lengthOf(expected)
    if (after < end && bytes[after] === GREATER && scan.names.isName(expected, bytes, start, after)) {
      scan.at = scan.told = after + 1
      return close(scan)
    }
  }
  let at = start
  while (at < end && ((NAME_BYTES[bytes[at] ?? 0] ?? 0) & NAME_BYTE.inside) !== 0) at += 1
  if (at >= end) return TOKEN.more
  // Whatever may stand in a name may begin it here: if it cannot, no start tag has it.
  const name = textOf(scan.buffer, start, at)
  const wrongAt = wrongInName(scan, start, at, 'plain', 'inside')
  if (wrongAt >= 0) return fail(scan, 'end-tag', wrongAt)
  const greater = skipWhite(scan, at)
  if (greater >= end) return TOKEN.more
  if (bytes[greater] !== GREATER || name === '') return fail(scan, 'end-tag', greater)
  if (scan.depth === 0) return fail(scan, 'end-tag-alone', greater, name)
  const opened = openedName(scan)
  if (opened !== name) {
    // It is the end of the innermost element, and of what can be read.
    fail(scan, 'end-tag-other', greater, name)
  }
  scan.at = scan.told = greater + 1
  return close(scan)
}

/** The name of the innermost element that is open. */
export function openedName(scan: Scan): string {
  const name = scan.opened[scan.depth - 1] ?? 0
  return name === 0 ? (scan.openedRare.get(scan.depth - 1) ?? '') : scan.names.text(name)
}

/** The innermost element ends. */
export function close(scan: Scan): number {
  scan.depth -= 1
  if (scan.depth === 0) scan.isRootClosed = true
  return TOKEN.close
}

function wrong(scan: Scan, kind: TroubleKind, at: number, name = ''): typeof WRONG {
  fail(scan, kind, at, name)
  return WRONG
}
