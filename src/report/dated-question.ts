import type { DateSpan } from '../base/span.ts'
import { listTitle, measureOf, partyName, productName } from './names.ts'
import { sayIn, spanIn, type Speaking, speechOf } from './speaking.ts'

/** The question whether something had begun, or still held, whose day is known only roughly; `what` is a key such as `provision:m/p:until`. */
export function datedQuestion(speaking: Speaking, what: string): string {
  const say = sayIn(speaking)
  const end = what.lastIndexOf(':')
  const start = what.indexOf(':')
  const isBeginning = what.slice(end + 1) === 'from'
  const found = datedThing(speaking, what.slice(0, start), what.slice(start + 1, end), isBeginning)
  const span = found.span === undefined ? undefined : spanIn(speaking, found.span)
  const { name } = found
  if (span === undefined) return say[isBeginning ? 'asks.begun' : 'asks.holds']({ name })
  return say[isBeginning ? 'asks.begun-roughly' : 'asks.holds-roughly']({ name, span })
}

interface DatedThing {
  readonly name: string
  readonly span?: DateSpan | undefined
}

function datedThing(speaking: Speaking, kind: string, id: string, isBeginning: boolean): DatedThing {
  const { snapshot } = speaking
  const { say, tag, word } = speechOf(speaking)
  switch (kind) {
    case 'provision': {
      const period = snapshot.provisions[id]?.period
      return {
        name: measureOf(snapshot, id),
        span: isBeginning ? period?.from : period?.until,
      }
    }
    case 'exception': {
      const at = id.lastIndexOf('/')
      const found = snapshot.provisions[id.slice(0, at)]?.exceptions.find(one => one.id === id.slice(at + 1))
      if (found === undefined) return { name: id }
      return { name: say['join.quoted']({ text: found.says }), span: isBeginning ? found.from : found.until }
    }
    case 'stage': {
      const at = id.lastIndexOf('/')
      const measure = id.slice(0, at)
      const point = snapshot.measures[measure]?.stages[Number(id.slice(at + 1))]
      return {
        name: say['asks.stage']({ measure, stage: word('stage', point?.stage ?? '') }),
        span: point?.on,
      }
    }
    case 'listing': {
      const list = snapshot.lists[id.slice(0, id.lastIndexOf('/'))]
      const line = list?.listings.find(each => each.id === id)
      return {
        name: say['asks.listing']({ list: listTitle(snapshot, list?.id ?? id, tag) }),
        span: isBeginning ? line?.from : line?.until,
      }
    }
    case 'edge': {
      const edge = snapshot.partyEdges.find(each => each.id === id)
      if (edge === undefined) return { name: id }
      const [from, to] = [partyName(snapshot, edge.from, tag), partyName(snapshot, edge.to, tag)]
      return { name: say[`asks.${edge.kind}`]({ from, to }), span: isBeginning ? edge.since : edge.until }
    }
    case 'role': {
      const [product = '', role = '', index] = id.split('/')
      const held = snapshot.products[product]?.roles.filter(each => each.role === role)[Number(index)]
      if (held === undefined) return { name: id }
      return {
        name: say['asks.role']({
          party: partyName(snapshot, held.party, tag),
          role: word('role', role),
          product: productName(snapshot, product, tag),
        }),
        span: isBeginning ? held.since : held.until,
      }
    }
    default:
      return { name: say['join.quoted']({ text: id }) }
  }
}
