/** How the bytes of a text stand for characters; labels as the WHATWG Encoding Standard has them. */
export interface Encoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1251' | 'windows-1252'
  /** What a person calls it. */
  readonly title: string
  /** Bytes of the byte order mark. */
  readonly markBytes: number
  /** True when the bytes do not say it and it was told by their pattern. */
  readonly isGuess: boolean
}

const TITLES: Readonly<Record<Encoding['label'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
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
  return isUtf8(head) ? encoding('utf-8', 0, 'said') : encoding(narrowBy(head), 0, 'guessed')
}

function encoding(label: Encoding['label'], markBytes: number, how: 'said' | 'guessed'): Encoding {
  return { label, title: TITLES[label], markBytes, isGuess: how === 'guessed' }
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
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b && byte !== 0x1a) controls += 1
  }
  return controls > head.length / 100
}

/** Whether it decodes; a character cut off at the end of the head does not count against it. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * Among the encodings that inventories come in besides Unicode. Chinese text has its high bytes in pairs whose second half is spread over
 * the whole upper range; Russian text has runs of letters from C0 on, of even and odd length; Western text has single ones.
 */
function narrowBy(head: Uint8Array): 'gb18030' | 'windows-1251' | 'windows-1252' {
  let [runs, oddRuns, high, letters] = [0, 0, 0, 0]
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
  }
  if (runs > 0 && oddRuns <= runs * 0.15 && letters < high * 0.95 && decodesAsGb18030(head)) return 'gb18030'
  if (high >= runs * 2 && letters >= high * 0.85) return 'windows-1251'
  return decodesAsGb18030(head) && oddRuns < runs * 0.3 && high >= runs * 2 ? 'gb18030' : 'windows-1252'
}

function decodesAsGb18030(head: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
