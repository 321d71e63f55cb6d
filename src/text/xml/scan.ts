import { NAME_BYTES, NAME_BYTE, STOPS_10, type Stops } from './characters.ts'
import { Names } from './names.ts'
import { textOf, type SlicedBuffer, slicedBuffer } from './spans.ts'

/** What `nextToken` found. */
export const TOKEN = {
  /** Nothing before more bytes come; at the end of the document, nothing any more. */
  more: 0,
  /** A start tag. */
  open: 1,
  /** An end tag, or the end of an element that is empty. */
  close: 2,
  /** A piece of text, as much as is at hand. */
  text: 3,
  /** A piece of a CDATA section. */
  cdata: 4,
  /** The end of a DOCTYPE. */
  doctype: 5,
  /** The document cannot be read further. */
  trouble: 6,
} as const

/** Not one of TOKEN: the scanner goes on. */
export const GO_ON = -1

/** Where in a document a scanner is. */
export const STATE = {
  /** Nothing was read yet: a byte order mark may come. */
  start: 0,
  /** Nothing else was read yet: an XML declaration may come. */
  declaration: 7,
  content: 1,
  comment: 2,
  cdata: 3,
  instruction: 4,
  doctype: 5,
  broken: 6,
} as const

/** The words of one attribute in `Scan.attributes`. */
export const ATTRIBUTE = {
  /** Number of the name, or 0 where it has none. */
  name: 0,
  nameStart: 1,
  nameEnd: 2,
  start: 3,
  end: 4,
  /** Bits of SPAN. */
  flags: 5,
  words: 6,
} as const

/** What is wrong and where; `line` and `column` count from 1 and are those of the place behind it, columns in UTF-16 units. */
export interface Trouble {
  readonly kind: TroubleKind
  readonly line: number
  readonly column: number
  /** The character that stands there; empty at the end of the document. */
  readonly found: string
  /** The name that it is about, where it is about one. */
  readonly name: string
}

export type TroubleKind =
  | 'character'
  | 'text-outside'
  | 'tag'
  | 'tag-end'
  | 'attribute'
  | 'attribute-space'
  | 'attribute-equals'
  | 'attribute-quote'
  | 'attribute-less'
  | 'attribute-twice'
  | 'second-root'
  | 'end-tag'
  | 'end-tag-other'
  | 'end-tag-alone'
  | 'brackets'
  | 'comment'
  | 'bang'
  | 'doctype'
  | 'instruction'
  | 'instruction-xml'
  | 'declaration-late'
  | 'declaration'
  | 'declaration-version'
  | 'reference'
  | 'reference-number'
  | 'entity'
  | 'no-root'
  | 'unclosed'
  | 'unfinished'
  | 'name-colons'
  | 'prefix-unbound'
  | 'prefix-xmlns'
  | 'namespace'

/** Whether names are taken as they stand, or as prefix and name: then none but those of elements and attributes has a colon. */
export type NameRule = 'plain' | 'namespaces'

/** A document that is being read, the bytes of it at hand and the token found last. */
export interface Scan {
  /** The bytes at hand lie from 0 to `stored`; those to be looked at, which are whole characters, from `at` to `end`. */
  bytes: Uint8Array
  buffer: SlicedBuffer
  stored: number
  at: number
  end: number
  /** So many bytes must lie at hand before what was begun is looked at again. */
  needed: number
  /** Of XML 1.1: up to where ends of lines have been made `\n`. */
  plainTo: number
  /** Whether the document ends with these bytes. */
  isLast: boolean
  /** Ends of lines before the byte that was looked at last. */
  lines: number
  /** Where its line begins; 0 where that has left the bytes at hand, and `lineUnits` says how much of it. */
  lineStart: number
  lineUnits: number
  /** Where the last tag, text or comment ended, in the same way. */
  told: number
  toldUnits: number
  /** One of STATE. */
  state: number
  /** Where within a DOCTYPE; the quote that ends a literal there. */
  inside: number
  quote: number
  readonly nameRule: NameRule
  version: '1.0' | '1.1'
  stops: Stops
  depth: number
  isRootClosed: boolean
  hasDoctype: boolean
  /** Numbers of the names of the elements that are open, and the names of those without a number. */
  readonly opened: number[]
  readonly openedRare: Map<number, string>
  readonly names: Names
  /** How many start tags had several attributes. */
  tags: number
  /** Of `open`: the number of its name, or 0, and where it stands. */
  name: number
  nameStart: number
  nameEnd: number
  /** Whether the element that was opened last is empty and its end not told yet. */
  isEmpty: boolean
  readonly attributes: number[]
  attributeCount: number
  /** Of `text` and `cdata`: where it lies, and bits of SPAN. */
  start: number
  finish: number
  flags: number
  /** What going over text stopped at: one of STOP, or `none` where the bytes at hand end. */
  stop: number
  trouble: Trouble | undefined
}

