import { type Day, formatDay } from '../base/day.ts'
import type { Citation, NearMiss, Verdict } from '../model/verdict.ts'
import { type Setting, type Subject, subjectName } from './asked.ts'
import { type Beside, besideBlocks } from './beside.ts'
import { byBlock } from './by-block.ts'
import type { Dispute } from './claims.ts'
import { disputeLines } from './claims-page.ts'
import { dutyBlocks } from './duty-blocks.ts'
import { measureOf, partyName, productName } from './names.ts'
import { nearMissLine } from './near-miss.ts'
import { fallenAway, isUnderSameLaw, nearestFirst } from './near-order.ts'
import { changeText, floorText, nextStep, rangeText } from './next-step.ts'
import { type Block, GAP } from './page.ts'
import { colourOf } from './paint.ts'
import type { ReplacementsFor } from './replacement.ts'
import { settingBlocks } from './setting-page.ts'
import { dayIn, sayIn, speechOf } from './speaking.ts'
import { bareSentence, contradictionTexts, leadingCitation } from './statement.ts'
import { type VerdictGroup, verdictGroups } from './verdict-groups.ts'

const MOST_NEAR_MISSES = 2
const MOST_DISPUTES = 3

/** Everything one `ask` found out. */
export interface AskAnswer {
  readonly setting: Setting
  readonly subject: Subject
  /** How the words asked were understood, where that needs saying. */
  readonly notes: readonly string[]
  readonly verdicts: readonly Verdict[]
  readonly disputes: readonly Dispute[]
  readonly replacements: readonly ReplacementsFor[]
  /** Set where a whole country was asked about. */
  readonly beside?: Beside
}

/** The answer for a terminal: each verdict in at most six lines of ordinary width, then what others say and what else could be taken. */
export function askPage(answer: AskAnswer): readonly Block[] {
  const { setting, subject, disputes, replacements } = answer
  return [
    headBlock(setting, subject),
    ...settingBlocks(setting),
    ...answer.notes.map(text => ({ text })),
    ...verdictGroups(answer.verdicts).flatMap(group => [GAP, ...groupBlocks(setting, subject, group)]),
    ...(disputes.length === 0
      ? []
      : [GAP, heading(sayIn(setting)['line.others']), ...disputeLines(setting, disputes, MOST_DISPUTES)]),
    ...replacements.flatMap(found => replacementBlocks(setting, found)),
    ...(answer.beside === undefined ? [] : [GAP, ...besideBlocks(setting, answer.beside)]),
  ]
}

/** The subject with its maker, as the heading of an answer. */
export function headBlock(setting: Setting, subject: Subject): Block {
  const name = subjectName(setting, subject)
  const { say, tag } = speechOf(setting)
  const maker =
    subject.party === undefined
      ? ''
      : say['line.by-maker']({ maker: partyName(setting.snapshot, subject.party, tag) })
  return { lead: subject.product === undefined ? subject.name : name, text: maker, colour: 'bold' }
}

/** A heading within an answer. */
export function heading(text: string): Block {
  return { text, colour: 'bold' }
}

/** `procure, use: PROHIBITED since 2017-09-13 · official`: the line that names act, status and dates. */
export function statusBlock(
  speaking: Pick<Setting, 'speech'>,
  acts: readonly string[],
  verdict: Verdict,
): Block {
  const { say, tag } = speechOf(speaking)
  // English has days as machines write them, and the others as their language does.
  const day = (each: Day): string => (tag === 'en' ? formatDay(each) : dayIn(speaking, each))
  const leading = leadingCitation(verdict)
  const marks = [
    ...(verdict.basis === undefined ? [] : [say['line.basis']({ basis: say[`basis.${verdict.basis}`] })]),
    ...(verdict.contested ? [say['line.contested']] : []),
    ...(leading?.suspended === true ? [say['line.not-enforced']] : []),
  ]
  const since =
    verdict.since === undefined || leading === undefined ? '' : say['line.since']({ day: day(verdict.since) })
  const until =
    verdict.until === undefined || leading === undefined ? '' : say['line.until']({ day: day(verdict.until) })
  const { best, worst } = verdict.range
  // How long a status has been open tells nobody anything, and a line has room for both ends or for that.
  if (best !== worst) return openBlock(speaking, acts, verdict, marks)
  const lead = `${actsText(speaking, acts)}: ${say[`status.${worst}`].toUpperCase()}`
  return {
    lead,
    text: `${since}${until}${marks.map(mark => ` · ${mark}`).join('')}`,
    colour: colourOf(verdict.range.worst),
    hang: 2,
  }
}

function openBlock(
  speaking: Pick<Setting, 'speech'>,
  acts: readonly string[],
  verdict: Verdict,
  marks: readonly string[],
): Block {
  const { say } = speechOf(speaking)
  const basisMark =
    verdict.basis === undefined ? '' : say['line.basis']({ basis: say[`basis.${verdict.basis}`] })
  // What a weaker basis would leave is told below, where it would leave something else.
  const basis = marks.filter(mark => mark === basisMark && verdict.floors.length > 0)
  const others = marks.filter(
    mark => !basis.includes(mark) && (mark !== basisMark || verdict.basis !== 'official'),
  )
  return {
    lead: `${actsText(speaking, acts)}: ${say['status.undetermined'].toUpperCase()}`,
    text: ` ${rangeText(verdict.range, speaking)}${others.map(mark => ` · ${mark}`).join('')}`,
    tail: basis.map(mark => ` · ${mark}`).join(''),
    colour: colourOf(verdict.range.worst),
    hang: 2,
  }
}

