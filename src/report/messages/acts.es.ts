import { oneOf } from '../phrase.ts'
import { type ActSpoken, type ActWords, severalActs } from './acts.ts'
import { phrasesEs } from './phrases.es.ts'

const BETWEEN_ANY = 'en el trato con'

const ACTS: Readonly<Record<string, readonly [verb: string, other: string, kept: string, towards: string]>> =
  {
    procure: ['comprar {}', 'venderle {}', 'tenerlo', 'a'],
    renew: ['renovar {}', 'renovarle {}', 'mantenerlo', 'con'],
    install: ['instalar {}', 'traerle {}', 'instalarlo', 'de'],
    use: ['usar {}', 'dejarle usar {}', 'usarlo', BETWEEN_ANY],
    update: ['actualizar {}', 'enviarle actualizaciones de {}', 'mantenerlo', 'de'],
    connect: ['conectar a su red {}', 'dejarle conectar {}', 'tenerlo', 'de'],
    access: ['usar como servicio {}', 'dejarle usar como servicio {}', 'intentarlo', 'de'],
    supply: ['vender o ceder {}', 'comprarle {}', 'ofrecerlo', 'a'],
    serve: ['actualizar o mantener para otros {}', 'aceptar sus actualizaciones de {}', 'ofrecerlas', 'para'],
    host: ['alojar {}', 'usar {} con usted', 'alojarlo', 'para'],
    contract: ['contratar {}', 'contratar con usted {}', 'ofrecerlo', 'con'],
    pay: ['pagar {}', 'aceptar pagos por {}', 'deberlo', 'a'],
    authorise: ['autorizar {}', 'obtener de usted la autorización de {}', 'autorizarlo', 'para'],
    import: ['importar {}', 'exportarle {}', 'tenerlo', 'de'],
    export: ['exportar {}', 'importar de usted {}', 'tenerlo', 'a'],
  }

/** The words for one act or for several at once, in Spanish: `comprar, usar o actualizar esto`. */
export function actsEs(acts: readonly string[]): ActWords {
  return severalActs(acts.map(spoken), words => oneOf(words, phrasesEs), BETWEEN_ANY)
}

function spoken(act: string): ActSpoken {
  const [verb, other, kept, towards] = ACTS[act] ?? [
    `hacer «${act}» de {}`,
    `hacer su parte en «${act}» de {}`,
    'lo que usted hace',
    BETWEEN_ANY,
  ]
  const infinitive = (what: string): string => verb.replace('{}', () => what)
  return { do: infinitive, doing: infinitive, other: what => other.replace('{}', () => what), kept, towards }
}
