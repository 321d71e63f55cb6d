import { headText } from '../head.ts'
import type { Note } from '../reader.ts'
import { recordReader } from '../records/record-reader.ts'
import type { OpenRecord, RecordPlace } from '../records/records.ts'
import { cutXml } from '../xml/cut.ts'
import { itemOfLine } from './line.ts'
import { HELD, HOLDERS, LINES, SHAPE } from './shape.ts'

/**
 * Papers of purchases in UBL 2, those of PEPPOL among them: the lines of invoices, orders, answers to orders, catalogues, quotations,
 * advices of despatch and receipt, alone or in an envelope (SBDH).
 */
export const ublXml = recordReader({
  id: 'ubl-xml',
  title: 'UBL XML',
  version: 1,
  recognise,
  cut: (bytes, limits) => cutXml(bytes, SHAPE, limits, 'attachmentLength'),
  shape: SHAPE,
  records: {
    top: part('/*'),
    document: part('/*'),
    ...Object.fromEntries(
      [...LINES, ...HOLDERS, ...HELD].map(name => [name, { step: `/${name}`, is: 'record' }]),
    ),
    item: part('/Item'),
    class: part('/CommodityClassification'),
    code: part('/ItemClassificationCode'),
    standard: part('/StandardItemIdentification'),
    standardId: part('/ID'),
    maker: part('/ManufacturerParty'),
    seller: part('/SellerSupplierParty'),
    buyer: part('/BuyerCustomerParty'),
    payer: part('/AccountingCustomerParty'),
    originatorCustomer: part('/OriginatorCustomerParty'),
    originator: part('/OriginatorParty'),
    provider: part('/ProviderParty'),
    receiver: part('/ReceiverParty'),
    party: part('/Party'),
    partyName: part('/PartyName'),
    legal: part('/PartyLegalEntity'),
    delivery: part('/Delivery'),
    contract: part('/Contract'),
  },
  read: (record, tell) => (HOLDERS.some(name => name === record.place) ? [] : itemOfLine(record, tell)),
  close: notesOf,
})

function part(step: string): RecordPlace {
  return { step, is: 'part' }
}

const LEFT: Readonly<Record<string, string>> = {
  credited: 'Lines that take back what was billed (credit notes, quantities below nought)',
  refused: 'Lines that the seller does not accept, or that were taken out of the order',
  wished: 'Substitutes that the buyer would take as well',
  deleted: 'Lines that take an item out of the catalogue',
}

function notesOf(document: OpenRecord): readonly Note[] {
  return Object.entries(LEFT).flatMap(([what, title]) => {
    const count = document.counted(what)
    return count === 0 ? [] : [{ code: 'not-bought', says: `${title}: ${count}. They are no items.` }]
  })
}

/** The namespace of a document, not those of the parts that all of them share. */
const NAMESPACE = /urn:oasis:names:specification:ubl:schema:xsd:(?!Common)[A-Z][A-Za-z]+-2/u

function recognise(head: Uint8Array): number {
  const text = headText(head)
  return /^\s*</u.test(text) && NAMESPACE.test(text) ? 0.97 : 0
}
