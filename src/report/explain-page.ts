import { formatDay } from '../base/day.ts'
import type { SaidReason } from '../model/resolution.ts'
import type { Citation, OpenFact, Verdict } from '../model/verdict.ts'
import { headBlock, heading, statusBlock } from './ask-page.ts'
import { answerWords, assumeText } from './assume-text.ts'
import { type Setting, type Subject, subjectName } from './asked.ts'
import type { Dispute } from './claims.ts'
import { disputesInFull } from './claims-page.ts'
import { dutyText } from './duty-text.ts'
import { evidenceBlocks } from './evidence-page.ts'
import { authorityName, measureLabel, measureOf } from './names.ts'
import { nearMissReasons } from './near-miss.ts'
import { isUnderSameLaw, nearestFirst } from './near-order.ts'
import { changeText, nextStep, rangeText } from './next-step.ts'
import { type Block, GAP } from './page.ts'
import { questionText } from './question-text.ts'
import { settingBlocks } from './setting-page.ts'
import { contradictionTexts, verdictSentence } from './statement.ts'
import { stepText } from './step-text.ts'
import { sayIn, speechOf } from './speaking.ts'
import { lifterText } from './waiver-text.ts'

/** The whole proof of some verdicts, with all that speaks beside them. */
export interface Explanation {
  readonly setting: Setting
  readonly subject: Subject
  readonly notes: readonly string[]
  /** Why the words were taken for the subject. */
  readonly because: readonly SaidReason[]
  readonly verdicts: readonly Verdict[]
  readonly disputes: readonly Dispute[]
}

/** Every step of every provision that counts, what each rests on, what would change the answer, and what nearly reached. */
export function explainPage(explanation: Explanation): readonly Block[] {
  const { setting, subject, disputes } = explanation
  return [
    headBlock(setting, subject),
    ...settingBlocks(setting),
    ...explanation.notes.map(text => ({ text })),
    ...explanation.verdicts.flatMap(verdict => [GAP, ...verdictBlocks(setting, subject, verdict)]),
    ...section(sayIn(setting)['line.others'], disputesInFull(setting, disputes)),
    ...section('How it was recognised', explanation.because.map(reasonBlock)),
  ]
}

/** What was compared, and what that says. */
function reasonBlock({ says, item, candidate, weight }: SaidReason): Block {
  const bits = weight === 0 ? '' : ` (${weight > 0 ? '+' : ''}${weight})`
  return { text: `"${item}" / "${candidate}"${bits}: ${says}`, indent: 2, hang: 2 }
}

function verdictBlocks(setting: Setting, subject: Subject, verdict: Verdict): readonly Block[] {
  const change = changeText(setting, verdict)
  return [
    statusBlock(setting, [verdict.act], verdict),
    { text: verdictSentence(setting, subjectName(setting, subject), verdict), indent: 2 },
    { text: `next  ${nextStep(setting, verdict)}`, indent: 2, hang: 6 },
    ...(change === undefined ? [] : [{ text: `then  ${change}`, indent: 2, hang: 6 }]),
    ...section(
      'Contradictions',
      contradictionTexts(setting, verdict).map(text => ({ text, indent: 2, hang: 2 })),
    ),
    ...section('By law', systemLines(setting, verdict)),
    ...verdict.citations.flatMap((citation, at) => [
      GAP,
      ...citationBlocks(setting, verdict, citation, at + 1),
    ]),
    ...section('Without weaker evidence', floorLines(setting, verdict)),
    ...section(
      'Duties',
      verdict.duties.map(due => ({
        text: `${dutyText(setting, due)}${due.waived ? ' (waived)' : due.truth === 'unknown' ? ' (if it reaches)' : ''} [${due.provision}]`,
        indent: 2,
        hang: 2,
      })),
    ),
    ...section(
      'Open questions',
      verdict.questions.flatMap(question => questionBlocks(setting, question)),
    ),
    ...section('What nearly reached, and why not', nearBlocks(setting, verdict)),
  ]
}

function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [GAP, heading(title), ...blocks]
}

