import { compileXmlShape, type XmlPlaces } from '../xml/shape.ts'

/** Elements that are lines, and those that hold lines of an order or an offer. */
export const LINES = [
  'InvoiceLine',
  'SubInvoiceLine',
  'CreditNoteLine',
  'CatalogueLine',
  'CatalogueItemSpecificationUpdateLine',
  'CataloguePricingUpdateLine',
  'DespatchLine',
  'ReceiptLine',
] as const
export const HOLDERS = ['OrderLine', 'QuotationLine', 'RequestForQuotationLine'] as const

/** What such a line holds: what is ordered, and what may come in its place. */
export const HELD = [
  'LineItem',
  'SellerProposedSubstituteLineItem',
  'SellerSubstitutedLineItem',
  'BuyerProposedSubstituteLineItem',
] as const

/** What a line says, whatever it is called. */
const LINE = {
  members: {
    InvoicedQuantity: 'quantity',
    CreditedQuantity: 'quantity',
    Quantity: 'quantity',
    DeliveredQuantity: 'quantity',
    ReceivedQuantity: 'quantity',
    LineStatusCode: 'status',
    ActionCode: 'action',
    Delivery: 'delivery',
    OriginatorParty: 'originator',
    SellerSupplierParty: 'seller',
    Item: 'item',
  },
  many: { SubInvoiceLine: 'SubInvoiceLine' },
} as const

/** What the whole says of all its lines. */
const DOCUMENT = {
  members: {
    ID: 'id',
    IssueDate: 'issued',
    Delivery: 'delivery',
    Contract: 'contract',
    ContractDocumentReference: 'contract',
    AccountingSupplierParty: 'seller',
    SellerSupplierParty: 'seller',
    DespatchSupplierParty: 'seller',
    ProviderParty: 'provider',
    OriginatorCustomerParty: 'originatorCustomer',
    BuyerCustomerParty: 'buyer',
    AccountingCustomerParty: 'payer',
    DeliveryCustomerParty: 'payer',
    ReceiverParty: 'receiver',
  },
  many: sameNames([...LINES, ...HOLDERS]),
} as const

const PARTY = { members: { PartyName: 'partyName', PartyLegalEntity: 'legal' } } as const
const WITH_PARTY = { members: { Party: 'party' } } as const

/** Documents of UBL 2 that lie in an envelope of SBDH. */
const DOCUMENTS = [
  'Invoice',
  'CreditNote',
  'Order',
  'OrderChange',
  'OrderResponse',
  'OrderResponseSimple',
  'OrderCancellation',
  'Catalogue',
  'CatalogueItemSpecificationUpdate',
  'CataloguePricingUpdate',
  'Quotation',
  'RequestForQuotation',
  'DespatchAdvice',
  'ReceiptAdvice',
] as const

const PLACES: XmlPlaces = {
  top: {
    ...DOCUMENT,
    members: { ...DOCUMENT.members, ...Object.fromEntries(DOCUMENTS.map(name => [name, 'document'])) },
  },
  document: DOCUMENT,
  ...Object.fromEntries([...LINES, ...HELD].map(name => [name, LINE])),
  ...Object.fromEntries(HOLDERS.map(name => [name, { many: sameNames(HELD) }])),
  item: {
    members: {
      Name: 'name',
      BrandName: 'brand',
      ManufacturersItemIdentification: 'number',
      ManufacturerParty: 'maker',
      StandardItemIdentification: 'standard',
    },
    many: { Description: 'description', ModelName: 'model', CommodityClassification: 'class' },
  },
  class: { members: { ItemClassificationCode: 'code' } },
  code: { text: true, members: { '@listID': 'list' } },
  standard: { members: { ID: 'standardId' } },
  standardId: { text: true, members: { '@schemeID': 'scheme' } },
  number: { members: { ID: 'makersNumber' } },
  maker: PARTY,
  seller: WITH_PARTY,
  buyer: WITH_PARTY,
  payer: WITH_PARTY,
  originatorCustomer: WITH_PARTY,
  originator: PARTY,
  provider: PARTY,
  receiver: PARTY,
  party: PARTY,
  partyName: { members: { Name: 'called' } },
  legal: { members: { RegistrationName: 'registered' } },
  delivery: { members: { ActualDeliveryDate: 'delivered' } },
  contract: { members: { ID: 'contractId' } },
  ...Object.fromEntries(
    'id issued delivered contractId quantity status action name description brand model list scheme makersNumber called registered'
      .split(' ')
      .map(place => [place, { text: true } as const]),
  ),
}

export const SHAPE = compileXmlShape(PLACES, 'top')

/** Elements whose places are called as they are. */
function sameNames(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(name => [name, name]))
}
