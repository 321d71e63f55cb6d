import { createReadStream, readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import * as cyclonedx from '../../src/readers/cyclonedx-xml/shape.ts'
import { EVENT } from '../../src/readers/events.ts'
import { cutXml } from '../../src/readers/xml/cut.ts'
import { RowCutter } from '../../src/readers/csv/rows.ts'
import { LIMITS } from '../../src/readers/limits.ts'
import { readInventory } from '../../src/readers/read-inventory.ts'
import { load } from './libraries.ts'

/** Reads a file in one way; gives a number that all ways of one format agree on. */
export type Way = (path: string, libraries: string) => Promise<number>

const PIECE = { highWaterMark: 1 << 16 }

/** Rows of a table with all their cells as texts, the line of titles among them; or items of it. */
const CSV: Readonly<Record<string, Way>> = {
  'Licet, rows': async path => {
    const cutter = new RowCutter(',', LIMITS)
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    let rows = 0
    for await (const chunk of createReadStream(path, PIECE))
      rows += cutter.take(decoder.decode(chunk as Uint8Array, { stream: true })).length
    return rows + cutter.finish().length
  },
  'Licet, items with their problems': async path => 1 + (await itemsOf(path)),
  'udsv, the whole text': async (path, libraries) => {
    const { inferSchema, initParser } = await load<Udsv>(libraries, 'udsv')
    const text = readFileSync(path, 'utf8')
    return 1 + initParser(inferSchema(text)).stringArrs(text).length
  },
  'papaparse, the whole text': async (path, libraries) => {
    const { default: papa } = await load<{ default: Papa }>(libraries, 'papaparse')
    return papa.parse(readFileSync(path, 'utf8'), { skipEmptyLines: true }).data.length
  },
  'csv-parse, the whole text': async (path, libraries) => {
    const { parse } = await load<{ parse: (text: Uint8Array) => readonly unknown[] }>(
      libraries,
      'csv-parse/sync',
    )
    return parse(readFileSync(path)).length
  },
  'csv-parser, as a stream': async (path, libraries) => {
    const { default: csv } = await load<{ default: (choices: object) => NodeJS.ReadWriteStream }>(
      libraries,
      'csv-parser',
    )
    let rows = 0
    for await (const _ of createReadStream(path, PIECE).pipe(csv({ headers: false }))) rows += 1
    return rows
  },
}

/** Components of a CycloneDX document in XML. */
const XML: Readonly<Record<string, Way>> = {
  'Licet, items with their problems': itemsOf,
  'Licet, cut to what is wanted': async path => {
    let components = 0
    const shape = cyclonedx.SHAPE
    const node = shape.nodeOf('component')
    for await (const events of cutXml(createReadStream(path, PIECE), shape, LIMITS))
      while (events.next()) if (events.kind === EVENT.object && events.node === node) components += 1
    return components
  },
  'saxes, an object of each component': async path => {
    let components = 0
    let length = 0
    const stack: Record<string, unknown>[] = []
    let text = ''
    const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
    parser.on('opentag', ({ name, attributes }) => {
      text = ''
      stack.push({ ...attributes })
      if (name === 'component') components += 1
    })
    parser.on('text', more => {
      text += more
    })
    parser.on('closetag', ({ name }) => {
      const ended = stack.pop() ?? {}
      const parent = stack.at(-1)
      if (parent !== undefined && name !== 'component') parent[name] = text === '' ? ended : text
      if (name === 'component') length += Object.keys(ended).length
      text = ''
    })
    const decoder = new TextDecoder('utf-8')
    for await (const chunk of createReadStream(path, PIECE))
      parser.write(decoder.decode(chunk as Uint8Array, { stream: true }))
    parser.close()
    if (length === 0) throw new Error('nothing was made')
    return components
  },
  'saxes that keeps nothing': async path => {
    let components = 0
    let length = 0
    const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
    parser.on('opentag', tag => {
      if (tag.name === 'component') components += 1
    })
    parser.on('text', text => {
      length += text.length
    })
    parser.on('closetag', () => undefined)
    const decoder = new TextDecoder('utf-8')
    for await (const chunk of createReadStream(path, PIECE))
      parser.write(decoder.decode(chunk as Uint8Array, { stream: true }))
    parser.close()
    if (length === 0) throw new Error('no text was heard')
    return components
  },
}

/** Components of a CycloneDX document in JSON, and its subject, which ours counts too. */
const JSON_WAYS: Readonly<Record<string, Way>> = {
  'Licet, items with their problems': itemsOf,
  'JSON.parse, the whole text': async path => {
    const { components } = JSON.parse(readFileSync(path, 'utf8')) as { components: readonly unknown[] }
    return components.length + 1
  },
  '@streamparser/json, components': async (path, libraries) => {
    const { JSONParser } = await load<StreamParser>(libraries, '@streamparser/json')
    let components = 0
    const parser = new JSONParser({ paths: ['$.components.*'], keepStack: false })
    parser.onValue = () => {
      components += 1
    }
    for await (const chunk of createReadStream(path, PIECE)) parser.write(chunk as Uint8Array)
    return components + 1
  },
  'stream-json, components': async (path, libraries) => {
    const [{ parser }, { pick }, { streamArray }, { default: chain }] = await Promise.all([
      load<Step<'parser'>>(libraries, 'stream-json'),
      load<Step<'pick'>>(libraries, 'stream-json/filters/pick.js'),
      load<Step<'streamArray'>>(libraries, 'stream-json/streamers/stream-array.js'),
      load<{ default: (steps: readonly unknown[]) => AsyncIterable<unknown> }>(libraries, 'stream-chain'),
    ])
    let components = 0
    for await (const _ of chain([
      createReadStream(path, PIECE),
      parser(),
      pick({ filter: 'components' }),
      streamArray(),
    ]))
      components += 1
    return components + 1
  },
}

export const WAYS = { csv: CSV, xml: XML, json: JSON_WAYS } as const

async function itemsOf(path: string): Promise<number> {
  let items = 0
  for await (const batch of readInventory(path, createReadStream(path, PIECE))) items += batch.items.length
  return items
}

interface Udsv {
  readonly inferSchema: (text: string) => object
  readonly initParser: (schema: object) => { readonly stringArrs: (text: string) => readonly unknown[] }
}
interface Papa {
  readonly parse: (text: string, choices: object) => { readonly data: readonly unknown[] }
}
interface StreamParser {
  readonly JSONParser: new (choices: object) => { onValue: () => void; write: (chunk: Uint8Array) => void }
}
type Step<Name extends string> = Readonly<Record<Name, (choices?: object) => unknown>>
