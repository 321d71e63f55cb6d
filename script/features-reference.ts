// Writes docs/reference/features.md out of the features of identity. usage: node script/bootstrap.cjs script/features-reference.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FEATURES } from '../src/identity/features/features.ts'
import { BITS_BY_LENGTH, WEIGHTS } from '../src/identity/weights.ts'
import { LINK_BITS } from '../src/identity/thresholds.ts'
import { PRIOR_BITS } from '../src/identity/score.ts'

export const featuresFile = join(import.meta.dirname, '..', 'docs', 'reference', 'features.md')

/** The page: each feature with its sentence and what its levels weigh. */
export function featuresPage(): string {
  const rows = FEATURES.map(({ id, says, tells }) => {
    const levels = levelsOf(id).map(([level, bits]) => `${level === '' ? '' : `${level} `}${signed(bits)}`)
    return `| \`${id}\` | ${says} | ${tells} | ${levels.length === 0 ? 'as the name weighs' : levels.join(', ')} |`
  })
  return `${HEAD}\n${rows.join('\n')}\n`
}

/** The levels of a feature and their bits; that of the feature itself has no name. */
function levelsOf(feature: string): readonly (readonly [level: string, bits: number])[] {
  return Object.entries(WEIGHTS).flatMap(([name, { bits }]) => {
    const [id = '', level = ''] = name.split('/')
    return id === feature ? [[level, bits] as const] : []
  })
}

function signed(bits: number): string {
  return bits > 0 ? `+${bits}` : String(bits)
}

const HEAD = `# Features of identity

Written by \`script/features-reference.ts\`. Each is one function in \`src/identity/features/\`; \`licet resolve\` gives the reasons of every line with
these sentences. Bits for and against are added up, beginning at ${PRIOR_BITS}: at ${LINK_BITS} and more (99 in 100, by the sum) it is a \`link\`, above 0 (more likely than not)
\`possible\`, else \`none\`. The probability that is stated is [how many of such answers were right](../quality/identity.md#calibration). How the weights were measured: [figures](../quality/identity.md); what they mean: [how a line is recognised](../explanation/how-a-line-is-recognised.md).

\`maker\` speaks of the party and of the product, \`product\` only tells products of one maker apart. Of a feature with several levels that one counts which
was met; a maker named in an identifier weighs as one named as publisher, where no level is given. \`name-stands\` of a name that is one rare word weighs by its letters: ${BITS_BY_LENGTH.map(
  (bits, letters) => `${letters} ${bits}`,
)
  .slice(1)
  .join(', ')} or more.

| feature | what it looks at | tells | bits |
| --- | --- | --- | --- |`

if (import.meta.main) writeFileSync(featuresFile, featuresPage())
