import type { Translated } from '../../report/messages/translated.ts'
import type { dueEn } from './due.en.ts'

/** Texts of the page that answers what must be gone by a day, in German. */
export const dueDe: Translated<typeof dueEn> = {
  'due.title': p => `Was bis ${p.day} weg sein muss, und wo es ist`,
  'due.by': 'Bis',
  'due.as': 'für',
  'due.where': 'Wo es ist',
  'due.needs-inventory':
    'Wo etwas ist, weiß man nur aus Bestandslisten. Melden Sie sich an und prüfen Sie eine, dann nennt diese Seite, was bis zu dem Tag fällig ist, mit den Einheiten und Stücken. Darunter steht, was nach den Maßnahmen weichen muss, wer immer es hat.',
  'due.sign-in': 'Anmelden',
  'due.screen': 'Eine Bestandsliste prüfen',
  'due.all-findings': 'Alle Befunde',
  'due.ours': 'In Ihren Beständen',
  'due.ours-none': p =>
    `Von dem, was geprüft wurde, ist nichts Offenes bis ${p.day} fällig. Befunde, die keinen Tag nennen, zählen nicht mit, auch wo etwas schon verboten ist: Sie stehen unter „Alle Befunde“. Was nicht geprüft wurde, zählt nicht.`,
  'due.more-to-come': 'Bis dahin kann mehr fällig sein, als hier steht.',
  'due.ours-says': p =>
    `Bei ${p.things} Ihrer Produkte, zusammen ${p.quantity} Stück, ist bis ${p.day} etwas fällig; Überfälliges steht zuerst.`,
  'due.more': 'Es gibt mehr Befunde, als diese Seite durchgeht; nehmen Sie sie als CSV oder JSON mit.',
  'due.items': p => `${p.count} Stück`,
  'due.law': 'Was nach den Maßnahmen weichen muss',
  'due.law-says': 'Nach dem Katalog, für',
  'due.law-none': p =>
    `Keine erfasste Maßnahme nennt einen Tag zwischen heute und ${p.day}, bis zu dem ein Produkt weichen muss.`,
  'due.past': 'Was schon hätte weichen müssen',
  'due.open': 'Was bis zu einem Tag weichen muss, der von einer Tatsache bei Ihnen an zählt',
  'due.day-open': 'offen',
  'due.further': p => `${p.count} weitere`,
  'held.title': 'In unseren Beständen',
  'held.products': 'Produkte',
  'held.items': 'Stück',
  'held.units': 'Einheiten',
  'held.findings': 'Befunde',
  'held.none':
    'Nichts in den Beständen, die Sie sehen dürfen, führt zu einem Befund nach dieser Maßnahme. Was nicht geprüft wurde, zählt nicht.',
  'unit.all-due': 'Alles Fällige, und wo es ist',
  'ask.which': p => `${p.act}: welches Produkt, welchen Anbieter?`,
  'ask.which-says':
    'Eine Lizenz ist immer eine für etwas. Nennen Sie oben im Feld das Produkt oder den Anbieter, unter irgendeinem Namen; Handlung, Organisation und Tag bleiben.',
  'evidence.take': 'Die Datei nehmen',
  'evidence.same':
    'Die verwahrten Bytes sind die, die hinzugefügt wurden: ihre Prüfsumme ist die aufgeschriebene.',
  'evidence.other':
    'Die verwahrten Bytes sind nicht die, die hinzugefügt wurden: ihre Prüfsumme ist eine andere als die aufgeschriebene.',
  'evidence.size': 'Größe',
  'evidence.bytes': p => `${p.count} Bytes`,
  'evidence.by': 'Hinzugefügt',
  'evidence.written': 'SHA-256, aufgeschrieben',
  'evidence.found': 'SHA-256, eben gefunden',
  'evidence.how': 'Um es selbst zu prüfen, nehmen Sie die Datei und vergleichen Sie:',
  'evidence.no-entry': 'Sie dürfen das Journal nicht lesen, oder es hat keinen Eintrag zu dieser Datei.',
  'evidence.journal': 'Eintrag im Journal',
  'evidence.entry-good': 'Der Eintrag nennt diese Prüfsumme, und sein eigener Hash folgt aus seinem Inhalt.',
  'evidence.entry-bad':
    'Der Eintrag stimmt nicht: er nennt eine andere Prüfsumme, oder sein Hash folgt nicht aus seinem Inhalt.',
  'evidence.entry-hash': 'Hash des Eintrags',
  'evidence.entry-before': 'Hash des Eintrags davor',
  'admin.audit-check': 'Das ganze Journal prüfen',
  'admin.audit-whole': p => `Alle ${p.count} Einträge stimmen, jeder hält am vorigen fest. Der letzte Hash:`,
  'admin.audit-broken': p => `${p.count} Einträge stimmen; Eintrag ${p.seq} nicht:`,
  'ask.first': 'Erste Schritte',
  'ask.first-says':
    'Legen Sie für jeden Teil der Organisation, für den andere Regeln gelten, eine Einheit an, und senden Sie dann, was jede hat. Von da an sagen Antworten, wo Sie etwas haben, und was weg muss, wird von selbst aufgeführt.',
  'ask.unknown': p =>
    `Der Katalog kennt kein Produkt und keinen Anbieter namens „${p.words}“. Das ist keine Freigabe: niemand hat nachgesehen.`,
  'ask.unknown-near': 'Meinten Sie eines davon?',
  'ask.unknown-look': 'In den Listen nachsehen:',
}
