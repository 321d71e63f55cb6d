/**
 * What a reader takes from an outsider before it says stop. One block: raising a limit is one line, and every refusal names its limit.
 * There is no limit on the size of a file: what is kept does not grow with it.
 */
export interface Limits {
  /** How much of the beginning decides on encoding and format. */
  readonly headBytes: number
  /** Smaller pieces of a file are put together to at least this, so that a slow pipe costs no more than a file. */
  readonly pieceBytes: number
  /** Brackets within brackets. */
  readonly depth: number
  /** Bytes of one JSON string or cell that is kept; longer ones are a problem and are not kept. */
  readonly textBytes: number
  /** Bytes of one JSON number. */
  readonly numberBytes: number
  /** Columns of a table. */
  readonly columns: number
  /** UTF-16 units of one record of a table or one line of a line-based format. */
  readonly recordLength: number
  /** UTF-16 units of a file that is packed as text into a paper of a purchase; it is passed over. */
  readonly attachmentLength: number
  /** Lines above the header of a table (titles, a date, blank lines). */
  readonly linesAboveHeader: number
  /** Items of one file. */
  readonly items: number
  /** Packed files within packed files. */
  readonly packings: number
  /** Bytes that a packed file may unfold to for each of its own, once it has unfolded to `unpackFreeBytes`. */
  readonly unpackRatio: number
  readonly unpackFreeBytes: number
  /** Bytes of a YAML file: it is read whole, and its tree takes some fifty times as much memory. */
  readonly yamlBytes: number
  /** Values within values in YAML, where depth costs more than elsewhere. */
  readonly yamlDepth: number
  /** Packages and their references in RDF, which are kept to the end since it may say anything anywhere. */
  readonly rdfNodes: number
  /** Bytes of a file in protobuf: it is read whole. */
  readonly protobufBytes: number
  /** Bytes of a workbook (XLSX): it is read whole, since the texts of its cells may stand behind its sheets. */
  readonly xlsxBytes: number
  /** UTF-16 units of all texts that the cells of a workbook share. */
  readonly xlsxTextLength: number
  /** Files in one archive. */
  readonly entries: number
  /** Rows of one line of a log that wait until it has said which host and which query they are of. */
  readonly waitingRows: number
  /** Items, awards, suppliers and the like of one process of purchase, which are kept until it has said who sells what. */
  readonly releaseParts: number
  /** Problems told one by one; the rest is counted. */
  readonly problems: number
}

/** The limits that hold unless someone asks for others. */
export const LIMITS: Limits = {
  headBytes: 64 * 1024,
  pieceBytes: 64 * 1024,
  depth: 512,
  textBytes: 64 * 1024,
  numberBytes: 1024,
  columns: 4096,
  recordLength: 1024 * 1024,
  attachmentLength: 64 * 1024 * 1024,
  linesAboveHeader: 25,
  items: 200_000_000,
  packings: 4,
  unpackRatio: 200,
  unpackFreeBytes: 64 * 1024 * 1024,
  yamlBytes: 16 * 1024 * 1024,
  yamlDepth: 64,
  rdfNodes: 500_000,
  protobufBytes: 256 * 1024 * 1024,
  xlsxBytes: 64 * 1024 * 1024,
  xlsxTextLength: 64 * 1024 * 1024,
  entries: 100_000,
  waitingRows: 100_000,
  releaseParts: 200_000,
  problems: 1000,
}
