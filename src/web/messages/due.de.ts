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
    `Von dem, was geprüft wurde, ist nichts Offenes bis ${p.day} fällig. Was nicht geprüft wurde, zählt nicht.`,
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
  'ask.which': p => `${p.act}: welches Produkt, welchen Anbieter?`,
  'ask.which-says':
    'Eine Lizenz ist immer eine für etwas. Nennen Sie oben im Feld das Produkt oder den Anbieter, unter irgendeinem Namen; Handlung, Organisation und Tag bleiben.',
}
