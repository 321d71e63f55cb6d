import { unreachable } from '../base/fault.ts'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Status } from '../model/status.ts'
import type { Citation, DutyDue, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { bareCiteText, citeText, ruleText } from './cite-text.ts'
import { conditionText } from './condition-text.ts'
import { lastDayText } from './duty-text.ts'
import type { ActWords } from './messages/acts.ts'
import { listTitle, partyName } from './names.ts'
import { allOf, capitalised, clause, oneOf } from './phrase.ts'
import { actsText, otherSideText } from './provision-text.ts'
import { turningText } from './question-text.ts'
import { catalogueWords, sayIn, speechOf } from './speaking.ts'
import { waiverPhrase } from './waiver-text.ts'

/** The verdict in one or two sentences: who is bound, to what, by whom, since when. `what` names the items, one or several. */
export function verdictSentence(
  setting: Setting,
  what: string,
  verdict: Verdict,
  acts: readonly string[] = [verdict.act],
): string {
  const { say, acts: wordsOf } = speechOf(setting)
  const { best, worst } = verdict.range
  const sentence = statusSentence(setting, what, verdict, worst, wordsOf(acts))
  if (best === worst) return sentence
  const open = say['verdict.undetermined']({ turnsOn: turningText(setting, verdict) })
  return [open, say['because.worse-end']({ sentence })].join(say['join.sentence'])
}

/** The same below a line that names the status and its day and above the one question that settles it: what they say already is left out. */
export function bareSentence(
  setting: Setting,
  what: string,
  verdict: Verdict,
  acts: readonly string[],
): string {
  const { questions, range } = verdict
  const { say, acts: wordsOf } = speechOf(setting)
  const words = wordsOf(acts)
  if (range.best === range.worst)
    return statusSentence(setting, what, verdict, range.worst, words, bareCiteText)
  if (questions.length !== 1) return verdictSentence(setting, what, verdict, acts)
  return say['because.worse-end']({ sentence: statusSentence(setting, what, verdict, range.worst, words) })
}

/** What two provisions of one system say against each other, one sentence each. */
export function contradictionTexts(setting: Setting, { contradictions }: Verdict): readonly string[] {
  const { say, title } = speechOf(setting)
  return contradictions.map(({ system, approves, forbids }) =>
    say['because.contradiction']({
      system: title('system', system) ?? setting.snapshot.systems[system]?.title ?? system,
      approves,
      forbids,
    }),
  )
}

/** The citation that makes the headline, where there is one. */
export function leadingCitation(verdict: Verdict): Citation | undefined {
  return verdict.citations.find(citation => citation.provision === verdict.leading)
}

/** The other side as the leading provision names it, else by what it is to us in this act. */
function otherSide(setting: Setting, act: string, provision: Provision | undefined): string {
  const { counterparty, snapshot } = setting
  const { say, tag } = speechOf(setting)
  if (counterparty?.party !== undefined)
    return tag === 'en'
      ? (snapshot.parties[counterparty.party]?.names[0]?.text ?? counterparty.party)
      : partyName(snapshot, counterparty.party, tag)
  const others: Readonly<Record<string, string>> = {
    procure: say['other.seller'],
    supply: say['other.buyer'],
    update: say['other.maker'],
    access: say['other.host'],
  }
  const fallback = others[act] ?? say['other.side']
  return provision === undefined ? fallback : otherSideText(setting, provision, fallback)
}

function statusSentence(
  setting: Setting,
  what: string,
  verdict: Verdict,
  status: Status,
  words: ActWords,
  citing: typeof citeText = citeText,
): string {
  const { say, tag } = speechOf(setting)
  if (status === 'clear') return say['verdict.clear']({ doing: words.doing(what) })
  const { snapshot } = setting
  const provision = snapshot.provisions[leadingCitation(verdict)?.provision ?? '']
  if (provision === undefined) return say['verdict.uncited']({ status: say[`status.${status}`] })
  const cite = citing(setting, verdict, provision)
  const whom = status === 'withheld' ? '' : towardsText(setting, provision)
  const ruled = { what, doing: words.doing(what, whom), deed: words.do(what, whom), cite }
  switch (status) {
    case 'prohibited':
      return prohibitedSentence(setting, verdict, provision, ruled)
    case 'not-approved':
      return say['verdict.not-approved']({
        ...ruled,
        list: listTitle(snapshot, provision.list ?? provision.id, tag),
      })
    case 'withheld':
      return withheldSentence(setting, verdict, provision, { words, ...ruled })
    case 'disqualifying': {
      const acts = actsText(setting, provision.bars?.acts ?? ['contract'])
      return say['verdict.disqualifying']({ ...ruled, by: barredBy(setting, provision), acts })
    }
    case 'restricted':
      return restrictedSentence(setting, verdict, provision, ruled)
    case 'discouraged':
      // What is advised is not always to leave it: the advice speaks for itself.
      return say['verdict.discouraged']({ ...ruled, says: catalogueWords(setting, clause(provision.says)) })
    case 'waived': {
      const leading = leadingCitation(verdict)
      const waiver = leading === undefined ? say['waiver.some'] : waiverPhrase(setting, leading)
      return say['verdict.waived']({ ...ruled, waiver })
    }
    case 'under-review':
    case 'approved':
      return say[`verdict.${status}`](ruled)
    default:
      return unreachable(status)
  }
}

interface Words {
  readonly what: string
  readonly doing: string
  readonly deed: string
  readonly cite: string
}

function prohibitedSentence(setting: Setting, verdict: Verdict, provision: Provision, ruled: Words): string {
  const say = sayIn(setting)
  const due = dutyOf(verdict, provision)
  const by = due === undefined ? undefined : lastDayText(setting, due)
  return provision.effect !== 'oblige' || by === undefined
    ? say['verdict.prohibited'](ruled)
    : say['verdict.failed-date']({ ...ruled, by, cite: ruleText(setting, provision) })
}

function withheldSentence(
  setting: Setting,
  verdict: Verdict,
  provision: Provision,
  ruled: Words & { readonly words: ActWords },
): string {
  const other = capitalised(otherSide(setting, verdict.act, provision))
  const { words, what } = ruled
  const say = sayIn(setting)
  const deed = words.other(what)
  // While it may be worse or better the question comes first, not what would be left free.
  return verdict.range.best === verdict.range.worst
    ? say['verdict.withheld']({ ...ruled, other, deed, kept: words.kept })
    : say['verdict.withheld-at-worst']({ ...ruled, other, deed })
}

/** `Positive Technologies`: the other side, where the provision binds us only towards some; else nothing. */
function towardsText(setting: Setting, provision: Provision): string {
  return conditionText(setting, withoutDenials(provision.with), '')
}

/** Who is meant, without who is not. */
function withoutDenials(condition: Condition): Condition {
  if (condition.kind === 'not') return { kind: 'always' }
  return condition.kind === 'all' ? { kind: 'all', of: condition.of.map(withoutDenials) } : condition
}

/** Those who may then not deal with the one who is disqualified. */
function barredBy(setting: Setting, provision: Provision): string {
  return provision.bars === undefined
    ? sayIn(setting)['anybody.others']
    : conditionText(setting, provision.bars.by, sayIn(setting)['anybody.all'])
}

function restrictedSentence(setting: Setting, verdict: Verdict, provision: Provision, ruled: Words): string {
  const say = sayIn(setting)
  const due = dutyOf(verdict, provision)
  if (provision.effect === 'oblige' && due !== undefined) {
    const duty = catalogueWords(setting, clause(due.duty.says))
    const by = lastDayText(setting, due)
    return by === undefined
      ? say['verdict.restricted-duty']({ ...ruled, duty })
      : say['verdict.restricted-until']({ ...ruled, by, duty })
  }
  const condition =
    allOf(
      provision.requirements.map(requirement => catalogueWords(setting, clause(requirement.says))),
      say,
    ) ||
    oneOf(
      provision.exceptions.flatMap(exception => exception.paper ?? []),
      say,
    ) ||
    catalogueWords(setting, clause(provision.says))
  return say['verdict.restricted']({ ...ruled, condition })
}

function dutyOf(verdict: Verdict, provision: Provision): DutyDue | undefined {
  return verdict.duties.find(due => due.provision === provision.id)
}
