import type { toolsEn } from './tools.en.ts'
import type { Translated } from '../../report/messages/translated.ts'

/** What the pages of conflicts, drafts, the catalogue itself and the API say, in German. */
export const toolsDe: Translated<typeof toolsEn> = {
  'conflicts.says':
    'Zwei oder mehr Regelwerke nebeneinander: in welchen Kategorien nichts bleibt, das alle annehmen, und was eines verlangt und ein anderes verbietet.',
  'conflicts.side': p => `Organisation ${p.number}`,
  'conflicts.no-impasse': p =>
    `Am ${p.day}, zu „${p.act}“: In jeder Kategorie bleibt etwas, das alle annehmen.`,
  'conflicts.impasses': p =>
    `Am ${p.day}, zu „${p.act}“: In ${p.count} Kategorien ist nichts im Katalog für alle annehmbar.`,
  'conflicts.all-free': 'Jedes Produkt des Katalogs ist für alle annehmbar.',
  'conflicts.categories': 'Kategorien nach dem, was von ihnen bleibt',
  'conflicts.cells':
    'Eine Zelle sagt, wie viele der verzeichneten Produkte schlimmstenfalls annehmbar sind; Kategorien, die ganz frei sind, fehlen.',
  'conflicts.to-all': 'Für alle',
  'conflicts.share': p => `${p.count} von ${p.of}`,
  'conflicts.clashes': 'Von einem verlangt, von einem anderen verboten',
  'conflicts.demanded': 'Auf der Liste, aus der zu wählen ist',
  'conflicts.forbidden': 'Verboten durch',
  'conflicts.deadlocks': 'Was ersetzt werden muss, ohne dass etwas übrig bleibt',
  'conflicts.deadlocks-say':
    'Einer muss das Produkt ersetzen; was er von derselben Art stattdessen nehmen könnte, darf der andere nicht nehmen. Wer an beides gebunden ist, kann nicht beides erfüllen.',
  'conflicts.must-replace': 'Muss es ersetzen',
  'conflicts.may-take-nothing': 'Darf nichts davon nehmen',
  'conflicts.instead': 'Was stattdessen ginge, und was es dem anderen verbietet',
  'impact.ours': 'In Ihren Beständen',
  'impact.ours-none': 'In keinem Bestand, den Sie sehen dürfen, ist etwas, dessen Status sich änderte.',
  'impact.unit-items': p => `${p.count} Gegenstände`,
  'impact.first-deadline': p => `erste Frist ${p.day}`,
  'impact.items': 'Gegenstände',
  'impact.deadline': 'Frist',
  'impact.in-catalogue': 'Im ganzen Katalog',
  'impact.says':
    'Schreiben oder laden Sie einen Entwurf und sehen Sie, bevor ihn jemand veröffentlicht, welche Urteile über Produkte des Katalogs er ändern würde. Nichts wird behalten.',
  'impact.draft': 'Entwurf einer Maßnahme, als YAML',
  'impact.draft-hint': 'Die Form der Dateien des Katalogs; der hier ist erfunden, zum Anfangen.',
  'impact.load': 'Eine Datei laden',
  'impact.on': 'Am (leer: erster Tag des Entwurfs)',
  'impact.go': 'Ausprobieren',
  'impact.result': p => `Was ${p.measure} ändern würde`,
  'impact.counts': p =>
    `${p.changes} Urteile würden sich am ${p.day} ändern, unter ${p.products} Produkten, die er erfassen kann.`,
  'impact.nothing': 'Für diese Organisationen ändert er an diesem Tag nichts.',
  'impact.changes': 'Urteile, die sich ändern würden',
  'impact.before': 'Jetzt',
  'impact.after': 'Mit dem Entwurf',
  'catalogue.title': 'Der Katalog',
  'catalogue.says':
    'Eine geprüfte Sammlung amtlicher Maßnahmen und dessen, wovon sie handeln, jede Tatsache mit Quelle und Datum. Jede Antwort wird daraus berechnet und nennt ihn.',
  'catalogue.provisions': 'Bestimmungen',
  'catalogue.lists': 'Listen',
  'catalogue.lines': 'Listenzeilen',
  'catalogue.sources': 'Quellen',
  'catalogue.measures': 'Maßnahmen',
  'catalogue.inForce': 'Heute in Kraft',
  'catalogue.authorities': 'Behörden',
  'catalogue.organisations': 'Arten von Organisationen',
  'catalogue.id': 'Stand',
  'catalogue.id-says':
    'Die Kennung ist die Prüfsumme von allem darin: Dieselbe Kennung gibt dieselben Antworten, Byte für Byte, auf jedem Rechner.',
  'catalogue.by-system': 'Nach Rechtsordnung',
  'catalogue.limits': 'Was er nicht ist',
  'catalogue.limits-says':
    'Er ist nicht vollständig und kein Rechtsrat. Was nicht darin steht, wurde nicht angesehen: Keine Antwort spricht jemanden frei. Er nimmt zwischen Regierungen keine Partei; er sagt, wer wem was verbietet und wie sicher das ist.',
  'api.title': 'API',
  'api.says': 'Alles, was die Seiten zeigen, gibt es als JSON. Diese Seite ist aus dem Dokument geschrieben:',
  'api.tokens': 'Wo man angemeldet sein muss, senden Sie ein API-Token als „Authorization: Bearer …“.',
  'api.signed-in': 'angemeldet',
  'api.required': 'nötig',
  'api.body': 'Was zu senden ist',
}
