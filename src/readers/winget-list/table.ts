/** Where a column of the table begins and ends, in cells of a terminal. */
export interface Column {
  readonly from: number
  readonly to: number
}

/** The columns of a header: a title begins where a space ends, and titles themselves have no spaces in a row. */
export function columnsOf(header: string): readonly Column[] {
  const starts: number[] = []
  let cell = 0
  let isGap = true
  for (const sign of header) {
    if (sign !== ' ' && isGap) starts.push(cell)
    isGap = sign === ' '
    cell += widthOf(sign)
  }
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? Number.POSITIVE_INFINITY }))
}

/** What stands in each column of a line. */
export function cellsOf(line: string, columns: readonly Column[]): readonly string[] {
  const texts = columns.map(() => '')
  let cell = 0
  let column = 0
  for (const sign of line) {
    while (column + 1 < columns.length && cell >= (columns[column]?.to ?? 0)) column += 1
    texts[column] = (texts[column] ?? '') + sign
    cell += widthOf(sign)
  }
  return texts.map(text => text.trim())
}

/** How many cells a sign takes in a terminal: two for the wide ones of Unicode Standard Annex 11, none for marks upon another. */
function widthOf(sign: string): number {
  if (/^[\p{M}\p{Cf}]$/u.test(sign)) return 0
  const code = sign.codePointAt(0) ?? 0
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]
