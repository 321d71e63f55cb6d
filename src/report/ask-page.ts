import { formatDay } from '../base/day.ts'
import type { NearMiss, Verdict } from '../model/verdict.ts'
import { type Setting, type Subject, subjectName } from './asked.ts'
import type { Dispute } from './claims.ts'
import { disputeLines } from './claims-page.ts'
import { actsWords } from './messages/acts.en.ts'
import { statusWords } from './messages/en.ts'
import { measureLabel, measureOf, partyName, productName } from './names.ts'
import { nearMissText } from './near-miss.ts'
import { isUnderSameLaw, nearestFirst } from './near-order.ts'
import { changeText, dutyText, floorText, nextStep, rangeText } from './next-step.ts'
import { type Block, GAP } from './page.ts'
import { colourOf } from './paint.ts'
import type { ReplacementsFor } from './replacement.ts'
import { settingBlocks } from './setting-page.ts'
import { contradictionTexts, leadingCitation, verdictSentence } from './statement.ts'

const MOST_NEAR_MISSES = 3
const MOST_DISPUTES = 4

/** Everything one `ask` found out. */
export interface AskAnswer {
  readonly setting: Setting
  readonly subject: Subject
  /** How the words asked were understood, where that needs saying. */
  readonly notes: readonly string[]
  readonly verdicts: readonly Verdict[]
  readonly disputes: readonly Dispute[]
  readonly replacements: readonly ReplacementsFor[]
}

/** The answer for a terminal: each verdict in at most six lines of ordinary width, then what others say and what else could be taken. */
export function askPage(answer: AskAnswer): readonly Block[] {
  const { setting, subject, disputes, replacements } = answer
  return [
    headBlock(setting, subject),
    ...settingBlocks(setting),
    ...answer.notes.map(text => ({ text })),
    ...groupsOf(answer.verdicts).flatMap(group => [GAP, ...groupBlocks(setting, subject, group)]),
    ...(disputes.length === 0
      ? []
      : [GAP, heading('What others say'), ...disputeLines(disputes, MOST_DISPUTES)]),
    ...replacements.flatMap(found => replacementBlocks(setting, found)),
  ]
}

/** The subject with its maker, as the heading of an answer. */
export function headBlock({ snapshot }: Setting, subject: Subject): Block {
  const name = subjectName(snapshot, subject)
  const maker = subject.party === undefined ? '' : `, by ${partyName(snapshot, subject.party)}`
  return { lead: subject.product === undefined ? subject.name : name, text: maker, colour: 'bold' }
}

/** A heading within an answer. */
export function heading(text: string): Block {
  return { text, colour: 'bold' }
}

/** `procure, use: PROHIBITED since 2017-09-13 · official`: the line that names act, status and dates. */
export function statusBlock(acts: readonly string[], verdict: Verdict): Block {
  const leading = leadingCitation(verdict)
  const marks = [
    ...(verdict.basis === undefined ? [] : [`basis ${verdict.basis}`]),
    ...(verdict.contested ? ['contested'] : []),
    ...(leading?.suspended === true ? ['in force, not enforced'] : []),
  ]
  const since =
    verdict.since === undefined || leading === undefined ? '' : ` since ${formatDay(verdict.since)}`
  const until =
    verdict.until === undefined || leading === undefined ? '' : ` until ${formatDay(verdict.until)}`
  const { best, worst } = verdict.range
  const open = best === worst ? '' : ` ${rangeText(verdict.range)}`
  const lead = `${acts.join(', ')}: ${(best === worst ? statusWords[worst] : 'undetermined').toUpperCase()}`
  return {
    lead,
    text: `${open}${since}${until}${marks.map(mark => ` · ${mark}`).join('')}`,
    colour: colourOf(verdict.range.worst),
    hang: 2,
  }
}

interface Group {
  readonly verdict: Verdict
  readonly acts: readonly string[]
  readonly members: readonly Verdict[]
}

/** Verdicts that say the same of several acts are said once. */
function groupsOf(verdicts: readonly Verdict[]): readonly Group[] {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    const key = sameness(verdict)
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [verdict])
    else members.push(verdict)
  }
  return [...groups.values()].flatMap(members => {
    const [verdict] = members
    return verdict === undefined ? [] : [{ verdict, acts: members.map(member => member.act), members }]
  })
}

