import { headText } from './head.ts'

/** Formats that are told apart only to say which one it is: first bytes, then a pattern of the text. */
const BY_BYTES: readonly (readonly [bytes: readonly number[], title: string])[] = [
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an xz file; unpack it first'],
  [[0x42, 0x5a, 0x68], 'a bzip2 file; unpack it first'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a Linux program, not an inventory of programs'],
  [[0x4d, 0x5a, 0x90], 'a Windows program, not an inventory of programs'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'an old office document, or one with a password; save the table as XLSX or CSV without one',
  ],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'an SQLite database'],
]

/** Marks in the text: how it begins, and what else stands in its beginning. */
interface TextMark {
  readonly begins: RegExp
  readonly holds?: readonly string[]
  readonly title: string
  /** What to give instead, where no file of its kind lists what anybody has. */
  readonly instead?: string
}

/** A text in a format that is known and not read. */
export type Foreign = Pick<TextMark, 'title' | 'instead'>

const BY_TEXT: readonly TextMark[] = [
  { begins: /^<!doctype html|^<html/iu, title: 'a web page' },
  { begins: /^<(?:\?xml|[a-z])/iu, title: 'XML' },
  {
    begins: /^\{/u,
    holds: ['"@context"', 'spdx.org/'],
    title: 'JSON-LD that names SPDX and is no document of SPDX 3',
  },
  {
    begins: /^\{/u,
    holds: ['"@context"', 'https://openvex.dev/ns', '"statements"'],
    title: 'an OpenVEX document, which states what vulnerabilities mean for products of its author',
    instead: 'Give the SBOM of the product that it is about.',
  },
  {
    begins: /^\{/u,
    holds: ['"document"', '"csaf_version"'],
    title: 'a security advisory (CSAF), whose products are those that its publisher knows of',
    instead: 'Give an inventory of what you have, or the SBOM of a product that the advisory is about.',
  },
]

/** A packed or binary format by its first bytes; undefined when none is known. */
export function nameBinary(head: Uint8Array): string | undefined {
  return BY_BYTES.find(([bytes]) => bytes.every((byte, at) => head[at] === byte))?.[1]
}

/** A text format that is known and not read; undefined when none is. */
export function foreignOf(head: Uint8Array): Foreign | undefined {
  const text = headText(head).trimStart()
  return BY_TEXT.find(
    ({ begins, holds = [] }) => begins.test(text) && holds.every(mark => text.includes(mark)),
  )
}
