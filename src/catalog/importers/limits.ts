/** What the importers' door lets in. A file beyond these is refused, whole. */
export const IMPORT_LIMITS = {
  /** In bytes, before it is decoded; the largest export that was named to us has 140 MB, and has to be narrowed first. */
  fileBytes: 64 * 1024 * 1024,
  /** Rows, records or lines of one file. */
  records: 200_000,
  /** Columns of a table. */
  columns: 200,
  /** Of one cell or value, in UTF-16 code units. */
  valueLength: 64 * 1024,
  /** Values in one field that holds several. */
  values: 500,
  /** Lines that one import may add; more do not fit in one file that people review. */
  entries: 10_000,
  /** Elements within one another in XML. */
  depth: 20,
  /** Problems told of one file. */
  problems: 100,
  /** Of a name, in UTF-16 code units. */
  nameLength: 500,
} as const
