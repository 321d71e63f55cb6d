import { adminEs } from './admin.es.ts'
import { askEs } from './ask.es.ts'
import { authorityEs } from './authority.es.ts'
import { catalogueEs } from './catalogue.es.ts'
import type { Texts } from './en.ts'
import { dueEs } from './due.es.ts'
import { identifiersEs } from './identifiers.es.ts'
import { toolsEs } from './tools.es.ts'
import { waiverEs } from './waiver.es.ts'
import { wordsEs } from '../../report/messages/words.es.ts'
import { workEs } from './work.es.ts'

/** Spanish. */
export const es: Texts = {
  ...wordsEs,
  ...adminEs,
  ...waiverEs,
  ...workEs,
  ...askEs,
  ...dueEs,
  ...authorityEs,
  ...catalogueEs,
  ...toolsEs,
  ...identifiersEs,
  'language.name': 'Español',
  'site.name': 'Licet',
  'site.claim': '¿Podemos hacer esto con este producto, en esta fecha?',
  'site.skip': 'Ir al contenido',
  'site.source': 'Cada respuesta nombra su medida, sus fuentes y el catálogo del que procede.',
  'site.snapshot': p => `Catálogo ${p.id}`,
  'nav.label': 'Páginas',
  'nav.ask': 'Preguntar',
  'nav.measures': 'Medidas',
  'nav.parties': 'Partes',
  'nav.products': 'Productos',
  'nav.screen': 'Revisar',
  'nav.findings': 'Hallazgos',
  'nav.matches': 'Coincidencias',
  'nav.waivers': 'Exenciones',
  'nav.units': 'Unidades',
  'nav.work': 'Tareas',
  'nav.reviews': 'Expedientes',
  'nav.gazette': 'Gaceta',
  'nav.list': 'Lista pública',
  'nav.impact': 'Impacto',
  'nav.conflicts': 'Conflictos',
  'nav.admin': 'Administración',
  'door.sign-in': 'Iniciar sesión',
  'door.sign-out': 'Cerrar sesión',
  'door.email': 'Correo electrónico',
  'door.password': 'Contraseña',
  'door.signed-in-as': p => `Sesión de ${p.name}`,
  'door.set-up': 'Configurar este registro',
  'door.set-up-says': 'Aquí todavía no hay nadie. Usted administrará el registro e invitará a los demás.',
  'door.name': 'Su nombre',
  'door.organisation': 'Su organización',
  'door.preset': 'Tipo de organización',
  'door.preset-none': 'ninguno de estos',
  'door.password-rule': 'Al menos 12 caracteres; varias palabras valen más que signos especiales.',
  'door.invitation': 'Le damos la bienvenida',
  'door.invitation-says': 'Elija una contraseña; con ella se inicia su sesión.',
  'door.choose-password': 'Elegir contraseña',
  'table.count': p => `${p.count} en total`,
  'table.export': 'Llevarse todo como',
  'table.pages': 'Páginas de la lista',
  'table.previous': 'Anterior',
  'table.next': 'Siguiente',
  'table.first': 'Primera página',
  'table.filter': 'Mostrar',
  'table.all': 'todo',
  'table.clear': 'Mostrar todo',
  'table.words': 'Palabras',
  'table.take': 'Llevar como',
  'table.none-found': 'Nada aquí contiene esas palabras.',
  'problem.title': 'No ha funcionado',
  'problem.missing': 'No existe esta página',
  'problem.missing-says': 'Quizá la dirección tenga una errata o lo que había aquí ya no está.',
  'problem.home': 'Volver a la primera página',
}
