import { decodes, pairsOf } from './pairs.ts'
import { isAsciiLetter, narrowOf } from './narrow.ts'

/** How the bytes of a text stand for characters. */
export interface Encoding {
  /** As the WHATWG Encoding Standard has it. */
  readonly label: string
  /** What a person calls it. */
  readonly title: string
  /** Bytes of the byte order mark. */
  readonly markBytes: number
  /** True when the bytes do not say it and it was told by their pattern. */
  readonly isGuess: boolean
}

const TITLES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
  'euc-kr': 'EUC-KR',
}

/** An encoding by any of its names in the WHATWG Encoding Standard; undefined where there is none of that name. */
export function encodingNamed(name: string): Encoding | undefined {
  try {
    return encoding(new TextDecoder(name.trim()).encoding, 0, 'said')
  } catch {
    return undefined
  }
}

/** The encoding of a text by its beginning; undefined when this is no text (NUL bytes, or controls that no text has). */
export function detectEncoding(head: Uint8Array): Encoding | undefined {
  const [first, second, third] = head
  if (first === 0xef && second === 0xbb && third === 0xbf) return encoding('utf-8', 3, 'said')
  if (first === 0xff && second === 0xfe) return encoding('utf-16le', 2, 'said')
  if (first === 0xfe && second === 0xff) return encoding('utf-16be', 2, 'said')
  const wide = wideBy(head)
  if (wide !== undefined) return encoding(wide, 0, 'guessed')
  if (holdsControls(head)) return undefined
  if (decodes(head, 'utf-8')) return encoding('utf-8', 0, 'said')
  const declared = declaredIn(head)
  if (declared !== undefined) return declared
  return isDamagedUtf8(head) ? encoding('utf-8', 0, 'guessed') : encoding(foreignBy(head), 0, 'guessed')
}

function encoding(label: string, markBytes: number, how: 'said' | 'guessed'): Encoding {
  const title = TITLES[label] ?? label.replace(/^w/u, 'W')
  return { label, title, markBytes, isGuess: how === 'guessed' }
}

/** The encoding that the first line of an XML document names, where its bytes are text in it. */
function declaredIn(head: Uint8Array): Encoding | undefined {
  const line = new TextDecoder('latin1').decode(head.subarray(0, 200))
  const name = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(line)?.[1]
  const named = name === undefined ? undefined : encodingNamed(name)
  return named !== undefined && !named.label.startsWith('utf-') && decodes(head, named.label)
    ? named
    : undefined
}

/** Whether it is UTF-8 that was damaged, as by a program that cuts texts off between two bytes: text in other encodings has next to no sequence of UTF-8. */
function isDamagedUtf8(head: Uint8Array): boolean {
  let [whole, lost] = [0, 0]
  for (const character of new TextDecoder('utf-8').decode(head, { stream: true })) {
    if (character === '\uFFFD') lost += 1
    else if (character > '\u007F') whole += 1
  }
  return whole > 1 && whole >= lost * 2
}

/** UTF-16 without a mark: in texts of our formats most characters are ASCII, so that every second byte is NUL. */
function wideBy(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(head.length & ~1, 4096)
  if (length < 4) return undefined
  let [even, odd, both] = [0, 0, 0]
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
    if (head[at] === 0 && head[at + 1] === 0) both += 1
  }
  if (both > 0) return undefined
  if (odd > length * 0.2 && even === 0) return 'utf-16le'
  return even > length * 0.2 && odd === 0 ? 'utf-16be' : undefined
}

function holdsControls(head: Uint8Array): boolean {
  let controls = 0
  // Counted by place: this runs once, before V8 has optimised anything, and an iterator takes four times as long then.
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at] ?? 0
    if (byte >= 0x20) continue
    if (byte === 0) return true
    if ((byte < 0x09 || byte > 0x0d) && byte !== 0x1b && byte !== 0x1a) controls += 1
  }
  return controls > head.length / 100
}

/**
 * Among the encodings that inventories come in besides Unicode. Chinese text has its high bytes in pairs whose second half is spread over
 * the whole upper range; Russian text has runs of letters from C0 on, of even and odd length; Western text has single ones.
 */
function foreignBy(head: Uint8Array): string {
  const pairs = pairsOf(head)
  if (pairs !== undefined) return pairs
  let [runs, oddRuns, high, letters, within] = [0, 0, 0, 0, 0]
  for (let at = 0; at < head.length; at += 1) {
    const start = at
    while ((head[at] ?? 0) >= 0x80) {
      high += 1
      if ((head[at] ?? 0) >= 0xc0 || head[at] === 0xa8 || head[at] === 0xb8) letters += 1
      at += 1
    }
    if (at === start || at === head.length) continue
    runs += 1
    if ((at - start) % 2 === 1) oddRuns += 1
    if (isAsciiLetter(head[start - 1] ?? 0) && isAsciiLetter(head[at] ?? 0)) within += 1
  }
  // What stands within words of ASCII letters are letters like them.
  const isPairs = within < runs * 0.5 && decodes(head, 'gb18030')
  if (isPairs && runs > 0 && oddRuns <= runs * 0.15 && letters < high * 0.95) return 'gb18030'
  const narrow = narrowOf(head)
  const isWestern = narrow === 'windows-1252'
  return isWestern && isPairs && oddRuns < runs * 0.3 && high >= runs * 2 ? 'gb18030' : narrow
}
