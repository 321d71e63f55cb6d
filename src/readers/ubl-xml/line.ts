import type { Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import { codeOf } from '../purchases/classification.ts'
import { purchaseItem } from '../purchases/purchase-item.ts'
import type { OpenRecord } from '../records/records.ts'

/** The item of a line; what is not bought by it is counted at the document. */
export function itemOfLine(line: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const left = whyLeft(line)
  if (left !== undefined) {
    line.root.count(left)
    return []
  }
  const item = line.parts('item')[0]
  const model = item?.text('model')
  const name = item?.text('name', 'description') ?? model
  if (item === undefined || name === undefined) {
    tell({
      code: 'purchase-without-name',
      at: { line: line.line, pointer: line.at },
      says: 'Expected an item with a name or a description in this line and found none; it was not read.',
    })
    return []
  }
  const document = line.within('document') ?? line.within('top')
  return [
    purchaseItem(
      {
        name: model === undefined || name.includes(model) ? name : `${name} ${model}`,
        maker: nameOf(item.parts('maker')[0], 'registered') ?? item.text('brand'),
        seller: sellerOf(line) ?? sellerOf(document) ?? nameOf(document?.parts('provider')[0], 'registered'),
        buyer: buyerOf(line, document),
        quantity: line.text('quantity'),
        days: { acquired: acquiredOf(line, document), agreed: undefined, awarded: undefined },
        contract: document?.parts('contract')[0]?.text('contractId'),
        identifiers: identifiersOf(item),
        at: line.at,
      },
      tell,
    ),
  ]
}

/** UN/CEFACT 1229 and the actions of catalogues. */
function whyLeft(line: OpenRecord): 'credited' | 'refused' | 'wished' | 'deleted' | undefined {
  if (line.place === 'CreditNoteLine' || line.text('quantity')?.startsWith('-') === true) return 'credited'
  // The buyer would take it in place of what the line orders; nobody has agreed to that.
  if (line.place === 'BuyerProposedSubstituteLineItem') return 'wished'
  if (line.text('status') === '7' || line.text('status') === '2') return 'refused'
  return line.text('action')?.toLowerCase() === 'delete' ? 'deleted' : undefined
}

/** The day of delivery where it is known, else the day of the paper; nothing is acquired by an offer. */
function acquiredOf(line: OpenRecord, document: OpenRecord | undefined): string | undefined {
  const isOffer = line.above?.place.includes('Quotation') === true || line.place.startsWith('Catalogu')
  if (isOffer) return undefined
  return (
    line.parts('delivery')[0]?.text('delivered') ??
    document?.parts('delivery')[0]?.text('delivered') ??
    document?.text('issued')
  )
}

function sellerOf(record: OpenRecord | undefined): string | undefined {
  return nameOf(record?.parts('seller')[0]?.parts('party')[0], 'registered')
}

/** For whom within the house it is, where that is said; else who buys. */
function buyerOf(line: OpenRecord, document: OpenRecord | undefined): string | undefined {
  const originator = nameOf(line.parts('originator')[0], 'called')
  if (originator !== undefined) return originator
  for (const place of ['originatorCustomer', 'buyer', 'payer']) {
    const name = nameOf(document?.parts(place)[0]?.parts('party')[0], 'called')
    if (name !== undefined) return name
  }
  return nameOf(document?.parts('receiver')[0], 'called')
}

/** A party's name: the one that is registered first for whoever sells and makes, the one that people use for whoever buys. */
function nameOf(party: OpenRecord | undefined, first: 'registered' | 'called'): string | undefined {
  const registered = party?.parts('legal')[0]?.text('registered')
  const called = party?.parts('partyName')[0]?.text('called')
  return first === 'registered' ? (registered ?? called) : (called ?? registered)
}

function identifiersOf(item: OpenRecord): readonly ItemIdentifier[] {
  const standard = item.parts('standard')[0]?.parts('standardId')[0]
  const gtin = standard?.text('standardId')
  // ISO/IEC 6523: 0160 is GS1's number of a trade item.
  const isGtin =
    /^(?:0160|gtin|ean)$/iu.test(standard?.text('scheme') ?? '') && /^\d{8,14}$/u.test(gtin ?? '')
  return [
    ...(isGtin && gtin !== undefined ? [{ scheme: 'gtin', value: gtin }] : []),
    ...item
      .parts('class')
      .flatMap(one => one.parts('code'))
      .flatMap(code => codeOf(code.text('list'), code.text('code')) ?? []),
  ]
}
