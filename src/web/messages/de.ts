import { adminDe } from './admin.de.ts'
import { askDe } from './ask.de.ts'
import { authorityDe } from './authority.de.ts'
import { catalogueDe } from './catalogue.de.ts'
import type { Texts } from './en.ts'
import { dueDe } from './due.de.ts'
import { identifiersDe } from './identifiers.de.ts'
import { toolsDe } from './tools.de.ts'
import { waiverDe } from './waiver.de.ts'
import { wordsDe } from '../../report/messages/words.de.ts'
import { workDe } from './work.de.ts'

/** German. */
export const de: Texts = {
  ...wordsDe,
  ...adminDe,
  ...waiverDe,
  ...workDe,
  ...askDe,
  ...dueDe,
  ...authorityDe,
  ...catalogueDe,
  ...toolsDe,
  ...identifiersDe,
  'language.name': 'Deutsch',
  'site.name': 'Licet',
  'site.claim': 'Dürfen wir das mit diesem Produkt, an diesem Tag?',
  'site.skip': 'Zum Inhalt springen',
  'site.skip-to-question': 'Zur Frage springen',
  'site.source': 'Jede Antwort nennt ihre Maßnahme, ihre Quellen und den Katalog, aus dem sie stammt.',
  'site.snapshot': p => `Katalog ${p.id}`,
  'nav.label': 'Seiten',
  'nav.ask': 'Fragen',
  'nav.measures': 'Maßnahmen',
  'nav.parties': 'Akteure',
  'nav.products': 'Produkte',
  'nav.screen': 'Prüfen',
  'nav.findings': 'Befunde',
  'nav.matches': 'Treffer',
  'nav.waivers': 'Ausnahmen',
  'nav.units': 'Einheiten',
  'nav.work': 'Aufgaben',
  'nav.reviews': 'Verfahren',
  'nav.gazette': 'Amtsblatt',
  'nav.list': 'Öffentliche Liste',
  'nav.impact': 'Auswirkung',
  'nav.conflicts': 'Konflikte',
  'nav.admin': 'Verwaltung',
  'door.sign-in': 'Anmelden',
  'door.sign-out': 'Abmelden',
  'door.email': 'E-Mail-Adresse',
  'door.password': 'Passwort',
  'door.signed-in-as': p => `Angemeldet als ${p.name}`,
  'door.set-up': 'Dieses Register einrichten',
  'door.set-up-says': 'Hier ist noch niemand. Sie verwalten das Register und laden andere ein.',
  'door.name': 'Ihr Name',
  'door.organisation': 'Ihre Organisation',
  'door.preset': 'Art der Organisation',
  'door.preset-none': 'keine davon',
  'door.password-rule': 'Mindestens 12 Zeichen; einige Wörter sind besser als Sonderzeichen.',
  'door.invitation': 'Willkommen',
  'door.invitation-says': 'Wählen Sie ein Passwort; dann sind Sie angemeldet.',
  'door.choose-password': 'Passwort wählen',
  'table.count': p => `${p.count} insgesamt`,
  'table.export': 'Alles mitnehmen als',
  'table.pages': 'Seiten der Liste',
  'table.previous': 'Zurück',
  'table.next': 'Weiter',
  'table.first': 'Erste Seite',
  'table.filter': 'Zeigen',
  'table.all': 'alle',
  'table.clear': 'Alles zeigen',
  'table.words': 'Wörter',
  'table.take': 'Mitnehmen als',
  'table.none-found': 'Hier steht nichts mit diesen Wörtern.',
  'problem.title': 'Das ging nicht',
  'problem.missing': 'Diese Seite gibt es nicht',
  'problem.missing-says':
    'Die Adresse ist vielleicht falsch geschrieben, oder was hier stand, gibt es nicht mehr.',
  'problem.home': 'Zurück zur ersten Seite',
}