function citationBlocks(
  setting: Setting,
  verdict: Verdict,
  citation: Citation,
  number: number,
): readonly Block[] {
  const { snapshot } = setting
  const provision = snapshot.provisions[citation.provision]
  if (provision === undefined) return []
  const measure = snapshot.measures[provision.measure]
  const { tag } = speechOf(setting)
  const effect = citation.effect === undefined ? 'beside the status' : rangeText(citation.effect, setting)
  const sides = {
    ours: 'binds you',
    theirs: 'binds the other side',
    barred: 'bars you from dealing with the other side',
  }
  return [
    heading(`${number}. ${citation.provision}${verdict.leading === citation.provision ? ' (decides)' : ''}`),
    { text: provision.says, indent: 3 },
    {
      text: `${measureLabel(snapshot, provision.measure, tag)}, ${authorityName(snapshot, measure?.authority ?? '', tag)}${measure?.citation === undefined ? '' : `; ${measure.citation}`}`,
      indent: 3,
      hang: 2,
    },
    {
      text: `${sides[citation.side]}; ${effect}${citation.truth === 'unknown' ? ', if it reaches' : ''}`,
      indent: 3,
    },
    {
      text: `basis ${citation.basis}: ${sayIn(setting)[`basis-held.${citation.basis}`]}${citation.contested ? '; contested' : ''}`,
      indent: 3,
    },
    { text: `could be known since ${formatDay(citation.knowable)}`, indent: 3 },
    ...(citation.suspended ? [{ text: 'in force, and not enforced on this date', indent: 3 }] : []),
    ...citation.steps.map(step => ({
      text: `${step.truth.padEnd(7)} ${sayIn(setting)[`step.${step.step}`]}${stepText(setting, verdict, provision, step)}`,
      indent: 5,
      hang: 8,
    })),
    ...citation.lifted.map(({ by, truth }) => ({
      text: `lifted by ${lifterText(setting, by)} (${truth})`,
      indent: 3,
      hang: 2,
    })),
    ...evidenceBlocks(setting, citation),
  ]
}

function systemLines(setting: Setting, verdict: Verdict): readonly Block[] {
  const { snapshot } = setting
  if (verdict.systems.length < 2) return []
  return verdict.systems.map(({ system, range }) => ({
    text: `${snapshot.systems[system]?.title ?? system}: ${rangeText(range, setting)}`,
    indent: 2,
  }))
}

function floorLines(setting: Setting, verdict: Verdict): readonly Block[] {
  return verdict.floors.map(({ basis, range }) => ({
    text: sayIn(setting)[`floor.${basis}`]({ status: rangeText(range, setting) }),
    indent: 2,
    hang: 2,
  }))
}

function questionBlocks(setting: Setting, question: OpenFact): readonly Block[] {
  const words = answerWords(question)
  return [
    {
      text: `${questionText(setting, question.key)} (${sayIn(setting)[`who.${question.who}`]})`,
      indent: 2,
      hang: 2,
    },
    ...question.answers.map(({ answer, range }, at) => ({
      text: `${words[at] ?? answer}: ${rangeText(range, setting)}`,
      indent: 4,
      hang: 2,
    })),
    ...(question.who === 'nobody' ? [] : [{ text: assumeText(question), indent: 4 }]),
  ]
}

function nearBlocks(setting: Setting, verdict: Verdict): readonly Block[] {
  const { snapshot } = setting
  return nearestFirst(setting, verdict).flatMap(near => {
    const provision = snapshot.provisions[near.provision]
    if (provision === undefined) return []
    const authority = authorityName(
      snapshot,
      snapshot.measures[measureOf(snapshot, near.provision)]?.authority ?? '',
      speechOf(setting).tag,
    )
    const elsewhere = isUnderSameLaw(setting, near) ? '' : ', other law'
    return [
      { text: `${near.provision} (${authority}${elsewhere})`, indent: 2, hang: 2 },
      ...nearMissReasons(setting, near, provision).map(text => ({
        text: `no: ${text}`,
        indent: 4,
        hang: 4,
      })),
    ]
  })
}
