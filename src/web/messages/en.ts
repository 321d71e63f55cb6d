import { adminEn } from './admin.en.ts'
import { askEn } from './ask.en.ts'
import { dueEn } from './due.en.ts'
import { identifiersEn } from './identifiers.en.ts'
import { toolsEn } from './tools.en.ts'
import { authorityEn } from './authority.en.ts'
import { catalogueEn } from './catalogue.en.ts'
import type { Translated } from '../../report/messages/translated.ts'
import { waiverEn } from './waiver.en.ts'
import { wordsEn } from '../../report/messages/words.en.ts'
import { workEn } from './work.en.ts'

/** Every text of the pages that is not a sentence about a verdict (those are in report/messages). */
export const en = {
  ...wordsEn,
  ...adminEn,
  ...waiverEn,
  ...workEn,
  ...askEn,
  ...dueEn,
  ...authorityEn,
  ...catalogueEn,
  ...toolsEn,
  ...identifiersEn,
  'language.name': 'English',
  'site.name': 'Licet',
  'site.claim': 'May we do this with this product, on this date?',
  'site.skip': 'Skip to the content',
  'site.skip-to-question': 'Skip to the question',
  'site.source': 'Every answer names its measure, its sources and the catalogue that it was taken from.',
  'site.snapshot': (p: { id: string }) => `Catalogue ${p.id}`,
  'nav.label': 'Pages',
  'nav.ask': 'Ask',
  'nav.measures': 'Measures',
  'nav.parties': 'Parties',
  'nav.products': 'Products',
  'nav.screen': 'Screen',
  'nav.findings': 'Findings',
  'nav.matches': 'Matches',
  'nav.waivers': 'Waivers',
  'nav.units': 'Units',
  'nav.work': 'Work',
  'nav.reviews': 'Reviews',
  'nav.gazette': 'Gazette',
  'nav.list': 'Public list',
  'nav.impact': 'Impact',
  'nav.conflicts': 'Conflicts',
  'nav.admin': 'Admin',
  'door.sign-in': 'Sign in',
  'door.sign-out': 'Sign out',
  'door.email': 'E-mail address',
  'door.password': 'Password',
  'door.signed-in-as': (p: { name: string }) => `Signed in as ${p.name}`,
  'door.set-up': 'Set up this registry',
  'door.set-up-says': 'You are the first here. You become its administrator; others are invited by you.',
  'door.name': 'Your name',
  'door.organisation': 'Your organisation',
  'door.preset': 'What it is like',
  'door.preset-none': 'none of these',
  'door.password-rule': 'At least 12 characters; a few words are better than signs.',
  'door.invitation': 'Welcome',
  'door.invitation-says': 'Choose a password; then you are signed in.',
  'door.choose-password': 'Choose a password',
  'table.count': (p: { count: string }) => `${p.count} in all`,
  'table.export': 'Take all of it as',
  'table.pages': 'Pages of the list',
  'table.previous': 'Previous',
  'table.next': 'Next',
  'table.first': 'First page',
  'table.filter': 'Show',
  'table.all': 'all',
  'table.clear': 'Show everything',
  'table.words': 'Words',
  'table.take': 'Take as',
  'table.none-found': 'Nothing here holds these words.',
  'problem.title': 'That did not work',
  'problem.missing': 'There is no such page',
  'problem.missing-says': 'The address may be mistyped, or what stood here is gone.',
  'problem.home': 'Back to the first page',
} as const

/** The keys and shapes that every language has. */
export type Texts = Translated<typeof en>
