import type { WidthOf } from './width.ts'

/** Characters after which East Asian text may break although no space stands there. */
const IDEOGRAPH = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF]/u

/**
 * Breaks one line into lines of at most `columns` columns, at spaces or between ideographs; lines after the first are
 * indented by `hang`. A word that is too long for a line stands on one of its own.
 */
export function wrap(text: string, columns: number, widthOf: WidthOf, hang = ''): readonly string[] {
  if (widthOf(text) <= columns) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of piecesOf(text)) {
    const width = widthOf(piece)
    if (used > 0 && line.trim() !== '' && used + widthOf(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = hang
      used = widthOf(hang)
    }
    line += piece
    used += width
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** An option of a command, which stays on the line of what is given to it. */
const OPTION = /^[("“]*--[a-z-]+ +$/u

/** The text cut after each run of spaces and around each ideograph; joined they are the text again. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const word of text.match(/^ +|[^ ]+ */gu) ?? []) {
    const option = pieces.at(-1)
    if (option !== undefined && OPTION.test(option)) {
      pieces[pieces.length - 1] = option + word
      continue
    }
    if (!IDEOGRAPH.test(word)) {
      pieces.push(word)
      continue
    }
    for (const character of word) {
      const last = pieces.at(-1)
      const glued = last !== undefined && pieces.length > 0 && mayNotStart(character)
      if (glued) pieces[pieces.length - 1] = last + character
      else pieces.push(character)
    }
  }
  return pieces
}

/** Spaces and closing marks stay with what stands before them. */
function mayNotStart(character: string): boolean {
  return /[\s,.;:!?)\]}»”’、。，；：！？）】》]/u.test(character)
}

/** The text cut to at most `columns` columns, with an ellipsis where something is missing. */
export function fit(text: string, columns: number, widthOf: WidthOf): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > columns - 1) break
    kept += character
  }
  return `${kept}…`
}

/** The text with spaces up to `columns` columns. */
export function pad(text: string, columns: number, widthOf: WidthOf): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)))
}
