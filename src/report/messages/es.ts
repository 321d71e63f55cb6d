import type { en } from './en.ts'
import type { Translated } from './translated.ts'

/** Every sentence about a verdict in Spanish. */
export const es: Translated<typeof en> = {
  'cite.since': p => `${p.authority}, desde ${p.rule}`,
  'cite.from': p => `${p.authority}, a partir de ${p.rule}`,
  'cite.older-rule': p => `${p.authority}, desde ${p.since} por una norma de ${p.rule}`,
  'cite.younger-rule': p => `${p.authority}, desde ${p.rule}; antes, por otra norma`,
  'cite.rule-of': p => `${p.authority}, por una norma de ${p.rule}`,

  'date.some-day': p => `algún día ${p.text}`,
  'date.between': p => `algún día entre ${p.earliest} y ${p.latest}`,

  'verdict.prohibited': p => `No le está permitido ${p.deed} (${p.cite}).`,
  'verdict.failed-date': p => `Ya no le está permitido ${p.deed}: el último día fue ${p.by} (${p.cite}).`,
  'verdict.not-approved': p =>
    `Debe elegir de «${p.list}» (${p.cite}), que no nombra ${p.what}. Eso no es una prohibición.`,
  'verdict.withheld': p =>
    `A la otra parte (${p.other}) no le está permitido ${p.deed} (${p.cite}). Usted no infringe ninguna norma de esta medida por ${p.kept}.`,
  'verdict.withheld-at-worst': p =>
    `A la otra parte (${p.other}) no le está permitido ${p.deed} (${p.cite}).`,
  'verdict.disqualifying': p =>
    `Le está permitido ${p.deed}, pero entonces (${p.by}) queda prohibido con usted: ${p.acts} (${p.cite}).`,
  'verdict.restricted': p =>
    `Solo le está permitido ${p.deed} con una condición: ${p.condition} (${p.cite}).`,
  'verdict.restricted-until': p => `Aún le está permitido ${p.deed} hasta ${p.by}: ${p.duty} (${p.cite}).`,
  'verdict.restricted-duty': p =>
    `Le está permitido ${p.deed} solo mientras cumpla un deber: ${p.duty} (${p.cite}).`,
  'verdict.discouraged': p =>
    `Le está permitido ${p.deed}. Un consejo, que no obliga a nadie (${p.cite}): ${p.says}.`,
  'verdict.under-review': p =>
    `Hay un expediente abierto sobre ${p.what} (${p.cite}); nada está decidido, y por ahora nada impide ${p.doing}.`,
  'verdict.waived': p =>
    `Le está permitido ${p.deed}: la disposición que lo prohíbe (${p.cite}) queda levantada para usted por ${p.waiver}.`,
  'verdict.clear': p => `Nada impide ${p.doing}.`,
  'verdict.approved': p => `Le está permitido ${p.deed}; la lista lo nombra (${p.cite}).`,
  'verdict.undetermined': p => `${p.turnsOn}.`,
  'verdict.range': p => `entre «${p.best}» y «${p.worst}»`,
  'turns-on.facts': p => `Depende de: ${p.facts}`,
  'turns-on.answer': p => `una respuesta ${p.whose}`,
  'turns-on.nothing': 'No está resuelto',
  'verdict.uncited': p => `El estado es ${p.status}; no se cita nada para ello.`,

  'because.worse-end': p => `En el peor caso: ${p.sentence}`,
  'floor.official': p => `Sin lo que ningún texto disponible aquí muestra: ${p.status}.`,
  'floor.attested': p => `Sin el texto que nadie autenticó: ${p.status}.`,
  'floor.unauthenticated': p => `Sin lo que solo cuenta la prensa: ${p.status}.`,
  'floor.reported': p => `Con todo: ${p.status}.`,

  'also.if-so': p => `En ese caso: ${p.duty}`,
  'also.more': p => `${p.count} deberes más (licet explain)`,

  'because.contradiction': p =>
    `El derecho (${p.system}) se contradice: ${p.approves} aprueba lo que ${p.forbids} prohíbe, y nada expreso lo resuelve.`,

  'next.prohibited': p => `No siga adelante${p.lift}.`,
  'next.choose': p => `Elija otro${p.lift}.`,
  'next.stop': p => `Deje de usarlo y elija otro${p.lift}.`,
  'next.take-none': p => `No acepte ninguna y prevea otro${p.lift}.`,
  'next.lift': p => `, o pida una dispensa (${p.who})`,
  'next.not-approved': p => `Elija de la lista${p.lift}.`,
  'next.withheld': 'No cuente con obtenerlo; mire qué más hay.',
  'next.no-updates': 'No espere más actualizaciones y decida cuánto tiempo lo mantiene sin ellas.',
  'next.disqualifying': 'Si quiere esos contratos, termínelo antes.',
  'next.restricted': 'Muestre que la condición se cumple, o elija otro.',
  'next.do-duty': 'Hágalo, o elija otro.',
  'next.do-duty-by': p => `Hágalo a más tardar el ${p.by}.`,
  'next.duty': p => `${p.duty}${p.by}`,
  'due.is': p => `a más tardar el ${p.by}`,
  'due.was': p => `vencía el ${p.by}`,
  'due.by': p => ` (${p.by})`,
  'due.days': p => ` (${p.by}: ${p.limit} desde ${p.event}, contados desde el ${p.from})`,
  'due.working-days': p =>
    ` (${p.by}: ${p.limit} desde ${p.event}, contados desde el ${p.from}; sin descontar festivos)`,
  'due.within': p => ` (en ${p.limit} desde ${p.event})`,
  'due.open': p => ` (en ${p.limit} desde ${p.event}; --assume ${p.asks}=DAY da la fecha)`,
  'due.suspended': 'En esta fecha no se hace cumplir.',
  'next.discouraged': 'Lea el consejo y decida usted.',
  'next.under-review': 'Pregunte de nuevo cuando se cierre el expediente; prevea ambos finales.',
  'next.waived': 'Tenga la dispensa a mano y anote su último día.',
  'next.clear': 'Nada que hacer.',
  'next.approved': 'Nada que hacer.',
  'next.answer': p => `Responda: ${p.asks} (${p.assume})`,
  'next.supplier': p => `Pregunte a su proveedor: ${p.asks} (${p.assume})`,
  'next.authority': p => `Pregunte a la autoridad: ${p.asks} (${p.assume})`,
  'next.open-law': p => `Nadie ha resuelto esto: ${p.asks} Cuente con el peor caso, o busque consejo.`,
  'next.change': p => `Desde ${p.on}: ${p.status}.`,

  'assume.any': p => `${p.assume}: ${p.answers}`,
  'answer.below-days': p => `antes de ${p.bound}`,
  'answer.below-versions': p => `por debajo de ${p.bound}`,
  'answer.up-to': p => `hasta ${p.bound}`,
  'answer.from': p => `desde ${p.bound}`,
  'answer.from-then': 'desde entonces',
  'answer.above': p => `por encima de ${p.bound}`,

  'asks.begun': p => `¿Había comenzado ya ese día: ${p.name}?`,
  'asks.holds': p => `¿Seguía vigente ese día: ${p.name}?`,
  'asks.begun-roughly': p => `¿Había comenzado ya ese día: ${p.name} (solo se sabe: ${p.span})?`,
  'asks.holds-roughly': p => `¿Seguía vigente ese día: ${p.name} (de su fin solo se sabe: ${p.span})?`,
  'asks.stage': p => `la etapa «${p.stage}» de ${p.measure}`,
  'asks.listing': p => `su línea en «${p.list}»`,
  'asks.owns': p => `la propiedad de ${p.from} sobre ${p.to}`,
  'asks.succeeded-by': p => `la sucesión de ${p.from} por ${p.to}`,
  'asks.rebrands': p => `la venta de productos de ${p.to} por ${p.from} con nombre propio`,
  'asks.role': p => `${p.party} como ${p.role} de ${p.product}`,

  'near.known': 'ninguna fuente lo había contado para entonces',
  'near.not-issued': 'no dictada para entonces',
  'near.issued-later': p => `dictada solo el ${p.on}`,
  'near.proposed': 'solo propuesta',
  'near.announced': 'solo anunciada',
  'near.withdrawn': p => `retirada el ${p.on}`,
  'near.repealed': p => `derogada el ${p.on}`,
  'near.from': p => `a partir de ${p.on}`,
  'near.ended': p => `terminó el ${p.on}`,
  'near.period': p => `fuera de su plazo, que cuenta el día en que fue ${p.counted}`,
  'near.addressee': p => `no le obliga a usted, sino a: ${p.whom}`,
  'near.act': p => `solo regula: ${p.acts}`,
  'near.counterparty': p => `solo en el trato con: ${p.whom}`,
  'near.where': p => `solo donde: ${p.where}`,
  'near.covered': p => `abarca: ${p.covers}`,
  'near.exception': p => `exceptuado: ${p.says}`,
  'near.relation': p => `levantado por ${p.by}`,
  'near.theirs': p => `no le obligaría a usted, sino a: ${p.other}`,

  'quota.of': p => `${p.covered} de ${p.of} (${String(p.percent).replace('.', ',')} %)`,
  'quota.share': p => p.share,
  'quota.between': p => `entre ${p.least} y ${p.most}`,
  'quota.by': p => ` a más tardar el ${p.by}`,
  'quota.yes': p =>
    `Cuota superada: están cubiertos ${p.share} en ${p.of}; como máximo ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.no': p =>
    `Cuota cumplida: están cubiertos ${p.share} en ${p.of}; como máximo ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.unknown': p =>
    `Cuota abierta: están cubiertos ${p.share} en ${p.of}, según los hechos abiertos; como máximo ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.asks': p => `¿Se tiene más de lo que deja la cuota de ${p.of}?`,

  'impact.later': p => `Nada de ella rige antes de ${p.on}: pregunte con --on ${p.on}.`,
  'impact.binds': p => `Obliga a: ${p.whom}; se preguntó para: ${p.asked}.`,

  'note.maker': p =>
    `«${p.text}» nombra a un fabricante; se responde por ${p.product}. Nombre otro producto para preguntar por él.`,
  'note.something-of': p =>
    `El catálogo conoce «${p.text}» solo como algo de ${p.maker}; se responde por ${p.product}.`,

  'note.judged': p => `«${p.text}» se toma por ${p.name}, como juzgó ${p.by}.`,
  'note.could-be': p => `También podría ser: ${p.names}.`,

  'claim.exception': p => `Que esto rige: «${p.says}»`,
}
