import type { toolsEn } from './tools.en.ts'
import type { Translated } from '../../report/messages/translated.ts'

/** What the pages of conflicts, drafts, the catalogue itself and the API say, in Spanish. */
export const toolsEs: Translated<typeof toolsEn> = {
  'conflicts.says':
    'Dos o más conjuntos de reglas lado a lado: en qué categorías no queda nada que todos acepten, y qué exige uno y prohíbe otro.',
  'conflicts.side': p => `Organización ${p.number}`,
  'conflicts.no-impasse': p => `El ${p.day}, para ${p.act}: en cada categoría queda algo que todos aceptan.`,
  'conflicts.impasses': p =>
    `El ${p.day}, para ${p.act}: en ${p.count} categorías nada del catálogo es aceptable para todos.`,
  'conflicts.all-free': 'Todos los productos del catálogo son aceptables para todos.',
  'conflicts.categories': 'Categorías según lo que queda de ellas',
  'conflicts.cells':
    'Cada celda dice cuántos de los productos registrados son aceptables en el peor caso; se omiten las categorías totalmente libres.',
  'conflicts.to-all': 'Para todos',
  'conflicts.share': p => `${p.count} de ${p.of}`,
  'conflicts.clashes': 'Exigido por uno y prohibido por otro',
  'conflicts.demanded': 'En la lista de la que hay que elegir',
  'conflicts.forbidden': 'Prohibido por',
  'conflicts.deadlocks': 'Lo que hay que reemplazar sin que quede nada que tomar',
  'conflicts.deadlocks-say':
    'Uno tiene que reemplazar el producto; lo que podría tomar en su lugar, el otro no puede tomarlo. Quien está obligado por ambos no puede cumplir con ambos.',
  'conflicts.must-replace': 'Debe reemplazarlo',
  'conflicts.may-take-nothing': 'No puede tomar nada a cambio',
  'conflicts.instead': 'Lo que podría tomarse, y lo que lo prohíbe al otro',
  'impact.ours': 'En sus inventarios',
  'impact.ours-none': 'Ningún inventario que usted pueda ver contiene algo cuyo estado cambiaría.',
  'impact.unit-items': p => `${p.count} elementos`,
  'impact.first-deadline': p => `primer plazo: ${p.day}`,
  'impact.items': 'Elementos',
  'impact.deadline': 'Plazo',
  'impact.in-catalogue': 'En todo el catálogo',
  'impact.says':
    'Escriba o cargue un borrador y vea, antes de publicarlo, qué veredictos sobre productos del catálogo cambiaría. No se guarda nada.',
  'impact.draft': 'Borrador de medida, en YAML',
  'impact.draft-hint': 'La forma de los ficheros del catálogo; el de aquí es inventado, para empezar.',
  'impact.load': 'Cargar un fichero',
  'impact.on': 'El (vacío: primer día del borrador)',
  'impact.go': 'Probar',
  'impact.result': p => `Qué cambiaría ${p.measure}`,
  'impact.counts': p =>
    `Cambiarían ${p.changes} veredictos el ${p.day}, entre ${p.products} productos que puede cubrir.`,
  'impact.nothing': 'Para estas organizaciones no cambia nada ese día.',
  'impact.changes': 'Veredictos que cambiarían',
  'impact.before': 'Ahora',
  'impact.after': 'Con el borrador',
  'catalogue.title': 'El catálogo',
  'catalogue.says':
    'Una colección revisada de medidas oficiales y de aquello de lo que tratan, cada hecho con su fuente y fecha. Cada respuesta se calcula con él y lo nombra.',
  'catalogue.provisions': 'Disposiciones',
  'catalogue.lists': 'Listas',
  'catalogue.lines': 'Líneas de listas',
  'catalogue.sources': 'Fuentes',
  'catalogue.measures': 'Medidas',
  'catalogue.inForce': 'Hoy en vigor',
  'catalogue.authorities': 'Autoridades',
  'catalogue.organisations': 'Tipos de organización',
  'catalogue.id': 'Instantánea',
  'catalogue.id-says':
    'El identificador es el resumen de todo su contenido: el mismo identificador da las mismas respuestas, byte a byte, en cualquier ordenador.',
  'catalogue.by-system': 'Por ordenamiento',
  'catalogue.limits': 'Lo que no es',
  'catalogue.limits-says':
    'No es completo ni es asesoría jurídica. Lo que no está no se ha examinado: ninguna respuesta exime a nadie. No toma partido entre gobiernos; dice quién prohíbe qué a quién y con qué certeza.',
  'api.title': 'API',
  'api.says':
    'Todo lo que muestran las páginas se puede pedir como JSON. Esta página se escribe a partir del documento',
  'api.tokens': 'Donde haya que iniciar sesión, envíe un token como «Authorization: Bearer …».',
  'api.signed-in': 'con sesión',
  'api.required': 'obligatorio',
  'api.body': 'Qué enviar',
}
