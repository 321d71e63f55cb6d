/**
 * The memory in which the scanner works: one block, the same for each scanner, so that they can be held equal.
 * All words are 32 bits. Addresses of text count from the start of the block.
 */
export const MEMORY = {
  /** Words named by STATE. */
  state: 0,
  /** What each byte may be, for the wide scanner. */
  classes: 256,
  /** Tables of the shape (shape.ts). */
  tables: 1024,
  tablesLength: 64 * 1024,
  /** Frames of open arrays and objects, FRAME_WORDS each. */
  stack: 1024 + 64 * 1024,
  stackLength: 64 * 1024,
  /** Events, EVENT_WORDS each. */
  tape: 1024 + 128 * 1024,
  tapeLength: 512 * 1024,
  /** The part of the document at hand. */
  window: 1024 + 640 * 1024,
  windowLength: 1024 * 1024,
  /** Some bytes past the window may be looked at, never used. */
  length: 1024 + 640 * 1024 + 1024 * 1024 + 64,
} as const

/** Words of a node: wants, node of elements, node of other members, spare, 32 chains of keys by length. */
export const NODE_WORDS = 36

/** Words of a frame: node × 2 + 1 for an array, index of the element or −1, start and end of the last key, then which wanted members have come. */
export const FRAME_WORDS = 8
/** The first word of a frame that says by its bits which members have come. */
export const FRAME_SEEN = 4
/** So many members can be told from those that have come. */
export const MOST_MEMBERS = (FRAME_WORDS - FRAME_SEEN) * 32

/** Words of an event: kind × 65536 + node, then three values. */
export const EVENT_WORDS = 4

/** Where the state of the scanner lies, in words from `MEMORY.state`. */
export const STATE = {
  /** Address of the next byte to look at. */
  position: 0,
  /** Address after the last byte at hand. */
  end: 1,
  /** 1 when no more bytes will come. */
  final: 2,
  /** One of EXPECT. */
  expect: 3,
  depth: 4,
  /** Address of the next event. */
  tape: 5,
  /** The node of the value that comes next. */
  node: 6,
  /** One of TROUBLE, 0 when there is none, and its address. */
  trouble: 7,
  troubleAt: 8,
  /** Lines ended so far, and the address of the first byte of this line (below the window when the line began before it). */
  lines: 9,
  lineStart: 10,
  maxDepth: 11,
  maxText: 12,
  maxNumber: 13,
  /** 1 when one document may follow another (JSON Lines). */
  many: 14,
  /** The node of a whole document. */
  root: 15,
  /** Lines ended when the document at hand began. */
  documentLine: 16,
  /** Address of the bracket that opened the document at hand; 0 when it has left the window. */
  documentStart: 17,
} as const

/** What the grammar expects next. */
export const EXPECT = {
  value: 0,
  firstElement: 1,
  firstKey: 2,
  key: 3,
  colon: 4,
  /** Comma or closing bracket. */
  next: 5,
  /** Nothing more. */
  nothing: 6,
  /** Inside a string that nobody wants, or the rest of one that is too long. */
  string: 7,
  /** Inside such a string that is a key. */
  keyString: 8,
} as const

/** How a text was written, as bits. */
export const TEXT = { escaped: 1, beyondAscii: 2, bare: 4, tooLong: 8 } as const

/** Why the scanner came back. */
export const BACK = {
  /** Give it more bytes (or, with `final`, the document is truncated). */
  more: 0,
  /** The tape is full. */
  tape: 1,
  /** A key with escapes lies at the frame's key: put its node into STATE.node. */
  escapedKey: 2,
  /** STATE.trouble says what is wrong. */
  trouble: 3,
  /** The document ended and nothing follows. */
  done: 4,
  /** As many steps were taken as were asked for. */
  pause: 5,
  /** Of the wide scanner: let the plain one take the next step. */
  plain: 6,
} as const

/** What can be wrong with JSON. */
export const TROUBLE = {
  expectedValue: 1,
  expectedKey: 2,
  expectedKeyOrEnd: 3,
  expectedColon: 4,
  expectedCommaOrBrace: 5,
  expectedCommaOrBracket: 6,
  afterEnd: 7,
  badEscape: 8,
  controlInString: 9,
  badNumber: 10,
  badWord: 11,
  tooDeep: 12,
  numberTooLong: 13,
  expectedElementOrEnd: 14,
} as const