/** The scan of a document of which nothing is known yet. */
export function newScan(nameRule: NameRule = 'plain'): Scan {
  const bytes = new Uint8Array(FIRST_BYTES)
  return {
    bytes,
    buffer: slicedBuffer(bytes),
    stored: 0,
    at: 0,
    end: 0,
    needed: 0,
    plainTo: 0,
    isLast: false,
    lines: 0,
    lineStart: 0,
    lineUnits: 0,
    told: 0,
    toldUnits: 0,
    state: STATE.start,
    inside: 0,
    quote: 0,
    nameRule,
    version: '1.0',
    stops: STOPS_10,
    depth: 0,
    isRootClosed: false,
    hasDoctype: false,
    opened: [],
    openedRare: new Map(),
    names: new Names(),
    tags: 0,
    name: 0,
    nameStart: 0,
    nameEnd: 0,
    isEmpty: false,
    attributes: [],
    attributeCount: 0,
    start: 0,
    finish: 0,
    flags: 0,
    stop: 0,
    trouble: undefined,
  }
}

const FIRST_BYTES = 2048

/** Notes what is wrong with the character at a place; the ends of lines before it have been counted. */
export function fail(scan: Scan, kind: TroubleKind, at: number, name = ''): typeof TOKEN.trouble {
  const code = at < scan.end ? codeAt(scan, at) : undefined
  const isLineEnd = code === 0x0a || code === 0x0d
  const width = code === undefined ? 0 : code > 0xffff ? 2 : 1
  scan.trouble = {
    kind,
    line: scan.lines + (isLineEnd ? 2 : 1),
    column: isLineEnd ? 1 : columnOf(scan, at) + width,
    found: code === undefined ? '' : String.fromCodePoint(code),
    name,
  }
  scan.state = STATE.broken
  return TOKEN.trouble
}

/** Counts the ends of lines between two places. */
export function countLines(scan: Scan, from: number, to: number): void {
  const { bytes } = scan
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]
    if (byte !== 0x0a && (byte !== 0x0d || (at + 1 < to && bytes[at + 1] === 0x0a))) continue
    scan.lines += 1
    scan.lineStart = at + 1
  }
}

/** The column of a place on the line at hand, from 1. */
export function columnOf(scan: Scan, at: number): number {
  const before = scan.lineStart === 0 ? scan.lineUnits : 0
  return before + unitsBetween(scan, scan.lineStart, at) + 1
}

/** The place up to which the scan has come: that of the last token. */
export function placeOf(scan: Scan): Pick<Trouble, 'line' | 'column'> {
  return { line: scan.lines + 1, column: columnOf(scan, scan.at) }
}

/** UTF-16 units of the text between two places. */
export function unitsBetween(scan: Scan, start: number, end: number): number {
  return start >= end ? 0 : scan.buffer.utf8Slice(start, end).length
}

/** The character at a place. */
export function codeAt(scan: Scan, at: number): number {
  return scan.buffer.utf8Slice(at, Math.min(at + 4, scan.end)).codePointAt(0) ?? 0
}

/** The first place from `at` on that is no white space; ends of lines are counted. */
export function skipWhite(scan: Scan, from: number): number {
  const { bytes, end } = scan
  let at = from
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (((NAME_BYTES[byte] ?? 0) & NAME_BYTE.white) === 0) break
    if (byte === 0x0a || (byte === 0x0d && (at + 1 >= end || bytes[at + 1] !== 0x0a))) {
      scan.lines += 1
      scan.lineStart = at + 1
    }
  }
  return at
}

/** The name of the element that was opened last, as it stands. */
export function nameOf(scan: Scan): string {
  return scan.name === 0 ? textOf(scan.buffer, scan.nameStart, scan.nameEnd) : scan.names.text(scan.name)
}