/** The acts as the language calls them. */
function actsText(speaking: Pick<Setting, 'speech'>, acts: readonly string[]): string {
  const { say, word } = speechOf(speaking)
  return acts.map(act => word('act', act)).join(say['join.comma'])
}

function groupBlocks(
  setting: Setting,
  subject: Subject,
  { verdict, acts, members }: VerdictGroup,
): readonly Block[] {
  const by = verdict.leading ?? bestCitation(verdict)?.provision
  // The heading names the item; a pronoun of other languages would need its gender.
  const what = speechOf(setting).tag === 'en' ? 'it' : subjectName(setting, subject)
  const text = bareSentence(setting, what, verdict, acts)
  // Who may neither install nor use it has to stop, not only to choose.
  const inUse = members.find(({ act }) => act === 'use')
  const next = isQuiet(verdict) ? (changeText(setting, verdict) ?? []) : nextStep(setting, inUse ?? verdict)
  const floor = floorText(setting, verdict)
  const steps = [next].flat()
  return [
    statusBlock(setting, acts, verdict),
    ...(isClear(verdict) ? [] : [{ text, indent: 2 }]),
    ...(by === undefined ? [] : [byBlock(setting, by)]),
    ...(isDecided(verdict) ? nearBlocks(setting, members) : []),
    ...contradictionTexts(setting, verdict).map(says => ({ text: `but   ${says}`, indent: 2, hang: 6 })),
    ...(floor === undefined ? [] : [{ text: `but   ${floor}`, indent: 2, hang: 6 }]),
    ...(isDecided(verdict) ? [] : nearBlocks(setting, members)),
    ...dutyBlocks(setting, verdict),
    ...steps.map(step => ({ text: `next  ${step}`, indent: 2, hang: 6 })),
  ]
}

/** The heading says it already. */
function isClear({ range: { best, worst } }: Verdict): boolean {
  return best === 'clear' && worst === 'clear'
}

function isQuiet(verdict: Verdict): boolean {
  const { worst } = verdict.range
  return isDecided(verdict) && (worst === 'clear' || worst === 'approved')
}

function isDecided({ range: { best, worst } }: Verdict): boolean {
  return best === worst
}

/** What would make the better end of an open status that has no worse one than "clear". */
function bestCitation({ range, citations }: Verdict): Citation | undefined {
  return range.best === range.worst ? undefined : citations.find(({ effect }) => effect !== undefined)
}

/** What a reader of the news may have heard of: where nothing stands in the way all that nearly does, beside an open status what fell away. */
function nearBlocks(setting: Setting, members: readonly Verdict[]): readonly Block[] {
  const [verdict] = members
  if (verdict === undefined) return []
  if (verdict.leading === undefined && isDecided(verdict)) return allNearBlocks(setting, members)
  const fallen = isDecided(verdict) ? undefined : fallenAway(setting, verdict)
  return fallen === undefined ? [] : [nearBlock(setting, fallen)]
}

/** The nearest misses of a group, one a measure; those under other law are only counted. */
function allNearBlocks(setting: Setting, members: readonly Verdict[]): readonly Block[] {
  const nearest = new Map<string, NearMiss>()
  const elsewhere = new Set<string>()
  for (const member of members) {
    for (const near of nearestFirst(setting, member)) {
      const measure = measureOf(setting.snapshot, near.provision)
      if (!isUnderSameLaw(setting, near)) elsewhere.add(measure)
      else if (!nearest.has(measure)) nearest.set(measure, near)
    }
  }
  const shown = [...nearest.values()].slice(0, MOST_NEAR_MISSES)
  const left = nearest.size - shown.length
  const more = [
    ...(left === 0 ? [] : [`${left} more here`]),
    ...(elsewhere.size === 0 ? [] : [`${elsewhere.size} under other law`]),
  ]
  return [
    ...shown.map(near => nearBlock(setting, near)),
    ...(more.length === 0 ? [] : [{ text: `near  … ${more.join(', ')} (licet explain)`, indent: 2 }]),
  ]
}

function nearBlock(setting: Setting, near: NearMiss): Block {
  return { text: `near  ${nearMissLine(setting, near)}`, indent: 2, hang: 6 }
}

function replacementBlocks(setting: Setting, found: ReplacementsFor): readonly Block[] {
  const { snapshot } = setting
  const { say, tag } = speechOf(setting)
  if (found.products.length === 0) return []
  const texts = found.products.map(({ product, party, status }) => {
    const name = productName(snapshot, product, tag)
    const made =
      party === undefined ? name : say['line.made-by']({ name, maker: partyName(snapshot, party, tag) })
    return `${made} (${say[`status.${status}`]})`
  })
  return [
    GAP,
    heading(say['line.instead']({ act: speechOf(setting).word('act', found.act) })),
    ...texts.map(text => ({ text, indent: 2, hang: 2 })),
  ]
}
