import { decide } from '../src/law/decide.ts'
import { Profile } from '../src/law/profile.ts'
import type { Organisation } from '../src/model/organisation.ts'
import { generatedCatalogue, measureOf, partyOf, productOf, provisionOf } from './generate-catalogue.ts'
import { CLASSES, type PlainRule, type Query, VENDORS } from './plain-rules.ts'

/** Licet with plain rules in it: out of a profile of each class, and with the whole proof. */
export function licetOver(rules: readonly PlainRule[]): {
  readonly lookUp: (query: Query) => boolean
  readonly prove: (query: Query) => boolean
} {
  const { snapshot: frame } = generatedCatalogue(0, 0)
  const numbers = Array.from({ length: VENDORS }, (_, vendor) => vendor)
  const snapshot = {
    ...frame,
    parties: Object.fromEntries(numbers.map(vendor => [`v${vendor}`, partyOf(`v${vendor}`)])),
    partyEdges: [],
    products: Object.fromEntries(
      numbers.map(vendor => [`p${vendor}`, productOf(`p${vendor}`, `v${vendor}`, 'c0')]),
    ),
    measures: Object.fromEntries(rules.map((_, index) => [`m${index}`, measureOf(`m${index}`)])),
    provisions: Object.fromEntries(
      rules.map(({ vendors, of, from, until }, index) => [
        `m${index}/p`,
        {
          ...provisionOf(`m${index}`),
          acts: ['procure'],
          to: { kind: 'class' as const, classes: [`k${of}`] },
          covers: {
            kind: 'party' as const,
            parties: vendors.map(vendor => `v${vendor}`),
            role: 'maker' as const,
            reach: { group: 'entity' as const, atLeastPercent: 50, successors: false },
          },
          period: {
            from: [from, from] as const,
            until: [until, until] as const,
            countedOn: 'act' as const,
          },
        },
      ]),
    ),
  }
  const organisations = Array.from({ length: CLASSES }, (_, of): Organisation => ({
    id: `o${of}`,
    title: '',
    systems: ['s'],
    classes: [`k${of}`],
    attributes: {},
    circumstances: {},
    isLegalPerson: true,
  }))
  const profiles = organisations.map(organisation => new Profile(snapshot, { organisation, waivers: [] }))
  const act = profiles[0]?.acts.indexOf('procure') ?? 0
  return {
    // The worst end of a code is above its lowest four bits; rank 0 is `prohibited`.
    lookUp: ({ vendor, of, day }) => (profiles[of]?.codeOn(vendor, act, day, 0) ?? 255) >> 4 === 0,
    prove({ vendor, of, day }) {
      const organisation = organisations[of]
      if (organisation === undefined) return false
      const verdict = decide(snapshot, {
        organisation,
        act: 'procure',
        item: { product: `p${vendor}` },
        answers: {},
        date: day,
        waivers: [],
      })
      return verdict.range.worst === 'prohibited'
    },
  }
}
