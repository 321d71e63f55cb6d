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
    `De lo examinado, nada que siga abierto vence hasta el ${p.day}. Lo que no se ha examinado no cuenta.`,
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
  'ask.which': p => `${p.act}: ¿qué producto o proveedor?`,
  'ask.which-says':
    'Una licencia siempre lo es de algo. Escriba arriba el producto o su proveedor, con cualquiera de sus nombres; el acto, la organización y el día se conservan.',
}
