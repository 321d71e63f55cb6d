import type { en } from './en.ts'
import type { Translated } from './translated.ts'

/** Every sentence about a verdict in German. `deed` and `doing` are infinitives with "zu", so that a sentence can end with them. */
export const de: Translated<typeof en> = {
  'cite.since': p => `${p.authority}, seit ${p.rule}`,
  'cite.from': p => `${p.authority}, ab ${p.rule}`,
  'cite.older-rule': p => `${p.authority}, seit ${p.since} nach einer Vorschrift von ${p.rule}`,
  'cite.younger-rule': p => `${p.authority}, seit ${p.rule}; davor nach einer anderen Vorschrift`,
  'cite.rule-of': p => `${p.authority}, nach einer Vorschrift von ${p.rule}`,

  'date.some-day': p => `einem Tag ${p.text}`,
  'date.between': p => `einem Tag zwischen ${p.earliest} und ${p.latest}`,

  'verdict.prohibited': p => `Es ist Ihnen verboten, ${p.deed} (${p.cite}).`,
  'verdict.failed-date': p =>
    `Es ist Ihnen nicht mehr erlaubt, ${p.deed}: der letzte Tag war ${p.by} (${p.cite}).`,
  'verdict.not-approved': p =>
    `Sie müssen aus „${p.list}“ wählen (${p.cite}); ${p.what} steht nicht darauf. Das ist kein Verbot.`,
  'verdict.withheld': p =>
    `Verboten ist es der anderen Seite (${p.other}), ${p.deed} (${p.cite}). Sie selbst verstoßen gegen keine Vorschrift dieser Maßnahme, wenn Sie ${p.kept}.`,
  'verdict.withheld-at-worst': p => `Verboten ist es der anderen Seite (${p.other}), ${p.deed} (${p.cite}).`,
  'verdict.disqualifying': p =>
    `Es ist Ihnen erlaubt, ${p.deed}; verboten ist dann aber (${p.by}): ${p.acts} mit Ihnen (${p.cite}).`,
  'verdict.restricted': p =>
    `Es ist Ihnen nur unter einer Bedingung erlaubt, ${p.deed}: ${p.condition} (${p.cite}).`,
  'verdict.restricted-until': p => `Es ist Ihnen noch bis ${p.by} erlaubt, ${p.deed}: ${p.duty} (${p.cite}).`,
  'verdict.restricted-duty': p =>
    `Es ist Ihnen nur erlaubt, ${p.deed}, solange Sie eine Pflicht erfüllen: ${p.duty} (${p.cite}).`,
  'verdict.discouraged': p =>
    `Es ist Ihnen erlaubt, ${p.deed}. Ein Rat, der niemanden bindet (${p.cite}): ${p.says}.`,
  'verdict.under-review': p =>
    `Zu ${p.what} ist ein Verfahren offen (${p.cite}); entschieden ist nichts, und noch steht dem nichts im Wege, ${p.doing}.`,
  'verdict.waived': p =>
    `Es ist Ihnen erlaubt, ${p.deed}: die Bestimmung, die es verbietet (${p.cite}), ist für Sie aufgehoben durch ${p.waiver}.`,
  'verdict.clear': p => `Dem steht nichts im Wege, ${p.doing}.`,
  'verdict.approved': p => `Es ist Ihnen erlaubt, ${p.deed}; die Liste nennt es (${p.cite}).`,
  'verdict.undetermined': p => `Es ${p.turnsOn}.`,
  'verdict.range': p => `zwischen „${p.best}“ und „${p.worst}“`,
  'turns-on.facts': p => `hängt ab von: ${p.facts}`,
  'turns-on.answer': p => `eine Antwort (${p.whose})`,
  'turns-on.nothing': 'ist nicht geklärt',
  'verdict.uncited': p => `Der Status ist ${p.status}; angeführt wird dafür nichts.`,

  'because.worse-end': p => `Schlimmstenfalls: ${p.sentence}`,
  'floor.official': p => `Ohne das, was kein hier vorliegender Text zeigt: ${p.status}.`,
  'floor.attested': p => `Ohne den Text, den niemand beglaubigt hat: ${p.status}.`,
  'floor.unauthenticated': p => `Ohne das, was nur die Presse berichtet: ${p.status}.`,
  'floor.reported': p => `Mit allem: ${p.status}.`,

  'also.if-so': p => `Wenn ja: ${p.duty}`,
  'also.more': p => `${p.count} weitere Pflichten (licet explain)`,

  'because.contradiction': p =>
    `Das Recht (${p.system}) widerspricht sich: ${p.approves} lässt zu, was ${p.forbids} verbietet, und nichts Ausdrückliches entscheidet es.`,

  'next.prohibited': p => `Lassen Sie es${p.lift}.`,
  'next.choose': p => `Wählen Sie etwas anderes${p.lift}.`,
  'next.stop': p => `Nutzen Sie es nicht weiter und wählen Sie etwas anderes${p.lift}.`,
  'next.take-none': p => `Nehmen Sie keine und planen Sie etwas anderes${p.lift}.`,
  'next.lift': p => `, oder beantragen Sie eine Ausnahme (${p.who})`,
  'next.not-approved': p => `Wählen Sie aus der Liste${p.lift}.`,
  'next.withheld': 'Rechnen Sie nicht damit, es zu bekommen; sehen Sie nach, was es sonst gibt.',
  'next.no-updates':
    'Rechnen Sie mit keinen Aktualisierungen mehr und entscheiden Sie, wie lange Sie es ohne sie behalten.',
  'next.disqualifying': 'Wenn Sie solche Aufträge wollen, beenden Sie es vorher.',
  'next.restricted': 'Weisen Sie nach, dass die Bedingung erfüllt ist, oder wählen Sie etwas anderes.',
  'next.do-duty': 'Tun Sie das, oder wählen Sie etwas anderes.',
  'next.do-duty-by': p => `Tun Sie das bis ${p.by}.`,
  'next.duty': p => `${p.duty}${p.by}`,
  'due.is': p => `bis ${p.by}`,
  'due.was': p => `war fällig bis ${p.by}`,
  'due.by': p => ` (${p.by})`,
  'due.days': p => ` (${p.by}: ${p.limit} nach: ${p.event}, gezählt ab ${p.from})`,
  'due.working-days': p =>
    ` (${p.by}: ${p.limit} nach: ${p.event}, gezählt ab ${p.from}; Feiertage nicht abgezogen)`,
  'due.within': p => ` (binnen ${p.limit} nach: ${p.event})`,
  'due.open': p => ` (binnen ${p.limit} nach: ${p.event}; --assume ${p.asks}=DAY nennt das Datum)`,
  'due.suspended': 'An diesem Tag wird es nicht durchgesetzt.',
  'next.discouraged': 'Lesen Sie den Rat und entscheiden Sie selbst.',
  'next.under-review': 'Fragen Sie wieder, wenn das Verfahren beendet ist; planen Sie für beide Ausgänge.',
  'next.waived': 'Halten Sie die Ausnahme bereit und merken Sie sich ihren letzten Tag.',
  'next.clear': 'Nichts zu tun.',
  'next.approved': 'Nichts zu tun.',
  'next.answer': p => `Beantworten Sie: ${p.asks} (${p.assume})`,
  'next.supplier': p => `Fragen Sie Ihren Lieferanten: ${p.asks} (${p.assume})`,
  'next.authority': p => `Fragen Sie die Behörde: ${p.asks} (${p.assume})`,
  'next.open-law': p =>
    `Das hat niemand geklärt: ${p.asks} Rechnen Sie mit dem schlimmeren Ende, oder lassen Sie sich beraten.`,
  'next.change': p => `Ab ${p.on}: ${p.status}.`,

  'assume.any': p => `${p.assume}: ${p.answers}`,
  'answer.below-days': p => `vor ${p.bound}`,
  'answer.below-versions': p => `unter ${p.bound}`,
  'answer.up-to': p => `bis ${p.bound}`,
  'answer.from': p => `ab ${p.bound}`,
  'answer.from-then': 'von da an',
  'answer.above': p => `über ${p.bound}`,

  'asks.begun': p => `Hatte an diesem Tag schon begonnen: ${p.name}?`,
  'asks.holds': p => `Galt an diesem Tag noch: ${p.name}?`,
  'asks.begun-roughly': p =>
    `Hatte an diesem Tag schon begonnen: ${p.name} (mehr ist nicht bekannt: ${p.span})?`,
  'asks.holds-roughly': p =>
    `Galt an diesem Tag noch: ${p.name} (mehr ist vom Ende nicht bekannt: ${p.span})?`,
  'asks.stage': p => `das Stadium „${p.stage}“ von ${p.measure}`,
  'asks.listing': p => `die Zeile auf „${p.list}“`,
  'asks.owns': p => `der Besitz von ${p.from} an ${p.to}`,
  'asks.succeeded-by': p => `die Nachfolge von ${p.from} auf ${p.to}`,
  'asks.rebrands': p => `der Verkauf von Produkten von ${p.to} durch ${p.from} unter eigenem Namen`,
  'asks.role': p => `${p.party} als ${p.role} von ${p.product}`,

  'near.known': 'keine Quelle hatte bis dahin davon berichtet',
  'near.not-issued': 'bis dahin nicht erlassen',
  'near.issued-later': p => `erst erlassen: ${p.on}`,
  'near.proposed': 'nur vorgeschlagen',
  'near.announced': 'nur angekündigt',
  'near.withdrawn': p => `zurückgezogen: ${p.on}`,
  'near.repealed': p => `aufgehoben: ${p.on}`,
  'near.from': p => `ab ${p.on}`,
  'near.ended': p => `endete ${p.on}`,
  'near.period': p => `außerhalb der Geltung, die nach dem Tag zählt, an dem es ${p.counted} wurde`,
  'near.addressee': p => `bindet nicht Sie, sondern: ${p.whom}`,
  'near.act': p => `regelt nur: ${p.acts}`,
  'near.counterparty': p => `nur gegenüber: ${p.whom}`,
  'near.where': p => `nur wo: ${p.where}`,
  'near.covered': p => `erfasst: ${p.covers}`,
  'near.exception': p => `ausgenommen: ${p.says}`,
  'near.relation': p => `aufgehoben durch ${p.by}`,
  'near.theirs': p => `würde nicht Sie binden, sondern: ${p.other}`,

  'quota.of': p => `${p.covered} von ${p.of} (${String(p.percent).replace('.', ',')} %)`,
  'quota.share': p => p.share,
  'quota.between': p => `zwischen ${p.least} und ${p.most}`,
  'quota.by': p => ` bis ${p.by}`,
  'quota.yes': p =>
    `Quote überschritten: erfasst sind ${p.share} bei ${p.of}; höchstens ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.no': p =>
    `Quote eingehalten: erfasst sind ${p.share} bei ${p.of}; höchstens ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.unknown': p =>
    `Quote offen: erfasst sind ${p.share} bei ${p.of}, je nach offenen Tatsachen; höchstens ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.asks': p => `Ist mehr vorhanden, als die Quote von ${p.of} lässt?`,

  'impact.later': p => `Nichts davon gilt vor ${p.on}: fragen Sie mit --on ${p.on}.`,
  'impact.binds': p => `Es bindet: ${p.whom}; gefragt war für: ${p.asked}.`,

  'note.maker': p =>
    `„${p.text}“ nennt einen Hersteller; beantwortet für ${p.product}. Nennen Sie ein anderes Produkt, um danach zu fragen.`,
  'note.something-of': p =>
    `Der Katalog kennt „${p.text}“ nur als etwas von ${p.maker}; beantwortet für ${p.product}.`,

  'note.judged': p => `„${p.text}“ wird für ${p.name} gehalten, wie ${p.by} geurteilt hat.`,
  'note.could-be': p => `Könnte auch sein: ${p.names}.`,

  'claim.exception': p => `Dass dies gilt: „${p.says}“`,
}
