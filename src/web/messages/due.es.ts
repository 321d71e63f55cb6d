import type { Translated } from '../../report/messages/translated.ts'
import type { dueEn } from './due.en.ts'

/** Texts of the page that answers what must be gone by a day, in Spanish. */
export const dueEs: Translated<typeof dueEn> = {
  'due.title': p => `Qué debe haberse retirado a más tardar el ${p.day}, y dónde está`,
  'due.by': 'A más tardar',
  'due.as': 'para',
  'due.where': 'Dónde está',
  'due.needs-inventory':
    'Dónde está cada cosa solo se sabe por los inventarios. Inicie sesión y examine uno: esta página enumerará lo que vence hasta ese día, con sus unidades y elementos. Abajo figura lo que las medidas obligan a retirar, lo tenga quien lo tenga.',
  'due.sign-in': 'Iniciar sesión',
  'due.screen': 'Examinar un inventario',
  'due.all-findings': 'Todos los hallazgos',
  'due.ours': 'En sus inventarios',
  'due.ours-none': p =>
    `De lo examinado, nada que siga abierto vence hasta el ${p.day}. Los hallazgos que no dicen un día no cuentan, ni siquiera si algo ya está prohibido: están en «Todos los hallazgos». Lo que no se ha examinado no cuenta.`,
  'due.more-to-come': 'Hasta entonces puede vencer más de lo que aquí consta.',
  'due.ours-says': p =>
    `${p.things} de sus productos, ${p.quantity} elementos en total, tienen algo que vence hasta el ${p.day}; lo vencido va primero.`,
  'due.more': 'Hay más hallazgos de los que recorre esta página; lléveselos como CSV o JSON.',
  'due.items': p => `${p.count} elementos`,
  'due.law': 'Lo que las medidas obligan a retirar',
  'due.law-says': 'Según el catálogo, para',
  'due.law-none': p =>
    `Ninguna medida registrada fija un día entre hoy y el ${p.day} en que deba retirarse un producto.`,
  'due.past': 'Lo que ya debía haberse retirado',
  'due.open': 'Lo que debe retirarse hasta un día que se cuenta desde un hecho suyo',
  'due.day-open': 'abierto',
  'due.further': p => `${p.count} más`,
  'held.title': 'En nuestros inventarios',
  'held.products': 'Productos',
  'held.items': 'Elementos',
  'held.units': 'Unidades',
  'held.findings': 'Hallazgos',
  'held.none':
    'Nada de los inventarios que puede ver da lugar a un hallazgo por esta medida. Lo que no se ha examinado no cuenta.',
  'unit.all-due': 'Todo lo que vence, y dónde está',
  'ask.which': p => `${p.act}: ¿qué producto o proveedor?`,
  'ask.which-says':
    'Una licencia siempre lo es de algo. Escriba arriba el producto o su proveedor, con cualquiera de sus nombres; el acto, la organización y el día se conservan.',
  'evidence.take': 'Llevarse el archivo',
  'evidence.same': 'Los bytes guardados son los que se añadieron: su resumen es el anotado.',
  'evidence.other': 'Los bytes guardados no son los que se añadieron: su resumen es distinto del anotado.',
  'evidence.size': 'Tamaño',
  'evidence.bytes': p => `${p.count} octetos`,
  'evidence.by': 'Añadido',
  'evidence.written': 'SHA-256, anotado',
  'evidence.found': 'SHA-256, hallado ahora',
  'evidence.how': 'Para comprobarlo por su cuenta, llévese el archivo y compare:',
  'evidence.no-entry': 'No puede leer el diario, o este no tiene asiento para este archivo.',
  'evidence.journal': 'Asiento del diario',
  'evidence.entry-good': 'El asiento nombra este resumen, y su propio hash se sigue de su contenido.',
  'evidence.entry-bad':
    'El asiento no se sostiene: nombra otro resumen, o su hash no se sigue de su contenido.',
  'evidence.entry-hash': 'Hash del asiento',
  'evidence.entry-before': 'Hash del asiento anterior',
  'admin.audit-check': 'Comprobar todo el diario',
  'admin.audit-whole': p =>
    `Los ${p.count} asientos se sostienen, cada uno sobre el anterior. El último hash:`,
  'admin.audit-broken': p => `${p.count} asientos se sostienen; el asiento ${p.seq} no:`,
  'ask.first': 'Primeros pasos',
  'ask.first-says':
    'Cree una unidad para cada parte de la organización a la que se apliquen otras reglas y envíe después lo que tiene cada una. Desde entonces las respuestas dicen dónde lo tiene, y lo que debe retirarse se enumera por sí solo.',
  'ask.unknown': p =>
    `El catálogo no conoce ningún producto ni proveedor llamado «${p.words}». Eso no es una autorización: nadie lo ha examinado.`,
  'ask.unknown-near': '¿Quería decir alguno de estos?',
  'ask.unknown-look': 'Busque en las listas:',
}
