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
  readonly isText: (node: number) => boolean
  readonly isObject: (node: number) => boolean
  /** The node of a child element (`name`) or attribute (`@name`); 0 where it is not wanted. */
  readonly memberOf: (node: number, name: string) => number
  readonly isMany: (node: number, name: string) => boolean
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
  const members = once(() =>
    names.map(name => {
      const { members: single = {}, many = {} } = places[name] ?? {}
      return new Map(Object.entries({ ...single, ...many }).map(([key, place]) => [key, numberOf(place)]))
    }),
  )
  const many = once(() => names.map(name => new Set(Object.keys(places[name]?.many ?? {}))))
  return {
    root: numberOf(root),
    places: names.length - 1,
    nodeOf: numberOf,
    placeOf: node => names[node] ?? '',
    isText: node => places[names[node] ?? '']?.text === true,
    isObject: node => (members()[node]?.size ?? 0) > 0,
    memberOf: (node, name) => members()[node]?.get(name) ?? 0,
    isMany: (node, name) => many()[node]?.has(name) === true,
  }
}
