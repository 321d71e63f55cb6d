import { dirname, join } from 'node:path'
import { SyntaxKind } from 'typescript/unstable/ast'
import type {
  CallExpression,
  NewExpression,
  Node,
  NoSubstitutionTemplateLiteral,
  PropertyAccessExpression,
  SourceFile,
  StringLiteral,
} from 'typescript/unstable/ast'
import {
  isCallExpression,
  isIdentifier,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isStringLiteral,
} from 'typescript/unstable/ast/is'
import { API } from 'typescript/unstable/sync'
import { fromRoot, root } from './house.ts'

/** What the architecture test needs to know of one TypeScript file. */
export interface Source {
  /** Path from the root. */
  readonly file: string
  /** Every module it names: static, type-only, re-exported, dynamic, and in `import('…')` types. Relative ones as paths from the root. */
  readonly imports: readonly string[]
  /** Names of the clock, chance, locale or world that it uses, and dynamic imports nobody can follow. */
  readonly impurities: readonly string[]
}

const worldly = new Set([
  'process',
  'console',
  'performance',
  'fetch',
  'globalThis',
  'Intl',
  'crypto',
  'navigator',
])
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'])
const members = new Set(['Date.now', 'Math.random'])
const localeMethods = /^(?:localeCompare|toLocale\w*)$/

/** Parses every TypeScript file of the project with TypeScript's own parser. */
export function parseSources(): readonly Source[] {
  const api = new API({ cwd: root })
  try {
    const project = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects()[0]
    if (project === undefined) throw new Error('tsconfig.json names no project')
    return project.program
      .getSourceFileNames()
      .filter(path => !fromRoot(path).startsWith('..') && !path.includes('/node_modules/'))
      .map(path => {
        const parsed = project.program.getSourceFile(path)
        if (parsed === undefined) throw new Error(`${path} could not be parsed`)
        return sourceOf(fromRoot(path), parsed)
      })
  } finally {
    api.close()
  }
}

function sourceOf(file: string, parsed: SourceFile): Source {
  const imports = parsed.imports.filter(isText).map(literal => resolveFrom(file, literal.text))
  const impurities: string[] = []
  visit(parsed)
  return { file, imports: [...new Set(imports)], impurities: [...new Set(impurities)] }

  function visit(node: Node): void {
    const found = impurityOf(node)
    if (found !== undefined) impurities.push(found)
    node.forEachChild(child => {
      visit(child)
    })
  }
}

function resolveFrom(file: string, specifier: string): string {
  return specifier.startsWith('.') ? fromRoot(join(root, dirname(file), specifier)) : specifier
}

function isText(node: Node): node is StringLiteral | NoSubstitutionTemplateLiteral {
  return isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)
}

function impurityOf(node: Node): string | undefined {
  if (isPropertyAccessExpression(node)) return impureMember(node)
  if (isNewExpression(node)) return isBareDate(node) ? 'new Date()' : undefined
  if (isCallExpression(node)) return impureCall(node)
  if (node.kind === SyntaxKind.MetaProperty) return 'import.meta'
  if (isIdentifier(node) && worldly.has(node.text) && !isName(node)) return node.text
  return undefined
}

function impureMember(node: PropertyAccessExpression): string | undefined {
  if (localeMethods.test(node.name.text)) return node.name.text
  const whole = isIdentifier(node.expression) ? `${node.expression.text}.${node.name.text}` : ''
  return members.has(whole) ? whole : undefined
}

function isBareDate(node: NewExpression): boolean {
  return (
    isIdentifier(node.expression) && node.expression.text === 'Date' && (node.arguments ?? []).length === 0
  )
}

function impureCall(node: CallExpression): string | undefined {
  if (node.expression.kind === SyntaxKind.ImportKeyword) {
    const specifier = node.arguments[0]
    return specifier !== undefined && isText(specifier) ? undefined : 'import() of what is not a literal'
  }
  if (!isIdentifier(node.expression)) return undefined
  if (node.expression.text === 'Date') return 'Date()'
  return timers.has(node.expression.text) ? node.expression.text : undefined
}

/** True where an identifier names a property, parameter or declaration and does not stand for the global. */
function isName(node: Node): boolean {
  const parent: Node & { readonly name?: Node; readonly propertyName?: Node } = node.parent
  return parent.name === node || parent.propertyName === node
}
