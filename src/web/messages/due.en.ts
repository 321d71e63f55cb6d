/** Texts of the page that answers what must be gone by a day, and of the question that asks back. */
export const dueEn = {
  'due.title': (p: { day: string }) => `What must be gone by ${p.day}, and where it is`,
  'due.by': 'By',
  'due.as': 'for',
  'due.where': 'Where it is',
  'due.needs-inventory':
    'Where things are is known from inventories alone. Sign in and screen one, and this page lists what is due by that day with the units and items that hold it. Below stands what the measures make leave, whoever has it.',
  'due.sign-in': 'Sign in',
  'due.screen': 'Screen an inventory',
  'due.all-findings': 'All findings',
  'due.ours': 'In your inventories',
  'due.ours-none': (p: { day: string }) =>
    `Of what has been screened, nothing that is still open is due by ${p.day}. Findings that name no day are not counted, not even where something is forbidden already: they stand under “All findings”. What has not been screened is not counted.`,
  'due.more-to-come': 'Until then more may be due than stands here.',
  'due.ours-says': (p: { things: string; quantity: string; day: string }) =>
    `${p.things} of your products, ${p.quantity} items in all, have something due by ${p.day}; what is overdue stands first.`,
  'due.more': 'There are more findings than this page goes through; take them as CSV or JSON.',
  'due.items': (p: { count: string }) => `${p.count} items`,
  'due.law': 'What the measures make leave',
  'due.law-says': 'By the catalogue, for',
  'due.law-none': (p: { day: string }) =>
    `No measure that is recorded names a day between today and ${p.day} by which a product has to leave.`,
  'due.past': 'What had to leave already',
  'due.open': 'What has to leave by a day that is counted from a fact of yours',
  'due.day-open': 'open',
  'due.further': (p: { count: string }) => `${p.count} more`,
  'held.title': 'In our inventories',
  'held.products': 'Products',
  'held.items': 'Items',
  'held.units': 'Units',
  'held.findings': 'Findings',
  'held.none':
    'Nothing in the inventories that you may see leads to a finding by this measure. What has not been screened is not counted.',
  'unit.all-due': 'All that is due, with where it is',
  'ask.which': (p: { act: string }) => `${p.act}: which product or vendor?`,
  'ask.which-says':
    'A licence is always one for something. Name the product or its vendor in the field above, in any of its names; act, organisation and day are kept.',
  'evidence.take': 'Take the file',
  'evidence.same': 'The bytes that are kept are those that were added: their digest is the one written down.',
  'evidence.other':
    'The bytes that are kept are not those that were added: their digest is another than the one written down.',
  'evidence.size': 'Size',
  'evidence.bytes': (p: { count: string }) => `${p.count} bytes`,
  'evidence.by': 'Added',
  'evidence.written': 'SHA-256, written down',
  'evidence.found': 'SHA-256, found just now',
  'evidence.how': 'To check it yourself, take the file and compare:',
  'evidence.no-entry': 'You may not read the journal, or it has no entry for this file.',
  'evidence.journal': 'Entry of the journal',
  'evidence.entry-good': 'The entry names this digest, and its own hash follows from its content.',
  'evidence.entry-bad':
    'The entry does not hold: it names another digest, or its hash does not follow from its content.',
  'evidence.entry-hash': 'Hash of the entry',
  'evidence.entry-before': 'Hash of the entry before',
  'admin.audit-check': 'Check the whole journal',
  'admin.audit-whole': (p: { count: string }) =>
    `All ${p.count} entries hold, each on to the one before. The last hash:`,
  'admin.audit-broken': (p: { count: string; seq: string }) =>
    `${p.count} entries hold; entry ${p.seq} does not:`,
  'ask.first': 'First steps',
  'ask.first-says':
    'Make a unit for each part of the organisation to which rules of its own apply, then send what each of them has. From then on answers say where you have a thing, and what must be gone is listed by itself.',
  'ask.unknown': (p: { words: string }) =>
    `The catalogue knows no product or vendor by the name “${p.words}”. That is not a clearance: nobody looked.`,
  'ask.unknown-near': 'Did you mean one of these?',
  'ask.unknown-look': 'Look through the lists:',
} as const
