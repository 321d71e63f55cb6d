import { once } from '../../base/once.ts'

/** What a reader wants of an element of an XML document; everything else in it is checked and passed over. */
export interface XmlPlace {
  /** Its text is wanted. */
  readonly text?: true
  /** The places of child elements by local name, and of attributes by `@name`. */
  readonly members?: Readonly<Record<string, string>>
  /** The places of child elements that come many times: they are counted. */
  readonly many?: Readonly<Record<string, string>>
}

export type XmlPlaces = Readonly<Record<string, XmlPlace>>

/** A shape ready for `cutXml`: nodes are numbered in the order of the places, from 1. */
export interface XmlShape {
  readonly root: number
  readonly places: number
  readonly nodeOf: (place: string) => number
  readonly placeOf: (node: number) => string
  /** What is wanted at a node. */
  readonly at: (node: number) => XmlNode
}

/** What is wanted at one place. */
export interface XmlNode {
  readonly node: number
  readonly isText: boolean
  readonly isObject: boolean
  /** Child elements by local name. */
  readonly children: ReadonlyMap<string, XmlChild>
  /** How many of them come many times. */
  readonly counted: number
  /** The nodes of attributes by local name. */
  readonly attributes: ReadonlyMap<string, number>
}

/** A child element that is wanted. */
export interface XmlChild {
  readonly node: number
  /** Which of those it is that come many times and are counted; −1 where it is none of them. */
  readonly counted: number
}

/** Compiles places by name; `root` is the place of the outermost element. */
export function compileXmlShape(places: XmlPlaces, root: string): XmlShape {
  const names = ['', ...Object.keys(places)]
  const nodes = new Map(names.map((name, node) => [name, node]))
  const numberOf = (place: string): number => {
    const node = nodes.get(place)
    if (node === undefined) throw new RangeError(`the shape has no place "${place}"`)
    return node
  }
  // Of thirty shapes one document needs one.
  const nodesOf = once(() => names.map((name, node) => nodeAt(node, places[name] ?? {}, numberOf)))
  return {
    root: numberOf(root),
    places: names.length - 1,
    nodeOf: numberOf,
    placeOf: node => names[node] ?? '',
    at: node => nodesOf()[node] ?? NOTHING,
  }
}

/** What is wanted where nobody wants anything. */
export const NOTHING: XmlNode = {
  node: 0,
  isText: false,
  isObject: false,
  children: new Map(),
  counted: 0,
  attributes: new Map(),
}

function nodeAt(node: number, place: XmlPlace, numberOf: (place: string) => number): XmlNode {
  const { text, members = {}, many = {} } = place
  const children = new Map<string, XmlChild>()
  const attributes = new Map<string, number>()
  for (const [name, of] of Object.entries(members)) {
    if (name.startsWith('@')) attributes.set(name.slice(1), numberOf(of))
    else children.set(name, { node: numberOf(of), counted: -1 })
  }
  const counted = Object.entries(many)
  for (const [order, [name, of]] of counted.entries())
    children.set(name, { node: numberOf(of), counted: order })
  const isObject = children.size + attributes.size > 0
  return { node, isText: text === true, isObject, children, counted: counted.length, attributes }
}
