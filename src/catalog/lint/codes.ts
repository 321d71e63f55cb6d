import type { Place, Problem } from '../../base/problem.ts'
import type { Catalog } from '../catalog.ts'

const SCHEMES = ['cpv', 'unspsc'] as const

/** Categories without a code or a reason for having none, with both, and codes that would say two things of one item. */
export function checkCodes(catalog: Catalog): readonly Problem[] {
  return SCHEMES.flatMap(scheme => [...missingOrBoth(catalog, scheme), ...shared(catalog, scheme)])
}

type Scheme = (typeof SCHEMES)[number]

function missingOrBoth({ categories }: Catalog, scheme: Scheme): readonly Problem[] {
  return [...categories].flatMap(([id, category]) => {
    // Of a compiled catalogue only the codes are kept that tell of an item what it is.
    if (category.at.file === undefined) return []
    const codes = [scheme, `${scheme}-narrower`, `${scheme}-wider`] as const
    const hasCode = codes.some(key => (category[key] ?? []).length > 0)
    const hasReason = category[`no-${scheme}`] !== undefined
    if (hasCode !== hasReason) return []
    return [
      {
        code: hasCode ? 'code-and-none' : 'missing-code',
        at: category.at,
        says: hasCode
          ? `The category \`${id}\` has a code of ${NAMES[scheme]} and says that none fits.`
          : `The category \`${id}\` has no code of ${NAMES[scheme]} and does not say that none fits.`,
        help: `Write \`${scheme}\`, \`${scheme}-narrower\` or \`${scheme}-wider\`, or else why there is none: \`no-${scheme}\`.`,
      },
    ]
  })
}

const NAMES: Readonly<Record<Scheme, string>> = { cpv: 'CPV', unspsc: 'UNSPSC' }

/** An item with the code would be of whichever of the two stands first. */
function shared({ categories }: Catalog, scheme: Scheme): readonly Problem[] {
  const first = new Map<string, string>()
  const problems: Problem[] = []
  for (const [id, category] of categories) {
    for (const code of [...(category[scheme] ?? []), ...(category[`${scheme}-narrower`] ?? [])]) {
      const other = first.get(code)
      if (other === undefined) first.set(code, id)
      else problems.push(sharedCode(code, other, id, category.at))
    }
  }
  return problems
}

function sharedCode(code: string, one: string, other: string, at: Place): Problem {
  return {
    code: 'shared-code',
    at,
    says: `The code ${code} means \`${one}\` and \`${other}\`.`,
    help: 'Give it to the one that it means, and to the other as `-wider`.',
  }
}
