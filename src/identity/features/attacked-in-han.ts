import { partiesOf } from '../comparison.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import { says } from '../said.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { clauseAfter, isVouchedFor, lastOwn, surroundings } from './surroundings.ts'

export const attackedInHan: Feature = {
  id: 'attacked-in-han',
  says: 'After the name stands in Chinese that something attacks it, breaks it open or gets around it: a tool to exploit, decrypt or crack it.',
  tells: 'maker',
  hears: { words: CLASS.foreign },
  bits(comparison) {
    return toolOf(comparison) === undefined ? 0 : WEIGHTS['attacked-in-han'].bits
  },
  compared(comparison) {
    return { item: toolOf(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

/** What only others write for a thing. */
const TOOLS = '漏洞利用 利用工具 攻击工具 解密工具 解密脚本 破解 爆破 提权 免杀 脚本 外挂 修改器'.split(' ')

/** What makers of security sell, too, and of a thing of anybody else only others write. */
const TOOLS_OF_SECURITY = '漏洞 解密 命令执行'.split(' ')

function toolOf(comparison: Comparison): string | undefined {
  const match = lastOwn(comparison)
  if (match === undefined || isVouchedFor(comparison)) return undefined
  const { title } = comparison
  if (!says(surroundings(title, match), CLASS.foreign)) return undefined
  const clause = clauseAfter(title, match)
  return (
    TOOLS.find(tool => clause.includes(tool)) ??
    (makesSecurity(comparison, match) ? undefined : TOOLS_OF_SECURITY.find(tool => clause.includes(tool)))
  )
}

const SECURITY = ['security-software', 'security-service', 'network-security-equipment', 'antivirus'] as const

/** Whether any product of those whose name it is belongs to security. */
function makesSecurity({ index }: Comparison, { name: { subject } }: Match): boolean {
  return partiesOf(index, subject).some(at => SECURITY.some(sort => index.categories.party[at]?.has(sort)))
}
