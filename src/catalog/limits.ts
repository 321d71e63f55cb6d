/** What the catalogue's door lets in. A file beyond these is refused before or while it is read. */
export const LIMITS = {
  files: 20_000,
  /** In UTF-16 code units; the largest register we hold as one list has about a tenth of this. */
  fileLength: 4 * 1024 * 1024,
  /** Of mappings and sequences within one another, aliases followed. */
  depth: 40,
  /** Columns before the first character of a line; what is deeper is not written by people. */
  indentation: 120,
  /** Nodes read from one file, aliases followed: bounds what an alias bomb unfolds to. */
  nodes: 400_000,
  /** Of one text, in UTF-16 code units. */
  textLength: 8_000,
  /** Of what practitioners call a measure or an authority: half a line of a terminal. */
  shortName: 40,
  /** Of one id. */
  idLength: 120,
  /** Problems told of one file; what follows is summed up in one line. */
  problemsPerFile: 200,
} as const
