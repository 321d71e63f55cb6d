import { SaxesParser } from 'saxes'

/** An element of an XML document, kept whole: what a reader must never do and a check may. */
export interface Element {
  /** Without its prefix. */
  readonly name: string
  /** By their names without prefixes. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** The outermost element; undefined where the document is not well-formed. */
export function treeOf(bytes: Uint8Array): Element | undefined {
  const parser = new SaxesParser({ xmlns: true })
  const open: Element[] = []
  let root: Element | undefined
  let isBroken = false
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('opentag', tag => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    )
    const element: Element = { name: tag.local, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  })
  const add = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(new TextDecoder().decode(bytes))
  parser.close()
  return isBroken ? undefined : root
}

/** The children of an element that are called so. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter(child => child.name === name) ?? []
}

/** The text of a child, without the white space around it; empty where there is none. */
export function textOf(element: Element, name: string): string {
  return childrenOf(element, name)[0]?.text.trim() ?? ''
}

/** The element and all that lies in it. */
export function* within(element: Element): Generator<Element, void, undefined> {
  yield element
  for (const child of element.children) yield* within(child)
}