function sameness(verdict: Verdict): string {
  const { best, worst } = verdict.range
  return JSON.stringify([
    best,
    worst,
    verdict.leading,
    worst === 'withheld' ? verdict.act : '',
    verdict.questions.map(question => question.key),
    verdict.duties.map(due => [due.provision, due.by]),
    verdict.next,
  ])
}

function groupBlocks(
  setting: Setting,
  subject: Subject,
  { verdict, acts, members }: Group,
): readonly Block[] {
  const leading = leadingCitation(verdict)
  const text = verdictSentence(setting, subjectName(setting.snapshot, subject), verdict, actsWords(acts))
  const next = isQuiet(verdict) ? (changeText(verdict) ?? []) : nextStep(setting, verdict)
  const floor = floorText(verdict)
  const steps = [next].flat()
  const duties = verdict.duties.filter(due => !due.waived && due.provision !== leading?.provision)
  return [
    statusBlock(acts, verdict),
    ...(isClear(verdict) ? [] : [{ text, indent: 2 }]),
    ...(leading === undefined ? nearBlocks(setting, members) : [byBlock(setting, leading.provision)]),
    ...contradictionTexts(setting, verdict).map(says => ({ text: `but   ${says}`, indent: 2, hang: 6 })),
    ...(floor === undefined ? [] : [{ text: `but   ${floor}`, indent: 2, hang: 6 }]),
    ...duties.map(due => ({
      text: `also  ${due.truth === 'unknown' ? 'If so: ' : ''}${dutyText(due)}`,
      indent: 2,
      hang: 6,
    })),
    ...steps.map(step => ({ text: `next  ${step}`, indent: 2, hang: 6 })),
  ]
}

/** The heading says it already. */
function isClear({ range: { best, worst } }: Verdict): boolean {
  return best === 'clear' && worst === 'clear'
}

function isQuiet(verdict: Verdict): boolean {
  const { best, worst } = verdict.range
  return best === worst && (worst === 'clear' || worst === 'approved')
}

function byBlock({ snapshot }: Setting, provision: string): Block {
  const title = measureLabel(snapshot, measureOf(snapshot, provision))
  return { text: `by    ${provision}: ${title}`, indent: 2, oneLine: true }
}

/** The nearest misses of a group, one a measure; those under other law are only counted. */
function nearBlocks(setting: Setting, members: readonly Verdict[]): readonly Block[] {
  const nearest = new Map<string, NearMiss>()
  const elsewhere = new Set<string>()
  for (const member of members) {
    for (const near of nearestFirst(setting, member)) {
      const measure = measureOf(setting.snapshot, near.provision)
      if (!isUnderSameLaw(setting, near)) elsewhere.add(measure)
      else if (!nearest.has(measure)) nearest.set(measure, near)
    }
  }
  const shown = [...nearest.values()].slice(0, MOST_NEAR_MISSES).map(near => nearMissText(setting, near))
  const left = nearest.size - shown.length
  const more = [
    ...(left === 0 ? [] : [`${left} more here`]),
    ...(elsewhere.size === 0 ? [] : [`${elsewhere.size} under other law`]),
  ]
  return [
    ...shown.map(text => ({ text: `near  ${text}`, indent: 2, hang: 6 })),
    ...(more.length === 0 ? [] : [{ text: `near  … ${more.join(', ')} (licet explain)`, indent: 2 }]),
  ]
}

function replacementBlocks({ snapshot }: Setting, found: ReplacementsFor): readonly Block[] {
  if (found.products.length === 0) return []
  const texts = found.products.map(({ product, party, status }) => {
    const maker = party === undefined ? '' : ` by ${partyName(snapshot, party)}`
    return `${productName(snapshot, product)}${maker} (${statusWords[status]})`
  })
  return [
    GAP,
    heading(`Of the same kind, to ${found.act}`),
    ...texts.map(text => ({ text, indent: 2, hang: 2 })),
  ]
}
