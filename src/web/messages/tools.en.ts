/** What the pages of conflicts, drafts, the catalogue itself and the API say. */
export const toolsEn = {
  'conflicts.says':
    'Two or more sets of rules beside one another: in which categories nothing is left that all of them accept, and what one demands and another forbids.',
  'conflicts.side': (p: { number: string }) => `Organisation ${p.number}`,
  'conflicts.no-impasse': (p: { day: string; act: string }) =>
    `On ${p.day}, to ${p.act}: in every category something is left that all of them accept.`,
  'conflicts.impasses': (p: { day: string; act: string; count: string }) =>
    `On ${p.day}, to ${p.act}: in ${p.count} categories nothing in the catalogue is acceptable to all.`,
  'conflicts.all-free': 'Every product of the catalogue is acceptable to all of them.',
  'conflicts.categories': 'Categories by what is left of them',
  'conflicts.cells':
    'A cell says how many of the recorded products are acceptable at worst; categories of which all are acceptable to all are left out.',
  'conflicts.to-all': 'To all of them',
  'conflicts.share': (p: { count: string; of: string }) => `${p.count} of ${p.of}`,
  'conflicts.clashes': 'Demanded by one and forbidden by another',
  'conflicts.demanded': 'On the list to choose from',
  'conflicts.forbidden': 'Forbidden by',
  'conflicts.deadlocks': 'What must be replaced, with nothing left to take',
  'conflicts.deadlocks-say':
    'One has to replace the product; whatever it could take instead of the same kind, the other may not take. Whoever is bound by both has no way to meet both.',
  'conflicts.must-replace': 'Has to replace it',
  'conflicts.may-take-nothing': 'May take nothing instead',
  'conflicts.instead': 'What could be taken instead, and what forbids it to the other',
  'impact.ours': 'In your inventories',
  'impact.ours-none':
    'None of your inventories that you may see holds anything whose verdict it would change.',
  'impact.unit-items': (p: { count: string }) => `${p.count} items`,
  'impact.first-deadline': (p: { day: string }) => `first deadline ${p.day}`,
  'impact.items': 'Items',
  'impact.deadline': 'Deadline',
  'impact.in-catalogue': 'In the whole catalogue',
  'impact.says':
    'Write or load a draft measure and see, before anybody publishes it, which verdicts on products of the catalogue it would change. Nothing is kept.',
  'impact.draft': 'Draft measure, as YAML',
  'impact.draft-hint': 'The form of the files of the catalogue; the one here is invented, to begin from.',
  'impact.load': 'Load a file',
  'impact.on': 'On (the draft’s first day where empty)',
  'impact.go': 'Try it',
  'impact.result': (p: { measure: string }) => `What ${p.measure} would change`,
  'impact.counts': (p: { changes: string; day: string; products: string }) =>
    `${p.changes} verdicts would change on ${p.day}, among ${p.products} products that it may cover.`,
  'impact.nothing': 'For these organisations it changes nothing on this day.',
  'impact.changes': 'Verdicts that would change',
  'impact.before': 'Now',
  'impact.after': 'With the draft',
  'catalogue.title': 'The catalogue',
  'catalogue.says':
    'A reviewed collection of official measures and of what they are about, each fact with its source and its date. Every answer is computed from it and names it.',
  'catalogue.provisions': 'Provisions',
  'catalogue.lists': 'Lists',
  'catalogue.lines': 'Lines of lists',
  'catalogue.sources': 'Sources',
  'catalogue.measures': 'Measures',
  'catalogue.inForce': 'In force today',
  'catalogue.authorities': 'Authorities',
  'catalogue.organisations': 'Kinds of organisation',
  'catalogue.id': 'Snapshot',
  'catalogue.id-says':
    'The id is the digest of everything in it: the same id gives the same answers, to the byte, on every computer.',
  'catalogue.by-system': 'By legal system',
  'catalogue.limits': 'What it is not',
  'catalogue.limits-says':
    'It is not complete, and not legal advice. What is not in it was not looked at: no answer of it clears anybody. It takes no side between governments; it says who forbids what to whom, and how sure that is.',
  'api.title': 'API',
  'api.says':
    'Everything that the pages show can be asked for as JSON. This page is written from the document at',
  'api.tokens': 'Where one must be signed in, send an API token as “Authorization: Bearer …”.',
  'api.signed-in': 'signed in',
  'api.required': 'required',
  'api.body': 'What to send',
} as const
