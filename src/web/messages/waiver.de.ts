import type { Translated } from '../../report/messages/translated.ts'
import type { waiverEn } from './waiver.en.ts'

/** Texts of waivers, in German. */
export const waiverDe: Translated<typeof waiverEn> = {
  'waiver.title': 'Ausnahme\u00adgenehmigungen',
  'waiver.says':
    'Eine Ausnahmegenehmigung ist eine befristete Erlaubnis einer Stelle, die nach der Bestimmung selbst dafür zuständig ist. Erteilte stehen oben, in der Reihenfolge, in der sie enden; trifft eine auf nichts mehr zu oder endet sie bald, so steht es dabei.',
  'waiver.none':
    'Niemand hat eine Ausnahmegenehmigung beantragt. Beantragen können Sie sie bei einem Befund.',
  'waiver.what': 'Wofür',
  'waiver.everything': 'jedes Produkt',
  'waiver.acts': 'Handlungen',
  'waiver.every-act': 'jede Handlung',
  'waiver.from': 'Ab',
  'waiver.until': 'Bis',
  'waiver.matches': 'Befunde, für die sie gilt',
  'waiver.matches-none': 'trifft auf nichts zu',
  'waiver.ends-soon': 'endet bald',
  'waiver.ended': 'abgelaufen',
  'waiver.state': 'Stand',
  'waiver.impact': 'Gegenstände',
  'waiver.new': 'Ausnahmegenehmigung beantragen',
  'waiver.new-says':
    'Geben Sie an, wofür, wie lange und warum. Über jede Bestimmung, die im Wege steht, entscheidet gesondert die Stelle, die sie nennt.',
  'waiver.reason': 'Wozu Sie sie brauchen',
  'waiver.conditions': 'Unter welchen Bedingungen',
  'waiver.ask': 'Beantragen',
  'waiver.requesters': 'Wer sie beantragt',
  'waiver.join': 'Wir brauchen sie auch',
  'waiver.join-unit': 'Für die Einheit',
  'waiver.join-go': 'Mitbeantragen',
  'waiver.decisions': 'Entscheidung zu jeder Bestimmung',
  'waiver.grantor': 'Im Namen von',
  'waiver.paper': 'Schriftstück, falls eine Behörde außerhalb sie erteilt hat',
  'waiver.word': 'Anmerkung',
  'waiver.grant': 'Erteilen',
  'waiver.refuse': 'Ablehnen',
  'waiver.needs-two': 'Sie betrifft so viel, dass zwei Personen sie erteilen müssen.',
  'waiver.end': 'Beenden',
  'waiver.take-back': 'Antrag zurücknehmen',
  'waiver.end-why': 'Warum',
  'waiver-state.asked': 'beantragt',
  'waiver-state.granted': 'erteilt',
  'waiver-state.refused': 'abgelehnt',
  'waiver-state.withdrawn': 'zurückgenommen',
  'waiver-state.revoked': 'beendet',
  'waiver-state.open': 'offen',
}
