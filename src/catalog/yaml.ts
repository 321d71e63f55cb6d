import { LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Place, Problem } from '../base/problem.ts'
import { LIMITS } from './limits.ts'

/** The tree of one YAML file, with what is needed to say where each of its nodes stands. */
export interface YamlFile {
  readonly root: Node | null
  readonly lines: LineCounter
  readonly anchors: ReadonlyMap<string, Node>
}

/** Characters that a person does not type and that hide what a file says: controls, and marks that turn the direction of writing. */
const HIDDEN = /(?![\n\r\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** Parses the text of one file as YAML 1.2 with the core schema: no merge keys, no tags, each key once. */
export function parseYaml(
  file: string,
  text: string,
): { readonly yaml?: YamlFile; readonly problems: readonly Problem[] } {
  // HOSTILE: the text. Size, characters and nesting are bounded before a parser that recurses sees it.
  const refused = checkText(file, text)
  if (refused.length > 0) return { problems: refused }
  const lines = new LineCounter()
  const parsed = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    strict: true,
  })
  const problems = [...parsed.errors, ...parsed.warnings].map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0])
    return {
      code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'not-yaml',
      at: { file, line, column: col },
      says:
        error.code === 'DUPLICATE_KEY'
          ? 'This key stands twice in one mapping.'
          : `Not YAML: ${error.message}`,
      ...(error.code === 'TAB_AS_INDENT' ? { help: 'Indent with spaces.' } : {}),
    }
  })
  const anchors = new Map<string, Node>()
  if (text.includes('&'))
    visit(parsed, {
      Node(_key, node) {
        if (!('anchor' in node) || node.anchor === undefined) return
        if (anchors.has(node.anchor)) problems.push(twice(file, lines, node, node.anchor))
        anchors.set(node.anchor, node)
      },
    })
  if (problems.length > 0) return { problems }
  return { yaml: { root: parsed.contents, lines, anchors }, problems }
}

function twice(file: string, lines: LineCounter, node: Node, anchor: string): Problem {
  const { line, col } = lines.linePos(node.range?.[0] ?? 0)
  return {
    code: 'duplicate-anchor',
    at: { file, line, column: col },
    says: `The anchor \`&${anchor}\` stands twice in this file.`,
  }
}

function checkText(file: string, text: string): Problem[] {
  if (text.length > LIMITS.fileLength) {
    return [
      {
        code: 'file-too-long',
        at: { file },
        says: `A file may have ${LIMITS.fileLength} characters; this one has ${text.length}.`,
      },
    ]
  }
  const hidden = HIDDEN.exec(text)
  if (hidden !== null) {
    const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return [
      {
        code: 'hidden-character',
        at: placeAt(file, text, hidden.index),
        says: `The character U+${code} cannot be seen and may not stand in a file of the catalogue.`,
        help:
          hidden.index === 0 && code === 'FEFF'
            ? 'Save the file as UTF-8 without a byte order mark.'
            : 'Remove it.',
      },
    ]
  }
  const broken = text.indexOf('\uFFFD')
  if (broken >= 0 || !text.isWellFormed()) {
    const at = broken >= 0 ? placeAt(file, text, broken) : { file }
    return [{ code: 'not-utf8', at, says: 'The file is not UTF-8.', help: 'Save it as UTF-8.' }]
  }
  return checkNesting(file, text)
}

/** Bounds what the parser can recurse into: brackets, sequences within sequences on one line, and indentation. */
function checkNesting(file: string, text: string): Problem[] {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) depth += 1
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1
    if (depth > LIMITS.depth * 4) return [tooDeep(file, text, index)]
  }
  const indented = new RegExp(`^(?:[ ]|[-?:] ){${LIMITS.indentation}}`, 'mu').exec(text)
  return indented === null ? [] : [tooDeep(file, text, indented.index)]
}

function tooDeep(file: string, text: string, index: number): Problem {
  return {
    code: 'too-deep',
    at: placeAt(file, text, index),
    says: `Values may lie at most ${LIMITS.depth} levels deep; these lie deeper.`,
  }
}

function placeAt(file: string, text: string, index: number): Place {
  const before = text.slice(0, index)
  const start = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: index - start + 1 }
}
