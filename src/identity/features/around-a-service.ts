import { isOneSlip } from '../../text/one-slip.ts'
import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import type { NameIndex } from '../name-index.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { makesOnly } from './makes-only.ts'
import { clauseAfter, isVouchedFor, lastOwn, surroundings, writtenAfter } from './surroundings.ts'

/**
 * Counted on 2026-11-27 over the background, the labelled pairs and 42,906 titles that nobody had read: of the titles that are linked,
 * in which such a word stands after the name of such a service, 40 are of others and 25 of the maker (17 of these with a
 * build, which is now heard); after names of browsers it is 7 and 27, of databases and programmers' tools 16 and 23.
 */
export const aroundAService: Feature = {
  id: 'around-a-service',
  says: 'After the name of a service for everybody, such as chat, video or mail, stands a word that is no edition or build of it: others write such things around it.',
  tells: 'maker',
  hears: { cues: CUE.goesOn },
  bits(comparison) {
    return otherWord(comparison) === undefined ? 0 : WEIGHTS['around-a-service'].bits
  },
  compared(comparison) {
    return { item: otherWord(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

/** Sorts of services for which people write programs of their own. */
const makesOnlyServices = makesOnly([
  'social-media-app',
  'messaging-app',
  'video-app',
  'map-app',
  'mail-client',
  'ai-assistant',
  'file-sharing',
  'shopping-app',
  'online-shop',
])

/** And tools for programmers, where their maker makes nothing else but models and assistants. */
const makesOnlyTools = makesOnly(['development-tool'])
const makesOnlyAi = makesOnly(['ai-assistant', 'ai-model', 'development-tool', 'cloud-service'])

/** What makers themselves say after the name. */
const OF_ITSELF =
  CLASS.edition |
  CLASS.build |
  CLASS.generic |
  CLASS.part |
  CLASS.place |
  CLASS.platform |
  CLASS.digit |
  CLASS.packagePart |
  CLASS.article |
  CLASS.foreign |
  CLASS.sort |
  CLASS.bought |
  CLASS.grammar

/** What others let one do with a service: take, collect, load down, look into or keep what is in it. */
const HAN_TOOLS =
  '下载 提取 采集 爬取 爬虫 导出 转存 解析 监控 批量 抢购 多开 去水印 防撤回 检测 第三方'.split(' ')

/** Shorter words are mostly of languages and builds. */
const FEWEST_LETTERS = 4

function otherWord(comparison: Comparison): string | undefined {
  const match = lastOwn(comparison)
  if (match === undefined || match.reading !== 'exact' || isVouchedFor(comparison)) return undefined
  const { words, classes, all, before } = surroundings(comparison.title, match)
  if (before === words.length) return undefined
  const isService = isOfService(comparison.index, match)
  if (!isService && !isToolOfAi(comparison.index, match)) return undefined
  if (isMakerNamed(comparison, match)) return undefined
  const tool = (all & CLASS.foreign) === 0 ? undefined : toolInHan(comparison, match)
  if (tool !== undefined) return tool
  if (isAside(comparison, match)) return undefined
  const isMakerWithin = beginsWithMaker(comparison, match)
  for (let place = before; place < words.length; place += 1) {
    const word = words[place] ?? ''
    const own = classes[place] ?? 0
    // What it is for, as in Claude Code for VS Code, says nothing of who made it, unless that is how others write programs for it.
    if ((own & CLASS.madeFor) !== 0) return isService ? languageIn(words[place + 1]) : undefined
    if ((own & CLASS.handle) !== 0) {
      if (isService) return word
      continue
    }
    if (isMakerWithin || word.length < FEWEST_LETTERS || (own & OF_ITSELF) !== 0) continue
    if (!isOfCompanies(word)) return word
  }
  return undefined
}

/** Languages in which people write programs for services; makers of other things do so, too. */
const PROGRAMMED_IN: ReadonlySet<string> = new Set(
  'python java javascript typescript php ruby node nodejs golang kotlin dart r'.split(' '),
)

function languageIn(word: string | undefined): string | undefined {
  return word !== undefined && PROGRAMMED_IN.has(word) ? word : undefined
}

/** What others let one do, if that is said before the first stop. */
function toolInHan({ title }: Comparison, match: Match): string | undefined {
  const clause = clauseAfter(title, match)
  return HAN_TOOLS.find(tool => clause.includes(tool))
}

/** What companies are called beside their brand. */
const COMPANIES =
  'group technology technologies corporation company limited network networks international'.split(' ')

/** Whether a word of the names of companies is written with a slip. */
function isOfCompanies(word: string): boolean {
  const codes = new Uint16Array(word.length)
  for (let place = 0; place < word.length; place += 1) codes[place] = word.charCodeAt(place)
  return COMPANIES.some(one => isOneSlip(one, codes, 0, codes.length))
}

/** Whether what follows the name is set off from it, as what is said about it in brackets or behind a stop is. */
function isAside({ title }: Comparison, match: Match): boolean {
  return /^(?:[.,:;，：。；]|\s*\(| - )/u.test(writtenAfter(title, match))
}

/** Whether a name is that of a service, or of a maker that has nothing else. */
function isOfService(index: NameIndex, { name: { subject } }: Match): boolean {
  const hasNone = subject.kind === 'party' && index.parties[subject.at]?.products.length === 0
  return !hasNone && makesOnlyServices(index, subject)
}

/** Whether a name is that of a tool by which programmers ask a model, of a maker of models alone. */
function isToolOfAi(index: NameIndex, { name: { subject } }: Match): boolean {
  if (subject.kind !== 'product' || !makesOnlyTools(index, subject)) return false
  return (index.products[subject.at]?.parties ?? []).every(at => makesOnlyAi(index, { kind: 'party', at }))
}

/** Whether the name of its maker is the first word of a product's own, as in Microsoft Outlook: then it has many parts. */
function beginsWithMaker({ title, index }: Comparison, match: Match): boolean {
  const { subject } = match.name
  if (subject.kind !== 'product') return false
  return title.matches.some(
    ({ name: { subject: other }, first, end }) =>
      first === match.first &&
      end < match.end &&
      other.kind === 'party' &&
      index.products[subject.at]?.parties.includes(other.at) === true,
  )
}

/** Makers put their own name before that of a service; then it is theirs, whatever follows. */
function isMakerNamed({ title, name, maker }: Comparison, match: Match): boolean {
  if (name !== undefined && maker !== undefined && maker !== match) return true
  return title.matches.some(
    other => other.name.subject.kind === 'party' && other.first === 0 && other.end <= match.first,
  )
}
