/** What has to be done to the bytes of a text before they are its characters; 0 where they are ASCII and stand for themselves. */
export const SPAN = {
  beyondAscii: 1,
  /** Ends of lines other than `\n`, which read as `\n`. */
  lineEnds: 2,
  references: 4,
  /** A value with white space that reads as spaces. */
  white: 8,
} as const

/** What `toString` of a buffer calls underneath; asked directly, it takes half the time. The types do not have it. */
export type SlicedBuffer = Buffer & {
  readonly latin1Slice: (start: number, end: number) => string
  readonly utf8Slice: (start: number, end: number) => string
}

export function slicedBuffer(bytes: Uint8Array): SlicedBuffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as unknown as SlicedBuffer
}

/** The characters of a text or value that was checked; `flags` are bits of SPAN. */
export function spanText(buffer: SlicedBuffer, start: number, end: number, flags: number): string {
  const isAscii = (flags & SPAN.beyondAscii) === 0
  const raw = isAscii ? buffer.latin1Slice(start, end) : textOf(buffer, start, end)
  return (flags & ~SPAN.beyondAscii) === 0 ? raw : unfolded(raw, flags)
}

function unfolded(raw: string, flags: number): string {
  const isValue = (flags & SPAN.white) !== 0
  const lines = isValue
    ? raw.replaceAll(/\r\n?|[\t\n]/gu, ' ')
    : (flags & SPAN.lineEnds) !== 0
      ? raw.replaceAll(/\r\n?/gu, '\n')
      : raw
  return (flags & SPAN.references) === 0 ? lines : withoutReferences(lines)
}

/** A text in which what each reference stands for has taken its place. */
function withoutReferences(text: string): string {
  let whole = ''
  let from = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at)
    whole += text.slice(from, at) + referred(text.slice(at + 1, end))
    from = end + 1
  }
  return whole + text.slice(from)
}

/** Text that need not be ASCII, just as it stands. */
export function textOf(buffer: SlicedBuffer, start: number, end: number): string {
  return buffer.utf8Slice(start, end)
}

/** The entities that XML itself knows (XML 1.0 §4.6). */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** What a reference that was checked stands for. */
function referred(name: string): string {
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? ''
  return String.fromCodePoint(
    name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
  )
}
